import TextAnalysis

/// Brings inflected forms of an English word together: "remains" and "remained".
///
/// Coarse, since a wrong pair does little harm where sentences are compared by many words.
enum Stem {
  /// The key of a word's stem; 0 for the small words of the grammar, which say little.
  static func key(of word: FoldedWord, in text: Text) -> UInt64 {
    if word.isNumber { return word.key }
    let folded = Folding.fold(text.utf8[word.range.offsets]).utf8
    var bytes = folded.filter { byte in byte >= 0x80 || Stem.isLetter(byte) }
    if smallWords.contains(String(decoding: bytes, as: UTF8.self)) { return 0 }
    strip(&bytes)
    var hash = WordHash()
    for byte in bytes { hash.add(byte) }
    return hash.value
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a") <= byte && byte <= UInt8(ascii: "z") || FoldedWordReader.isDigit(byte)
  }

  private static let endings: [[UInt8]] = ["ing", "ed", "ly", "es", "s"].map { Array($0.utf8) }

  private static func strip(_ bytes: inout [UInt8]) {
    for ending in endings where bytes.count >= ending.count + 3 {
      guard bytes.suffix(ending.count).elementsEqual(ending) else { continue }
      // "process" keeps its s.
      if ending.count == 1, bytes[bytes.count - 2] == ending[0] { break }
      bytes.removeLast(ending.count)
      break
    }
    if bytes.count > 3, bytes.last == UInt8(ascii: "e") { bytes.removeLast() }
    if bytes.count > 3, bytes.last == UInt8(ascii: "y") {
      bytes[bytes.count - 1] = UInt8(ascii: "i")
    }
  }

  private static let smallWords = Set(
    """
    a an and are as at be been but by for from had has have he her him his i if in into is it its \
    me my no not of off on or our out over she so than that the their them then there these they \
    this those to too up us was we were what when where which who whom whose why will with would \
    you your can could did do does may might must shall should am about after again all also any \
    because before being between both during each few further how just more most other own same \
    some such through under until very while said says say told mr mrs ms dr
    """.split(separator: " ").map(String.init))
}

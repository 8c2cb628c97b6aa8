import TextAnalysis

/// Folds single words for look-up: as `Folding`, and without periods, so "U.S." meets "us".
enum WordFolder {
  /// Appends the folded bytes of a word to `folded`.
  ///
  /// ASCII needs no string; this is called once for every token of every article.
  static func append(_ word: ArraySlice<UInt8>, to folded: inout [UInt8]) {
    let mark = folded.count
    for byte in word {
      if byte >= 0x80 {
        folded.removeSubrange(mark...)
        return appendBeyondASCII(word, to: &folded)
      }
      if byte == UInt8(ascii: ".") { continue }
      folded.append(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
    }
    // A token of nothing but periods keeps them.
    if folded.count == mark { folded.append(contentsOf: word) }
  }

  private static func appendBeyondASCII(_ word: ArraySlice<UInt8>, to folded: inout [UInt8]) {
    for byte in Folding.fold(word).utf8 where byte != UInt8(ascii: ".") { folded.append(byte) }
  }

  /// Whether folding would leave a word as it is: ASCII without capitals and periods, as most
  /// words of a text are.
  static func isFolded(_ word: some Sequence<UInt8>) -> Bool {
    word.allSatisfy { byte in
      byte < 0x80 && byte != UInt8(ascii: ".")
        && !(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z"))
    }
  }

  /// FNV-1a, 64 bits.
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 29)
  }

  /// Cuts a phrase of a table into folded words as `Tokenizer` cuts running text.
  ///
  /// Its own short scanner, since a table holds no sentences and is read before the first
  /// article: it is an order of magnitude faster than tokenizing.
  static func words(of phrase: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    forEachWord(of: phrase) { words.append($0) }
    return words
  }

  static func forEachWord(of phrase: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>) -> Void) {
    let bytes =
      phrase.allSatisfy { $0 < 0x80 } ? phrase : Array(Folding.fold(phrase).utf8)[...]
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let end = endOfWord(from: position, in: bytes)
      if bytes[position] > 0x20 {
        let start = folded.count
        append(bytes[position..<end], to: &folded)
        body(folded[start...])
      }
      position = end
    }
  }

  private static func endOfWord(from start: Int, in bytes: ArraySlice<UInt8>) -> Int {
    var end = start
    while end < bytes.endIndex, isWordPart(bytes[end], at: end, from: start, in: bytes) { end += 1 }
    if end > start { return end }
    let isPossessive =
      bytes[start] == UInt8(ascii: "'") && start > bytes.startIndex
      && start + 1 < bytes.endIndex && bytes[start + 1] | 0x20 == UInt8(ascii: "s")
    return start + (isPossessive ? 2 : 1)
  }

  private static func isWordPart(
    _ byte: UInt8, at position: Int, from start: Int, in bytes: ArraySlice<UInt8>
  ) -> Bool {
    if isLetterOrDigit(byte) { return true }
    guard position > start else { return false }
    let next = position + 1
    switch byte {
    case UInt8(ascii: "."):
      return true
    case UInt8(ascii: "&"):
      return next < bytes.endIndex && isLetterOrDigit(bytes[next])
    case UInt8(ascii: "'"):
      guard next < bytes.endIndex, isLetterOrDigit(bytes[next]) else { return false }
      let isPossessive =
        bytes[next] | 0x20 == UInt8(ascii: "s")
        && (next + 1 == bytes.endIndex || !isLetterOrDigit(bytes[next + 1]))
      return !isPossessive
    default:
      return false
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }
}

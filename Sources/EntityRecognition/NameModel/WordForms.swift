import TextAnalysis

/// What a recogniser sees of each distinct word of an article: itself, and how it begins and ends.
struct WordForms {
  /// The word with its digits alike, by local number.
  private(set) var words: [UInt64] = []
  /// Eight hashes a word: its first one to four bytes, its last one to four.
  private(set) var affixes: [UInt64] = []
  static let affixCount = 8

  init(_ lexicon: Lexicon) {
    words.reserveCapacity(lexicon.count)
    affixes.reserveCapacity(lexicon.count * Self.affixCount)
    for number in 0..<lexicon.count { read(lexicon.word(Int32(number))) }
  }

  private mutating func read(_ word: ArraySlice<UInt8>) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for (place, byte) in word.enumerated() {
      let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      hash = (hash ^ UInt64(isDigit ? UInt8(ascii: "0") : byte)) &* 0x100_0000_01b3
      if place < 4 { affixes.append(hash) }
    }
    for _ in min(word.count, 4)..<4 { affixes.append(0) }
    words.append(hash ^ hash >> 29)
    var ending: UInt64 = 0x84222325_cbf29ce4
    for (place, byte) in word.suffix(4).reversed().enumerated() {
      ending = (ending ^ UInt64(byte)) &* 0x100_0000_01b3
      affixes.append(place < word.count - 1 ? ending : 0)
    }
    for _ in min(word.count, 4)..<4 { affixes.append(0) }
  }
}

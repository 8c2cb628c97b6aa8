/// The letters of each term of a segment, to rule out most terms when near spellings are sought.
struct LetterTable: Sendable {
  /// For each term a bit for each letter that occurs in it.
  private let letters: [UInt32]
  /// Bytes of each term, 255 for more; 0 for one that is no word by itself.
  private let lengths: [UInt8]

  init(_ segment: Segment) {
    letters = (0..<segment.termCount).map { Self.letters(of: segment.key($0)) }
    lengths = (0..<segment.termCount).map { term in
      segment.traits[term].span == 1 ? UInt8(min(255, segment.key(term).count)) : 0
    }
  }

  var byteCount: Int { 5 * letters.count }

  /// The terms that may be as near as so many edits to a word, and few others.
  func candidates(near word: [UInt8], edits: Int) -> [Int] {
    let own = Self.letters(of: word[...])
    let wordLength = min(255, word.count)
    var found: [Int] = []
    for term in letters.indices {
      let difference = letters[term] ^ own
      // An edit brings at most one new letter into a word, and takes at most one out of it.
      guard difference.nonzeroBitCount <= 2 * edits,
        (difference & own).nonzeroBitCount <= edits,
        (difference & ~own).nonzeroBitCount <= edits
      else { continue }
      let length = Int(lengths[term])
      // A scalar has up to four bytes; all outside ASCII share the highest bit.
      let bytesAnEdit = (letters[term] | own) >> 31 == 1 ? 4 : 1
      if length > 0, abs(length - wordLength) <= edits * bytesAnEdit || length == 255 {
        found.append(term)
      }
    }
    return found
  }

  private static func letters(of word: ArraySlice<UInt8>) -> UInt32 {
    var letters: UInt32 = 0
    for byte in word { letters |= 1 << UInt32(byte < 0x80 ? byte & 0x1F : 0x1F) }
    return letters
  }
}

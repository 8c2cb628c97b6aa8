import TextAnalysis

/// A chunk of a text, with the word that is all of it between common marks, if it is so simple.
struct ChunkCut {
  let lower: UInt32
  let upper: UInt32
  /// Empty for a chunk that needs the full rules.
  let wordStart: UInt32
  let wordEnd: UInt32

  var chunk: Range<Int> { Int(lower)..<Int(upper) }
  var word: Range<Int> { Int(wordStart)..<Int(wordEnd) }
  var isWord: Bool { wordStart != wordEnd }

  /// Cuts the first chunk at or after `start`; nil when only white space is left.
  ///
  /// - Parameter role: `TermAnalysis.role`, which whoever cuts much has at hand.
  init?(_ bytes: Span<UInt8>, from start: Int, to end: Int, role: Span<UInt8>) {
    var lower = start
    while lower < end, role[Int(bytes[lower])] & TermAnalysis.space != 0 { lower += 1 }
    guard lower < end else { return nil }
    var first = lower
    while first < end, role[Int(bytes[first])] & TermAnalysis.opening != 0 { first += 1 }
    let last = Self.endOfWord(bytes, from: first, to: end)
    var upper = last
    while upper < end, role[Int(bytes[upper])] & TermAnalysis.closing != 0 { upper += 1 }
    let isWord =
      first < last && (upper == end || role[Int(bytes[upper])] & TermAnalysis.space != 0)
    while !isWord, upper < end, role[Int(bytes[upper])] & TermAnalysis.space == 0 { upper += 1 }
    self.lower = UInt32(truncatingIfNeeded: lower)
    self.upper = UInt32(truncatingIfNeeded: upper)
    wordStart = UInt32(truncatingIfNeeded: first)
    wordEnd = UInt32(truncatingIfNeeded: isWord ? last : first)
  }

  /// The end of the letters and digits of ASCII that begin at `start`.
  private static func endOfWord(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var offset = start
    while offset + 8 <= bytes.count, offset < end {
      // Safe: the condition holds the eight bytes inside the text, and any bytes are a number.
      let eight = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let others = ~EightBytes.lettersAndDigits(eight.littleEndian) & EightBytes.all(0x80)
      // 8 when there are no others.
      let length = others.trailingZeroBitCount / 8
      offset += length
      if length < 8 { return min(offset, end) }
    }
    while offset < end, TermAnalysis.isAlphanumeric(bytes[offset]) { offset += 1 }
    return min(offset, end)
  }
}

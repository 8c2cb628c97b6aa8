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

  /// No chunk, to make room.
  init() {
    (lower, upper, wordStart, wordEnd) = (0, 0, 0, 0)
  }

  /// Cuts the first chunk at or after `start`; nil when only white space is left.
  ///
  /// - Parameter role: `TermAnalysis.role`, which whoever cuts much has at hand.
  @inline(__always)
  init?(_ bytes: Span<UInt8>, from start: Int, to end: Int, role: Span<UInt8>) {
    var lower = start
    var byteRole: UInt8 = TermAnalysis.space
    while lower < end {
      byteRole = role[Int(bytes[lower])]
      if byteRole & TermAnalysis.space == 0 { break }
      lower += 1
    }
    guard lower < end else { return nil }
    var first = lower
    while byteRole & TermAnalysis.opening != 0 {
      first += 1
      byteRole = first < end ? role[Int(bytes[first])] : 0
    }
    let last = min(Self.endOfWord(bytes, from: first), end)
    var upper = last
    var isWord = first < last
    while upper < end {
      let next = role[Int(bytes[upper])]
      if next & TermAnalysis.space != 0 { break }
      isWord = isWord && next & TermAnalysis.closing != 0
      upper += 1
    }
    self.lower = UInt32(truncatingIfNeeded: lower)
    self.upper = UInt32(truncatingIfNeeded: upper)
    wordStart = UInt32(truncatingIfNeeded: first)
    wordEnd = UInt32(truncatingIfNeeded: isWord ? last : first)
  }

  /// The end of the letters and digits of ASCII that begin at `start`.
  @inline(__always)
  private static func endOfWord(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var offset = start
    while offset + 8 <= bytes.count {
      // Safe: the condition holds the eight bytes inside the text, and any bytes are a number.
      let eight = unsafe bytes.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset, as: UInt64.self)
      let others = ~EightBytes.lettersAndDigits(eight.littleEndian) & EightBytes.all(0x80)
      if others != 0 { return offset + others.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < bytes.count, TermAnalysis.isAlphanumeric(bytes[offset]) { offset += 1 }
    return offset
  }
}

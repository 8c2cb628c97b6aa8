import TextAnalysis

/// Counts words as a typist does: stretches between white space that hold a letter or a digit.
enum WordCount {
  static func of(_ text: ArraySlice<UInt8>) -> Int {
    var counter = Counter()
    var offset = text.startIndex
    // Safe: each load ends at most at the count of the buffer, which outlives the call.
    unsafe text.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      while offset + 9 <= text.endIndex {
        let eight = unsafe base.loadUnaligned(
          fromByteOffset: offset - text.startIndex, as: UInt64.self)
        if !counter.count(eight.littleEndian) {
          for index in offset..<offset + 8 { counter.count(text[index], text[index + 1]) }
        }
        offset += 8
      }
    }
    while offset < text.endIndex {
      counter.count(text[offset], offset + 1 < text.endIndex ? text[offset + 1] : 0)
      offset += 1
    }
    return counter.words
  }

  private static let partOfWord: UInt8 = 1
  private static let blank: UInt8 = 2
  /// The first byte of U+2000 to U+2FFF.
  private static let lead: UInt8 = 4

  /// What a byte says of words.
  private static let role: [UInt8] = (UInt8(0)...255).map { byte in
    if byte == 0xE2 { return lead }
    if byte.isContinuation { return 0 }
    if byte.isWordByte { return partOfWord }
    return byte.isBlank ? blank : 0
  }

  private struct Counter {
    var words = 0
    /// 1 inside a word, else 0.
    private var isInWord: UInt8 = 0
    private let roles = role

    /// Takes a byte and the one behind it.
    mutating func count(_ byte: UInt8, _ next: UInt8) {
      var role = roles[Int(byte)]
      if role == WordCount.lead {
        // U+2000 to U+203F are dashes and quotation marks, and no words.
        role = next == 0x80 ? 0 : WordCount.partOfWord
      }
      words += Int(role & ~isInWord & WordCount.partOfWord)
      isInWord = (isInWord | role & WordCount.partOfWord) & ~(role >> 1)
    }

    /// Takes eight bytes; false, and nothing done, where not all are visible ASCII and spaces.
    mutating func count(_ eight: UInt64) -> Bool {
      guard EightBytes.arePlain(eight) else { return false }
      let parts = EightBytes.lettersAndDigits(eight)
      let spaces = EightBytes.spaces(eight)
      let marks = ~(parts | spaces)
      // Where a letter or digit begins a word: behind a space, or behind marks that follow one.
      var open = spaces << 8 | (isInWord == 0 ? 0x80 : 0)
      var isOpenAtEnd = spaces >> 63
      while open != 0 {
        words += EightBytes.count(open & parts)
        open &= marks
        isOpenAtEnd |= open >> 63
        open <<= 8
      }
      isInWord = isOpenAtEnd == 0 ? 1 : 0
      return true
    }
  }
}

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
    counter.endStretch()
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

  /// Counts a stretch where it ends, if a letter or digit was in it.
  private struct Counter {
    private(set) var words = 0
    /// 1 behind a letter or digit of the stretch that goes on, else 0.
    private var isInWord: UInt8 = 0
    private let roles = role

    mutating func endStretch() {
      words += Int(isInWord)
      isInWord = 0
    }

    /// Takes a byte and the one behind it.
    mutating func count(_ byte: UInt8, _ next: UInt8) {
      switch roles[Int(byte)] {
      case WordCount.blank: endStretch()
      case WordCount.partOfWord: isInWord = 1
      // U+2000 to U+203F are dashes and quotation marks, and no words.
      case WordCount.lead where next != 0x80: isInWord = 1
      default: break
      }
    }

    /// Takes eight bytes; false, and nothing done, where not all are visible ASCII and spaces.
    mutating func count(_ eight: UInt64) -> Bool {
      guard EightBytes.arePlain(eight) else { return false }
      let spaces = EightBytes.spaces(eight) >> 7
      let stretches = ~(spaces &* 0xFF)
      // In a sum, what is added to a stretch of ones carries into the space behind it, and so does
      // a word that began before.
      let (sum, carries) = stretches.addingReportingOverflow(EightBytes.lettersAndDigits(eight))
      let (ends, carriesOn) = sum.addingReportingOverflow(UInt64(isInWord))
      words += EightBytes.count((ends & spaces) << 7)
      isInWord = carries || carriesOn ? 1 : 0
      return true
    }
  }
}

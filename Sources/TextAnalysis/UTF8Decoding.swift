/// Decoding of single scalars out of UTF-8 bytes.
package enum UTF8Decoding {
  /// The scalar at `offset` and its length in bytes.
  ///
  /// Total: a byte that begins no valid sequence counts as U+FFFD of length 1.
  @inline(__always)
  package static func scalar(in bytes: [UInt8], at offset: Int) -> (
    scalar: Unicode.Scalar, length: Int
  ) {
    let first = bytes[offset]
    return first < 0x80 ? (Unicode.Scalar(first), 1) : sequence(in: bytes, at: offset)
  }

  /// The same for a byte beyond ASCII.
  private static func sequence(in bytes: [UInt8], at offset: Int) -> (
    scalar: Unicode.Scalar, length: Int
  ) {
    let first = bytes[offset]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, offset + length <= bytes.count else {
      return ("\u{FFFD}", 1)
    }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in 1..<length {
      let byte = bytes[offset + index]
      guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    // What would fit a shorter sequence is not UTF-8 (RFC 3629, section 3).
    let smallest: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
    return (scalar, length)
  }
}

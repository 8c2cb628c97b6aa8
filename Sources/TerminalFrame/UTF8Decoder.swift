/// Reads scalars from UTF-8 that may be broken.
enum UTF8Decoder {
  /// The scalar that starts at a byte, and its length; a byte that starts none is U+FFFD alone.
  static func scalar(at start: Int, in bytes: borrowing Span<UInt8>) -> (
    scalar: UInt32, length: Int
  ) {
    let broken = (scalar: UInt32(0xFFFD), length: 1)
    let first = UInt32(bytes[start])
    guard first >= 0x80 else { return (first, 1) }
    let (length, smallest): (Int, UInt32) =
      switch first {
      case 0xC2...0xDF: (2, 0x80)
      case 0xE0...0xEF: (3, 0x800)
      case 0xF0...0xF4: (4, 0x10000)
      default: (1, 0)
      }
    guard length > 1, start + length <= bytes.count else { return broken }
    var scalar = first & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      let byte = UInt32(bytes[start + offset])
      guard byte & 0xC0 == 0x80 else { return broken }
      scalar = scalar << 6 | byte & 0x3F
    }
    let isScalar = scalar >= smallest && scalar < 0x110000 && !(0xD800..<0xE000).contains(scalar)
    return isScalar ? (scalar, length) : broken
  }
}

/// Numbers in as few bytes as they need: seven bits a byte, the low ones first (LEB128).
enum VariableLength {
  /// How many bytes a number takes.
  static func byteCount(of number: UInt32) -> UInt32 {
    // Nearly all take one or two.
    1 + (number >= 1 << 7 ? 1 : 0) + (number >= 1 << 14 ? 1 : 0) + (number >= 1 << 21 ? 1 : 0)
      + (number >= 1 << 28 ? 1 : 0)
  }

  /// Writes a number at `offset` and moves behind it.
  @inline(__always)
  static func write(
    _ number: UInt32, to bytes: inout MutableSpan<UInt8>, at offset: inout UInt32
  ) {
    var rest = number
    while rest >= 0x80 {
      bytes[Int(offset)] = UInt8(truncatingIfNeeded: rest) | 0x80
      offset += 1
      rest >>= 7
    }
    bytes[Int(offset)] = UInt8(truncatingIfNeeded: rest)
    offset += 1
  }

  /// Reads the number at `offset` and moves behind it.
  static func read(_ bytes: [UInt8], at offset: inout Int) -> UInt32 {
    let first = bytes[offset]
    offset += 1
    if first < 0x80 { return UInt32(first) }
    var number = UInt32(first & 0x7F)
    var shift: UInt32 = 7
    while true {
      let byte = bytes[offset]
      offset += 1
      number |= UInt32(byte & 0x7F) &<< shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  /// Moves behind `count` numbers.
  static func skip(_ count: Int, in bytes: [UInt8], at offset: inout Int) {
    var left = count
    // Each number ends with the only one of its bytes whose high bit is clear. While at least
    // eight are left, eight bytes cannot hold more of them.
    while left >= 8, offset + 8 <= bytes.count {
      let at = offset
      // Safe: the condition holds the eight bytes inside the array.
      let word = unsafe bytes.withUnsafeBytes { all in
        unsafe all.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      }
      // The high bits added up by a product, since not every processor counts bits by itself.
      left -= Int(((~word & 0x8080_8080_8080_8080) >> 7 &* 0x0101_0101_0101_0101) >> 56)
      offset += 8
    }
    while left > 0 {
      if bytes[offset] < 0x80 { left -= 1 }
      offset += 1
    }
  }
}

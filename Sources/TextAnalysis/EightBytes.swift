/// Questions to eight bytes at once, which a number holds with the first as the lowest.
///
/// Answers have the highest bit of each byte for which they hold, and no other. Adding to the low
/// seven bits of a byte carries into the eighth from a bound on, and never into the next byte.
///
/// Public, because the compiler moves nothing else into other modules.
public enum EightBytes {
  /// A byte, eight times.
  @inlinable @inline(__always)
  public static func all(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// Which of the bytes are letters and digits of ASCII.
  @inlinable @inline(__always)
  public static func lettersAndDigits(_ bytes: UInt64) -> UInt64 {
    let small = (bytes | all(0x20)) & all(0x7F)
    let plain = bytes & all(0x7F)
    let letters = (small &+ all(0x80 - 0x61)) & ~(small &+ all(0x80 - 0x7B))
    let digits = (plain &+ all(0x80 - 0x30)) & ~(plain &+ all(0x80 - 0x3A))
    return (letters | digits) & ~bytes & all(0x80)
  }

  /// Which of the bytes are capitals of ASCII.
  @inlinable @inline(__always)
  public static func capitals(_ bytes: UInt64) -> UInt64 { letters(bytes, from: 0x41) }

  /// Which of the bytes are small letters of ASCII.
  @inlinable @inline(__always)
  public static func smallLetters(_ bytes: UInt64) -> UInt64 { letters(bytes, from: 0x61) }

  /// Which of the bytes are one of the 26 letters of a case.
  @inlinable @inline(__always)
  static func letters(_ bytes: UInt64, from first: UInt64) -> UInt64 {
    let plain = bytes & all(0x7F)
    return (plain &+ all(0x80 - first)) & ~(plain &+ all(0x80 - first - 26)) & ~bytes & all(0x80)
  }

  /// Which of the bytes are spaces.
  @inlinable @inline(__always)
  public static func spaces(_ bytes: UInt64) -> UInt64 {
    let difference = bytes ^ all(0x20)
    return ~(((difference & all(0x7F)) &+ all(0x7F)) | difference) & all(0x80)
  }

  /// Whether all are visible ASCII and spaces.
  @inlinable @inline(__always)
  public static func arePlain(_ bytes: UInt64) -> Bool {
    (bytes | ~(bytes &+ all(0x60))) & all(0x80) == 0
  }

  /// For how many of the bytes an answer holds.
  @inlinable @inline(__always)
  public static func count(_ answer: UInt64) -> Int {
    // A sum of all bytes ends in the highest one.
    Int(((answer >> 7) &* all(1)) >> 56)
  }
}

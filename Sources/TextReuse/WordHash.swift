/// A hash of the bytes of a word, ASCII without case (FNV-1a of 64 bits: Fowler, Noll and Vo), and
/// the hash of words in a row. Both are the same in every run.
struct WordHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) {
    let isCapital = UInt8(ascii: "A") <= byte && byte <= UInt8(ascii: "Z")
    value = (value ^ UInt64(isCapital ? byte | 0x20 : byte)) &* 0x100_0000_01B3
  }

  /// The hash of three words in a row, spread evenly over all values (the finaliser of SplitMix64:
  /// Steele, Lea and Flood 2014).
  static func shingle(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt32 {
    var hash = (first &* 3) &+ (second &* 0x9E37_79B9_7F4A_7C15) ^ (third &* 0xC2B2_AE3D_27D4_EB4F)
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    return UInt32(truncatingIfNeeded: (hash ^ (hash >> 31)) >> 32)
  }
}

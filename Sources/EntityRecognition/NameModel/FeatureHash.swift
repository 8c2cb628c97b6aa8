/// Numbers for features: a template and a value, mixed so that the low bits choose a row.
enum FeatureHash {
  /// Joins a further value to one.
  @inline(__always)
  static func join(_ left: UInt64, _ right: UInt64) -> UInt64 {
    (left &* 0x9E37_79B9_7F4A_7C15 ^ right) &* 0xD6E8_FEB8_6659_FD93
  }

  @inline(__always)
  static func feature(_ template: UInt64, _ value: UInt64) -> UInt32 {
    let mixed = (value ^ template &* 0xA24B_AED4_963E_E407) &* 0x9FB2_1C65_1E98_DF25
    return UInt32(truncatingIfNeeded: mixed >> 32 ^ mixed >> 15)
  }
}

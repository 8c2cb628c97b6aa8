/// A term at a position of the article that is being read.
struct Occurrence {
  private static let ordinaryBit: UInt32 = 1 << 31

  private let bits: UInt32
  let position: UInt32

  /// - Parameter isOrdinary: whether it is written as no name is, with a small letter first.
  init(_ term: Int, isOrdinary: Bool, at position: UInt32) {
    bits = UInt32(truncatingIfNeeded: term) | (isOrdinary ? Self.ordinaryBit : 0)
    self.position = position
  }

  var term: Int { Int(bits & ~Self.ordinaryBit) }
  /// 1 for an ordinary word, else 0.
  var ordinaryFlag: UInt32 { bits >> 31 }
}

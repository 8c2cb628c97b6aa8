/// What a segment knows of a term beside its key, in one byte.
struct TermTraits: Sendable {
  let byte: UInt8

  init(byte: UInt8) { self.byte = byte }

  init(of key: ArraySlice<UInt8>, isOrdinary: Bool) {
    let span: UInt8 =
      switch TermKey.kind(of: key) {
      case .folded: 1
      case .marked: 0
      case .joined(let span, _): UInt8(span)
      }
    byte = span | (isOrdinary ? Self.ordinaryBit : 0)
  }

  /// As long as a compound is one term.
  static let longestSpan = 127
  private static let ordinaryBit: UInt8 = 1 << 7

  /// The positions that it takes; 0 for a marked form, which only repeats a word.
  var span: Int { Int(byte & ~Self.ordinaryBit) }

  /// Whether an article has it as an ordinary word; all others are names.
  var isOrdinary: Bool { byte & Self.ordinaryBit != 0 }
}

/// What the bytes of a line hold, gathered while its end is looked for, so that plain lines are
/// known before they are read.
struct LineTraits: OptionSet {
  let rawValue: UInt8

  static let lineEnd = LineTraits(rawValue: 1)
  /// A byte that may begin markup or needs care.
  static let special = LineTraits(rawValue: 2)
  /// A byte inside a scalar.
  static let continuation = LineTraits(rawValue: 4)
  static let space = LineTraits(rawValue: 8)
  /// A space behind a space.
  static let spaces = LineTraits(rawValue: 16)

  /// By byte.
  static let ofByte: [LineTraits] = (UInt8(0)...255).map { byte in
    switch byte {
    case .newline, .carriageReturn: .lineEnd
    case .space: .space
    case 0xC2: .special
    case _ where "*_<&[]!`\\\t\u{0B}\u{0C}".utf8.contains(byte): .special
    case _ where byte.isContinuation: .continuation
    default: []
    }
  }

  /// Adds what a byte says, and whether it is a space behind another.
  mutating func add(_ byte: LineTraits, behind previous: LineTraits) {
    let spaces = (byte.rawValue & previous.rawValue & Self.space.rawValue) << 1
    self = LineTraits(rawValue: rawValue | byte.rawValue | spaces)
  }
}

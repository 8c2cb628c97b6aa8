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

  /// Reads on from `offset` to behind the last sixteen bytes that hold no line end, and adds what
  /// they hold.
  mutating func addBlocks(of bytes: [UInt8], from offset: inout Int) {
    var special = ByteVectorMask(repeating: false)
    var continuation = ByteVectorMask(repeating: false)
    var spaces = ByteVectorMask(repeating: false)
    // Safe: each load ends at most at the count of the array, which outlives the call.
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      while offset + 17 <= bytes.count {
        let block = unsafe base.loadUnaligned(fromByteOffset: offset, as: ByteVector.self)
        if (block.is("\n") .| block.is("\r")).holdsAny { break }
        let next = unsafe base.loadUnaligned(fromByteOffset: offset + 1, as: ByteVector.self)
        special .|= Self.special(block)
        continuation .|= (block & ByteVector(repeating: 0xC0)).equals(0x80)
        spaces .|= block.is(" ") .& next.is(" ")
        offset += 16
      }
    }
    if special.holdsAny { insert(.special) }
    if continuation.holdsAny { insert(.continuation) }
    if spaces.holdsAny { insert(.spaces) }
  }

  /// Which bytes of a block are `special`.
  @inline(__always)
  private static func special(_ block: ByteVector) -> ByteVectorMask {
    let marks = block.is("*") .| block.is("_") .| block.is("<") .| block.is("&")
    let others = block.is("[") .| block.is("]") .| block.is("!") .| block.is("`")
    let blanks = block.is("\t") .| block.is("\u{0B}") .| block.is("\u{0C}")
    return marks .| others .| blanks .| block.is("\\") .| block.equals(0xC2)
  }
}

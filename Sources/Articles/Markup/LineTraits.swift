/// What the bytes of a line hold, gathered while its end is looked for, so that plain lines are
/// known before they are read, and most questions to a line are answered without a look at it.
///
/// A trait may be claimed without need; one that is not claimed is not there.
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
  static let colon = LineTraits(rawValue: 32)
  /// What sets a credit off: "/", "(", or the last byte of "©".
  static let setOff = LineTraits(rawValue: 64)
  /// "pho", "pic", "ima", "dou" or "aer" in any case: one of them is in each word for a picture,
  /// "photo", "picture", "image", "handout" and "aerial".
  static let picture = LineTraits(rawValue: 128)

  static let all = LineTraits(rawValue: .max)

  /// By byte.
  static let ofByte: [LineTraits] = (UInt8(0)...255).map { byte in
    switch byte {
    case .newline, .carriageReturn: .lineEnd
    case .space: .space
    case 0xC2: .special
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "/"), UInt8(ascii: "("): .setOff
    case _ where "piadPIAD".utf8.contains(byte): .picture
    case 0xA9: [.setOff, .continuation]
    case _ where "*_<&[]!`\\\t\u{0B}\u{0C}".utf8.contains(byte): .special
    case _ where byte.isContinuation: .continuation
    default: []
    }
  }

  /// Adds what a byte says, and whether it is a space behind another.
  private mutating func add(_ byte: LineTraits, behind previous: LineTraits) {
    let spaces = (byte.rawValue & previous.rawValue & Self.space.rawValue) << 1
    self = LineTraits(rawValue: rawValue | byte.rawValue | spaces)
  }

  /// Reads on from `offset` to the next line end or the end of the bytes, and adds what it passes.
  mutating func addLine(of bytes: [UInt8], from offset: inout Int) {
    if addBlocks(of: bytes, from: &offset) { return }
    var previous = LineTraits()
    while offset < bytes.count {
      let trait = Self.ofByte[Int(bytes[offset])]
      if trait.contains(.lineEnd) { break }
      add(trait, behind: previous)
      previous = trait
      offset += 1
    }
  }

  /// Reads sixteen bytes at a time; false where too few are left to find the line end so.
  private mutating func addBlocks(of bytes: [UInt8], from offset: inout Int) -> Bool {
    var found = Found()
    var isAtEnd = false
    // Safe: each load ends at most at the count of the array, which outlives the call.
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      while !isAtEnd, offset + 18 <= bytes.count {
        let block = unsafe base.loadUnaligned(fromByteOffset: offset, as: ByteVector.self)
        let next = unsafe base.loadUnaligned(fromByteOffset: offset + 1, as: ByteVector.self)
        let third = unsafe base.loadUnaligned(fromByteOffset: offset + 2, as: ByteVector.self)
        let ends = block.is("\n") .| block.is("\r")
        let length = ends.placeOfFirst
        isAtEnd = length < 16
        found.add(block, next, third, length: length)
        offset += length
      }
    }
    insert(found.traits)
    return isAtEnd
  }

  /// Masks of the bytes that have a trait, over all blocks of a line.
  private struct Found {
    private var special = ByteVectorMask(repeating: false)
    private var continuation = ByteVectorMask(repeating: false)
    private var spaces = ByteVectorMask(repeating: false)
    private var colon = ByteVectorMask(repeating: false)
    private var setOff = ByteVectorMask(repeating: false)
    private var picture = ByteVectorMask(repeating: false)

    /// Adds the first bytes of a block, which stands before two others that begin a byte later
    /// each.
    @inline(__always)
    mutating func add(
      _ block: ByteVector, _ next: ByteVector, _ third: ByteVector, length: Int
    ) {
      // Zeros stand for what lies behind the line, since no trait begins with one.
      let isBehind = ByteVector.places .>= ByteVector(repeating: UInt8(truncatingIfNeeded: length))
      let block = block.replacing(with: 0, where: isBehind)
      special .|= block.isWithin(0x5B...0x60)  // "[", "\\", "]", "^", "_", "`"
      special .|= block.is("*") .| block.is("<") .| block.is("&") .| block.is("!")
      special .|= block.isWithin(0x09...0x0C)
      special .|= block.equals(0xC2) .& next.equals(0xA0)
      continuation .|= block.isWithin(0x80...0xBF)
      spaces .|= block.is(" ") .& next.is(" ")
      colon .|= block.is(":")
      setOff .|= block.is("/") .| block.is("(") .| block.equals(0xA9)
      let small = ByteVector(repeating: 0x20)
      addPicture(block | small, next | small, third | small)
    }

    var traits: LineTraits {
      var traits = LineTraits()
      if special.holdsAny { traits.insert(.special) }
      if continuation.holdsAny { traits.insert(.continuation) }
      if spaces.holdsAny { traits.insert(.spaces) }
      if colon.holdsAny { traits.insert(.colon) }
      if setOff.holdsAny { traits.insert(.setOff) }
      if picture.holdsAny { traits.insert(.picture) }
      return traits
    }

    @inline(__always)
    private mutating func addPicture(
      _ first: ByteVector, _ second: ByteVector, _ third: ByteVector
    ) {
      picture .|= first.is("p") .& second.is("h") .& third.is("o")
      picture .|= first.is("p") .& second.is("i") .& third.is("c")
      picture .|= first.is("i") .& second.is("m") .& third.is("a")
      picture .|= first.is("d") .& second.is("o") .& third.is("u")
      picture .|= first.is("a") .& second.is("e") .& third.is("r")
    }
  }
}

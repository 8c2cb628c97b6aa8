import CNameModel

/// The weights of the recogniser of names: one table of hashed features for each reading.
///
/// A class, since a tagger for every worker holds the same two megabytes.
package final class NameModel: Sendable {
  /// The eight weights of a feature, for all tags but `outside`, which always weighs nothing.
  package typealias Row = SIMD8<Int8>

  /// One reading of an article.
  package struct Reading: Sendable {
    /// A power of two of rows; a feature's row is the low bits of its hash.
    package let rows: [Row]
    /// The weights of one tag after another, [previous * 9 + tag].
    package let transitions: [Int16]

    package init(rows: [Row], transitions: [Int16]) {
      precondition(rows.count & (rows.count - 1) == 0 && !rows.isEmpty, "a power of two of rows")
      precondition(transitions.count == NameTag.allCases.count * NameTag.allCases.count)
      self.rows = rows
      self.transitions = transitions
    }
  }

  package static let version: UInt8 = 1
  private static let magic = Array("CUTNAMES".utf8)
  private static let headLength = 16

  package let first: Reading
  package let second: Reading

  package init(first: Reading, second: Reading) {
    self.first = first
    self.second = second
  }

  /// The model that is part of the program, read at first use in about a millisecond.
  package static let embedded: NameModel = {
    do {
      return try NameModel(embeddedFile(upTo: .max))
    } catch {
      preconditionFailure("the program was built with a file that is no model of names: \(error)")
    }
  }()

  /// The head of the embedded file, which holds the checksum of the rest.
  static var embeddedHead: [UInt8] { embeddedFile(upTo: headLength) }

  private static func embeddedFile(upTo limit: Int) -> [UInt8] {
    var count = 0
    // Safe: the C function returns a constant array of the program, and its length.
    let start = unsafe name_model(&count)
    return unsafe Array(UnsafeBufferPointer(start: start, count: min(count, limit)))
  }

  // MARK: The file

  /// Reads a file: eight letters, the version, the exponents of the numbers of rows of both
  /// readings, an unused byte, the checksum of the rest in four bytes, the lowest first; then
  /// the readings: transitions in two bytes each, rows in eight.
  package convenience init(_ bytes: [UInt8]) throws(NameModelError) {
    guard bytes.count >= Self.headLength, bytes.starts(with: Self.magic) else { throw .notAModel }
    guard bytes[8] == Self.version else { throw .otherVersion(bytes[8]) }
    let body = bytes[Self.headLength...]
    let lengths = bytes[9...10].map { Self.length(exponent: $0) }
    guard lengths.allSatisfy({ $0 > 0 }), body.count == lengths[0] + lengths[1],
      Self.checksum(body) == bytes[12..<16].reversed().reduce(0, { $0 << 8 | UInt32($1) })
    else { throw .damaged }
    let middle = body.startIndex + lengths[0]
    self.init(first: Self.reading(body[..<middle]), second: Self.reading(body[middle...]))
  }

  /// The file that `init(_:)` reads.
  package var bytes: [UInt8] {
    let body = Self.bytes(of: first) + Self.bytes(of: second)
    let exponents = [first, second].map { UInt8($0.rows.count.trailingZeroBitCount) }
    let sum = Self.checksum(body[...])
    let head = Self.magic + [Self.version] + exponents + [0]
    return head + (0..<4).map { UInt8(truncatingIfNeeded: sum >> ($0 * 8)) } + body
  }

  private static let transitionCount = NameTag.allCases.count * NameTag.allCases.count

  private static func length(exponent: UInt8) -> Int {
    exponent <= 20 ? transitionCount * 2 + 8 << Int(exponent) : 0
  }

  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reduce(0x811c_9dc5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }

  private static func bytes(of reading: Reading) -> [UInt8] {
    var bytes: [UInt8] = []
    for weight in reading.transitions {
      bytes.append(UInt8(truncatingIfNeeded: weight))
      bytes.append(UInt8(truncatingIfNeeded: weight >> 8))
    }
    for row in reading.rows {
      for tag in 0..<8 { bytes.append(UInt8(bitPattern: row[tag])) }
    }
    return bytes
  }

  private static func reading(_ bytes: ArraySlice<UInt8>) -> Reading {
    var index = bytes.startIndex
    var transitions: [Int16] = []
    for _ in 0..<transitionCount {
      transitions.append(Int16(bitPattern: UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8))
      index += 2
    }
    var rows: [Row] = []
    rows.reserveCapacity((bytes.endIndex - index) / 8)
    while index < bytes.endIndex {
      var row = Row()
      for tag in 0..<8 { row[tag] = Int8(bitPattern: bytes[index + tag]) }
      rows.append(row)
      index += 8
    }
    return Reading(rows: rows, transitions: transitions)
  }
}

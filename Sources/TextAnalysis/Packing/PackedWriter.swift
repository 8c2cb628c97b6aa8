/// Writes values one behind the other as bytes, to be read back by `PackedReader`.
///
/// Numbers take as few bytes as they need (LEB128), strings and arrays begin with their count.
/// Nothing says what a byte belongs to: whoever reads must read what was written, in its order.
package struct PackedWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func append(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// A count or an offset.
  package mutating func append(count: Int) {
    append(UInt64(UInt(bitPattern: count)))
  }

  /// A number in all its bytes, the lowest first: for hashes, which are spread over all of them.
  package mutating func append(fixed number: some FixedWidthInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  package mutating func append(byte: UInt8) {
    bytes.append(byte)
  }

  /// Bytes without their count, which the reader must know.
  package mutating func append(raw: some Sequence<UInt8>) {
    bytes.append(contentsOf: raw)
  }
}

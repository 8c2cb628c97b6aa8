/// Reads what a `PackedWriter` wrote. Total: any bytes give a value or an error.
package struct PackedReader: ~Copyable {
  private let bytes: [UInt8]
  private let start: Int
  private let end: Int
  private var offset: Int

  /// - Parameter part: what is read of the bytes, all if nil.
  package init(_ bytes: [UInt8], in part: Range<Int>? = nil) {
    let part = (part ?? bytes.indices).clamped(to: bytes.indices)
    self.bytes = bytes
    start = part.lowerBound
    end = part.upperBound
    offset = part.lowerBound
  }

  /// How many bytes are left.
  package var left: Int { end - offset }

  package mutating func byte() throws(PackingError) -> UInt8 {
    guard offset < end else { throw PackingError() }
    offset += 1
    return bytes[offset - 1]
  }

  package mutating func number() throws(PackingError) -> UInt64 {
    let first = try byte()
    guard first >= 0x80 else { return UInt64(first) }
    var number = UInt64(first & 0x7F)
    var shift: UInt64 = 7
    while shift < 64 {
      let next = try byte()
      number |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return number }
      shift += 7
    }
    throw PackingError()
  }

  /// A count or an offset, at most `limit`.
  package mutating func count(upTo limit: Int = Int(UInt32.max)) throws(PackingError) -> Int {
    let number = try number()
    guard number <= UInt64(limit) else { throw PackingError() }
    return Int(number)
  }

  /// A number in all its bytes, the lowest first.
  package mutating func fixed<Number: FixedWidthInteger>(
    _ type: Number.Type = Number.self
  ) throws(PackingError) -> Number {
    Number(truncatingIfNeeded: try number(ofBytes: Number.bitWidth / 8))
  }

  /// A number in so many bytes, eight at most, the lowest first.
  package mutating func number(ofBytes count: Int) throws(PackingError) -> UInt64 {
    guard count <= left else { throw PackingError() }
    var number: UInt64 = 0
    for place in 0..<count { number |= UInt64(bytes[offset + place]) << UInt64(8 * place) }
    offset += count
    return number
  }

  /// How many bytes were read.
  package var place: Int { offset - start }

  /// So many bytes as they are.
  package mutating func raw(_ count: Int) throws(PackingError) -> ArraySlice<UInt8> {
    guard count <= left else { throw PackingError() }
    offset += count
    return bytes[offset - count..<offset]
  }
}

/// Bytes that are not what they should be.
package struct PackingError: Error, Hashable {
  package init() {}
}

/// A value that can be written as bytes and read again.
///
/// Each module packs its own types; the form has no version of its own, so whoever keeps the bytes
/// must know which program wrote them.
package protocol Packable {
  func pack(into writer: inout PackedWriter)
  init(from reader: inout PackedReader) throws(PackingError)
}

extension Bool: Packable {
  package func pack(into writer: inout PackedWriter) {
    writer.append(byte: self ? 1 : 0)
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    self = try reader.byte() != 0
  }
}

/// With its sign in the lowest bit, so that small numbers take a byte whatever their sign.
extension Int: Packable {
  package func pack(into writer: inout PackedWriter) {
    writer.append(UInt64(bitPattern: Int64((self << 1) ^ (self >> (Int.bitWidth - 1)))))
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    let number = try reader.number()
    self = Int(Int64(bitPattern: (number >> 1) ^ (0 &- (number & 1))))
  }
}

extension Int32: Packable {
  package func pack(into writer: inout PackedWriter) { Int(self).pack(into: &writer) }

  package init(from reader: inout PackedReader) throws(PackingError) {
    guard let number = Int32(exactly: try Int(from: &reader)) else { throw PackingError() }
    self = number
  }
}

extension UInt32: Packable {
  package func pack(into writer: inout PackedWriter) { writer.append(UInt64(self)) }

  package init(from reader: inout PackedReader) throws(PackingError) {
    self = UInt32(try reader.count())
  }
}

extension String: Packable {
  package func pack(into writer: inout PackedWriter) {
    writer.append(count: utf8.count)
    writer.append(raw: utf8)
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    let bytes = try reader.raw(try reader.count())
    self = String(decoding: bytes, as: UTF8.self)
  }
}

extension Optional: Packable where Wrapped: Packable {
  package func pack(into writer: inout PackedWriter) {
    (self != nil).pack(into: &writer)
    self?.pack(into: &writer)
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    self = try Bool(from: &reader) ? try Wrapped(from: &reader) : nil
  }
}

extension Array: Packable where Element: Packable {
  package func pack(into writer: inout PackedWriter) {
    writer.append(count: count)
    for element in self { element.pack(into: &writer) }
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    // Every element takes a byte at least, so that no count makes room for more than there is.
    let count = try reader.count(upTo: reader.left)
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(try Element(from: &reader)) }
  }
}

extension RawRepresentable where RawValue: Packable {
  package func pack(into writer: inout PackedWriter) { rawValue.pack(into: &writer) }

  package init(from reader: inout PackedReader) throws(PackingError) {
    guard let value = Self(rawValue: try RawValue(from: &reader)) else { throw PackingError() }
    self = value
  }
}

extension UInt8: Packable {
  package func pack(into writer: inout PackedWriter) { writer.append(byte: self) }

  package init(from reader: inout PackedReader) throws(PackingError) { self = try reader.byte() }
}

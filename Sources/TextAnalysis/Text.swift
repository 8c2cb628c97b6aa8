/// A text as its UTF-8 bytes, always valid.
///
/// Bytes and not a `String`, because every analysis counts in byte offsets and an array gives
/// them back at no cost. Public, because the compiler moves nothing else into other modules.
public struct Text: Hashable, Sendable {
  /// The bytes.
  public let utf8: [UInt8]

  package init(_ string: String) {
    utf8 = Array(string.utf8)
  }

  /// Takes bytes that are UTF-8; what is not is replaced by U+FFFD, as `String` does.
  package init(repairing bytes: [UInt8]) {
    let isValid = (try? UTF8Span(validating: bytes.span)) != nil
    utf8 = isValid ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// Takes bytes that are UTF-8 by how they were made.
  package init(valid bytes: [UInt8]) {
    utf8 = bytes
  }

  package static let empty = Text("")

  /// The number of bytes.
  @inlinable public var count: Int { utf8.count }
  package var isEmpty: Bool { utf8.isEmpty }
  package var range: TextRange { TextRange(0, utf8.count) }
  package var string: String { String(decoding: utf8, as: UTF8.self) }

  /// The part of the text that a range names, as a string of its own.
  package subscript(range: TextRange) -> String {
    String(decoding: utf8[range.offsets], as: UTF8.self)
  }

  /// The byte at an offset.
  @inlinable public subscript(offset: Int) -> UInt8 { utf8[offset] }

  /// The scalar that begins at `offset`, and its length in bytes; `offset` must be a boundary.
  package func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    UTF8Decoding.scalar(in: utf8, at: offset)
  }

  /// The scalar that ends right before `offset`, or nil at the start of the text.
  package func scalar(before offset: Int) -> Unicode.Scalar? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, utf8[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start).scalar
  }
}

import TextAnalysis

/// Bytes that stay where they are until they are wanted, such as a mapped file.
package protocol ByteSource: AnyObject, Sendable {
  /// A copy of some of the bytes.
  func bytes(_ range: Range<Int>) -> [UInt8]
}

/// Packed bytes in memory or elsewhere, of which parts are read.
package enum PackedBytes: Sendable {
  case array([UInt8])
  case source(any ByteSource)

  /// A copy of some of the bytes.
  package func bytes(_ range: Range<Int>) -> [UInt8] {
    switch self {
    case .array(let bytes): Array(bytes[range.clamped(to: bytes.indices)])
    case .source(let source): source.bytes(range)
    }
  }

  /// Reads a part; nothing else is copied.
  func read<Value>(
    _ part: Range<Int>, _ body: (inout PackedReader) throws(PackingError) -> Value
  ) throws(PackingError) -> Value {
    switch self {
    case .array(let bytes):
      var reader = PackedReader(bytes, in: part)
      return try body(&reader)
    case .source(let source):
      var reader = PackedReader(source.bytes(part))
      return try body(&reader)
    }
  }
}

import TextAnalysis

/// Bytes that stay where they are until they are wanted, such as a mapped file.
package protocol ByteSource: AnyObject, Sendable {
  /// A copy of some of the bytes.
  func bytes(_ range: Range<Int>) -> [UInt8]
}

/// Packed bytes in memory or elsewhere.
package enum PackedBytes: Sendable {
  case array([UInt8], Range<Int>)
  case source(any ByteSource, Range<Int>)

  package var count: Int {
    switch self {
    case .array(_, let range), .source(_, let range): range.count
    }
  }

  /// A copy of all bytes.
  package var bytes: [UInt8] {
    switch self {
    case .array(let bytes, let range): Array(bytes[range])
    case .source(let source, let range): source.bytes(range)
    }
  }

  /// Reads a part, all if nil; only that is copied.
  ///
  /// - Parameter part: counted from the first byte.
  func read<Value>(
    _ part: Range<Int>? = nil, _ body: (inout PackedReader) throws(PackingError) -> Value
  ) throws(PackingError) -> Value {
    let part = (part ?? 0..<count).clamped(to: 0..<count)
    switch self {
    case .array(let bytes, let range):
      let start = range.lowerBound
      var reader = PackedReader(bytes, in: start + part.lowerBound..<start + part.upperBound)
      return try body(&reader)
    case .source(let source, let range):
      let start = range.lowerBound
      var reader = PackedReader(
        source.bytes(start + part.lowerBound..<start + part.upperBound))
      return try body(&reader)
    }
  }
}

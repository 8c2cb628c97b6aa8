/// Rows of bytes one behind the other, each asked by its number: an array of arrays without a block
/// of memory for each. All together have at most 4 GB.
package struct ByteRows: Sendable {
  private var bytes: [UInt8] = []
  /// Where each row begins, and the end of the last.
  private var offsets: [UInt32] = [0]

  package init() {}

  package var count: Int { offsets.count - 1 }

  package subscript(row: Int) -> ArraySlice<UInt8> {
    bytes[Int(offsets[row])..<Int(offsets[row + 1])]
  }

  package mutating func append(_ row: some Collection<UInt8>) {
    bytes.append(contentsOf: row)
    offsets.append(UInt32(bytes.count))
  }

  package func pack(into sink: inout some BulkSink) {
    sink.append(bytes)
    sink.append(offsets)
  }

  package init(from source: inout some BulkSource) throws(PackingError) {
    bytes = try source.array(of: UInt8.self)
    offsets = try source.array(of: UInt32.self)
    guard offsets.part(bytes.count, into: offsets.count - 1) else { throw PackingError() }
  }
}

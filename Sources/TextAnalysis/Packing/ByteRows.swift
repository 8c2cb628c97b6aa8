/// Rows of bytes one behind the other, each asked by its number: an array of arrays without a block
/// of memory for each. All together have at most 4 GB.
package struct ByteRows: Sendable {
  private var bytes: [UInt8] = []
  private var starts = RowStarts()

  package init() {}

  package var count: Int { starts.count }

  package subscript(row: Int) -> ArraySlice<UInt8> { bytes[starts[row]] }

  package mutating func append(_ row: some Collection<UInt8>) {
    bytes.append(contentsOf: row)
    starts.endRow(at: bytes.count)
  }

  package func pack(into sink: inout some BulkSink) {
    sink.append(bytes)
    starts.pack(into: &sink)
  }

  package init(from source: inout some BulkSource) throws(PackingError) {
    bytes = try source.array()
    starts = try RowStarts(from: &source)
    guard starts.part(bytes.count) else { throw PackingError() }
  }
}

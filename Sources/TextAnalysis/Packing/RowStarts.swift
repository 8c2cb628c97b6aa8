/// Where the rows begin that lie one behind the other in flat columns.
package struct RowStarts: Sendable {
  /// The start of each row, and the end of the last.
  private var starts: [UInt32] = [0]

  package init() {}

  package var count: Int { starts.count - 1 }

  /// The places of a row.
  package subscript(row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

  /// Ends the last row, and begins the next.
  package mutating func endRow(at end: Int) {
    starts.append(UInt32(end))
  }

  package func pack(into sink: inout some BulkSink) {
    sink.append(starts)
  }

  /// Whether the rows together have so many places.
  package func part(_ places: Int) -> Bool { starts.part(places, into: count) }

  package init(from source: inout some BulkSource) throws(PackingError) {
    starts = try source.array()
    guard !starts.isEmpty else { throw PackingError() }
  }
}

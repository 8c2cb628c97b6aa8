extension TextRange: Packable {
  package func pack(into writer: inout PackedWriter) {
    writer.append(count: start)
    writer.append(count: count)
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    let start = try reader.count()
    self.init(start, start + (try reader.count(upTo: Int(UInt32.max) - start)))
  }
}

extension TextRange {
  /// Writes the range as its distance from where the last one ended, and its length: two bytes
  /// for ranges that follow each other.
  package func pack(behind end: inout Int, into writer: inout PackedWriter) {
    (start - end).pack(into: &writer)
    writer.append(count: count)
    end = self.end
  }

  package init(behind end: inout Int, from reader: inout PackedReader) throws(PackingError) {
    let (start, overflows) = end.addingReportingOverflow(try Int(from: &reader))
    guard !overflows, (0...Int(UInt32.max)).contains(start) else { throw PackingError() }
    self.init(start, start + (try reader.count(upTo: Int(UInt32.max) - start)))
    end = self.end
  }
}

/// Ranges in reading order.
extension [TextRange] {
  package func packInOrder(into writer: inout PackedWriter) {
    writer.append(count: count)
    var end = 0
    for range in self { range.pack(behind: &end, into: &writer) }
  }

  package init(inOrderFrom reader: inout PackedReader) throws(PackingError) {
    let count = try reader.count(upTo: reader.left)
    self = []
    reserveCapacity(count)
    var end = 0
    for _ in 0..<count { append(try TextRange(behind: &end, from: &reader)) }
  }
}

extension Text: Packable {
  package func pack(into writer: inout PackedWriter) {
    writer.append(count: utf8.count)
    writer.append(raw: utf8)
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    self.init(repairing: Array(try reader.raw(try reader.count())))
  }
}

extension CalendarDate: Packable {
  package func pack(into writer: inout PackedWriter) {
    writer.append(count: year)
    writer.append(count: month ?? 0)
    writer.append(count: day ?? 0)
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    let year = try reader.count()
    let month = try reader.count()
    let day = try reader.count()
    guard
      let date = CalendarDate(
        year: year, month: month == 0 ? nil : month, day: day == 0 ? nil : day)
    else { throw PackingError() }
    self = date
  }
}

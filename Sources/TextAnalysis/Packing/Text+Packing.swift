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

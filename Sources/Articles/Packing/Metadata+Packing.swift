import TextAnalysis

extension Metadata: Packable {
  package func pack(into writer: inout PackedWriter) {
    title.pack(into: &writer)
    source.pack(into: &writer)
    byline.pack(into: &writer)
    dateline.pack(into: &writer)
    date.pack(into: &writer)
    yearlessDay.pack(into: &writer)
    url.pack(into: &writer)
    tags.pack(into: &writer)
    writer.append(count: wordCount)
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    self.init(
      title: try Title(from: &reader), source: try String?(from: &reader),
      byline: try String?(from: &reader), dateline: try Dateline?(from: &reader),
      date: try PublicationDate?(from: &reader),
      yearlessDay: try YearlessDay?(from: &reader), url: try String?(from: &reader),
      tags: try [String](from: &reader),
      wordCount: try reader.count())
  }
}

extension Metadata.Title: Packable {
  package func pack(into writer: inout PackedWriter) {
    switch self {
    case .none:
      writer.append(byte: 0)
    case .stated(let title, let range):
      writer.append(byte: 1)
      title.pack(into: &writer)
      range.pack(into: &writer)
    case .firstSentence(let title, let range):
      writer.append(byte: 2)
      title.pack(into: &writer)
      range.pack(into: &writer)
    }
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    switch try reader.byte() {
    case 0: self = .none
    case 1: self = .stated(try String(from: &reader), range: try TextRange?(from: &reader))
    case 2: self = .firstSentence(try String(from: &reader), range: try TextRange(from: &reader))
    default: throw PackingError()
    }
  }
}

extension Dateline: Packable {
  package func pack(into writer: inout PackedWriter) {
    range.pack(into: &writer)
    place.pack(into: &writer)
    agency.pack(into: &writer)
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    self.init(
      range: try TextRange(from: &reader), place: try TextRange?(from: &reader),
      agency: try String?(from: &reader))
  }
}

extension PublicationDate.Basis: Packable {}

extension PublicationDate: Packable {
  package func pack(into writer: inout PackedWriter) {
    date.pack(into: &writer)
    basis.pack(into: &writer)
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    self.init(date: try CalendarDate(from: &reader), basis: try Basis(from: &reader))
  }
}

extension YearlessDay: Packable {
  package func pack(into writer: inout PackedWriter) {
    writer.append(count: month)
    writer.append(count: day)
    weekday.pack(into: &writer)
    latestYear.pack(into: &writer)
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    self.init(
      month: try reader.count(), day: try reader.count(), weekday: try Int?(from: &reader),
      latestYear: try Int?(from: &reader))
  }
}

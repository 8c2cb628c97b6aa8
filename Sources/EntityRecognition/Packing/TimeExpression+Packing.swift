import TextAnalysis

/// With its wording, so that it can be resolved again against another date.
extension TimeExpression: Packable {
  package func pack(into writer: inout PackedWriter) {
    range.pack(into: &writer)
    value.pack(into: &writer)
    isUncertain.pack(into: &writer)
    wording.pack(into: &writer)
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    self.init(
      range: try TextRange(from: &reader), value: try String(from: &reader),
      isUncertain: try Bool(from: &reader), wording: try TimeWording?(from: &reader))
  }
}

extension TimeWording: Packable {
  package func pack(into writer: inout PackedWriter) {
    phrase.pack(into: &writer)
    tense.pack(into: &writer)
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    self.init(phrase: try TimePhrase(from: &reader), tense: try SentenceTense(from: &reader))
  }
}

extension SentenceTense: Packable {}
extension TimeUnit: Packable {}
extension TimeWord.Season: Packable {}
extension TimeWord.PartOfDay: Packable {}
extension TimePhrase.Direction: Packable {}

extension TimePhrase: Packable {
  package func pack(into writer: inout PackedWriter) {
    switch self {
    case .date(let year, let month, let day): Self.write(&writer, 0, year, month, day)
    case .dayOfWeek(let weekday, let month, let day): Self.write(&writer, 1, weekday, month, day)
    case .days(let year, let month, let first, let last):
      Self.write(&writer, 2, year, month, first)
      last.pack(into: &writer)
    case .month(let month, let years): Self.write(&writer, 3, month, years)
    case .year(let year): Self.write(&writer, 4, year)
    case .decade(let year): Self.write(&writer, 5, year)
    case .century(let number): Self.write(&writer, 6, number)
    case .weekday(let day, let direction): Self.write(&writer, 7, day, direction)
    case .day(let distance, let part): Self.write(&writer, 8, distance, part)
    case .unit(let unit, let direction): Self.write(&writer, 9, unit, direction)
    case .season(let season, let direction, let year):
      Self.write(&writer, 10, season, direction, year)
    case .ago(let count, let unit): Self.write(&writer, 11, count, unit)
    case .fromAnchor(let count, let unit): Self.write(&writer, 12, count, unit)
    case .duration(let count, let unit): Self.write(&writer, 13, count, unit)
    case .vaguePast: Self.write(&writer, 14)
    case .vagueFuture: Self.write(&writer, 15)
    }
  }

  private static func write<each Part: Packable>(
    _ writer: inout PackedWriter, _ number: UInt8, _ parts: repeat each Part
  ) {
    writer.append(byte: number)
    repeat (each parts).pack(into: &writer)
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    switch try reader.byte() {
    case 0:
      self = .date(
        year: try Int?(from: &reader), month: try Int(from: &reader), day: try Int?(from: &reader))
    case 1:
      self = .dayOfWeek(
        try Int(from: &reader), month: try Int(from: &reader), day: try Int(from: &reader))
    case 2:
      self = .days(
        year: try Int?(from: &reader), month: try Int(from: &reader),
        first: try Int(from: &reader), last: try Int(from: &reader))
    case 3: self = .month(try Int(from: &reader), yearsFromNow: try Int(from: &reader))
    case 4: self = .year(try Int(from: &reader))
    case 5: self = .decade(try Int(from: &reader))
    case 6: self = .century(try Int(from: &reader))
    case let number: self = try Self.relative(number, from: &reader)
    }
  }

  private static func relative(
    _ number: UInt8, from reader: inout PackedReader
  ) throws(PackingError) -> TimePhrase {
    switch number {
    case 7: .weekday(try Int(from: &reader), try Direction(from: &reader))
    case 8: .day(fromToday: try Int(from: &reader), try TimeWord.PartOfDay?(from: &reader))
    case 9: .unit(try TimeUnit(from: &reader), try Direction(from: &reader))
    case 10:
      .season(
        try TimeWord.Season(from: &reader), try Direction(from: &reader),
        year: try Int?(from: &reader))
    case 11: .ago(try Int(from: &reader), try TimeUnit(from: &reader))
    case 12: .fromAnchor(try Int(from: &reader), try TimeUnit(from: &reader))
    case 13: .duration(try Int?(from: &reader), try TimeUnit(from: &reader))
    case 14: .vaguePast
    case 15: .vagueFuture
    default: throw PackingError()
    }
  }
}

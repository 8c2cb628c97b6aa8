import Testing
import TextAnalysis

@Suite struct `Calendar dates` {
  @Test(arguments: [
    (2020, 2, 29, true), (2019, 2, 29, false), (1900, 2, 29, false), (2000, 2, 29, true),
    (2020, 4, 31, false), (2020, 13, 1, false), (0, 1, 1, false), (2020, 1, 0, false),
  ])
  func `only days that exist are dates`(year: Int, month: Int, day: Int, exists: Bool) {
    #expect((CalendarDate(year: year, month: month, day: day) != nil) == exists)
  }

  @Test(arguments: [
    (1970, 1, 1, 0, 4), (2020, 2, 7, 18_299, 5), (2019, 5, 5, 18_021, 7), (1969, 12, 31, -1, 3),
    (2000, 3, 1, 11_017, 3), (1600, 2, 29, -135_081, 2),
  ])
  func `a day has a number and a weekday`(
    year: Int, month: Int, day: Int, number: Int, weekday: Int
  ) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(date.dayNumber == number)
    #expect(date.weekday == weekday)
    #expect(CalendarDate(dayNumber: number) == date)
  }

  @Test(arguments: [
    ((2020, 2, 7), "2020-W06"), ((2019, 5, 5), "2019-W18"), ((2021, 1, 3), "2020-W53"),
    ((2018, 12, 31), "2019-W01"), ((2016, 1, 1), "2015-W53"), ((2024, 12, 30), "2025-W01"),
  ])
  func `weeks are those of ISO 8601`(day: (Int, Int, Int), week: String) throws {
    #expect(try #require(CalendarDate(year: day.0, month: day.1, day: day.2)).isoWeek == week)
  }

  @Test func `a date is written as exactly as it is known`() throws {
    #expect(CalendarDate(year: 2020, month: 2, day: 7)?.description == "2020-02-07")
    #expect(CalendarDate(year: 2020, month: 2)?.description == "2020-02")
    #expect(CalendarDate(year: 987)?.description == "0987")
    #expect(CalendarDate(year: 2020, month: 2)?.weekday == nil)
  }
}

@Suite struct `Reading dates out of tokens` {
  /// The first date of a text as "value/words it takes", with "?" for what the phrase leaves open.
  private func firstDate(in source: String) -> String? {
    let text = Text(source)
    let tokens = Tokenizer.tokens(in: text)
    for index in tokens.indices {
      guard let date = DateParser.date(at: index, in: tokens, text: text) else { continue }
      let last = tokens[index + date.tokenCount - 1]
      let words = text[TextRange(tokens[index].range.start, last.range.end)]
      let day = date.day.map { "-\($0)" } ?? ""
      return
        "\(date.year.map(String.init) ?? "?")-\(date.month)\(day)\(date.isAmbiguous ? "!" : "")"
        + " \(words)"
    }
    return nil
  }

  @Test(arguments: [
    ("on May 5, 2019.", "2019-5-5 May 5, 2019"),
    ("on 5 May 2019,", "2019-5-5 5 May 2019"),
    ("February 04, 2020", "2020-2-4 February 04, 2020"),
    ("on Feb. 7, 2020.CRISTIAN", "2020-2-7 Feb. 7, 2020"),
    ("the 5th of May 2019", "2019-5-5 5th of May 2019"),
    ("May 5th, 2019", "2019-5-5 May 5th, 2019"),
    ("2020-02-04", "2020-2-4 2020-02-04"),
    ("2020/02/04", "2020-2-4 2020/02/04"),
    ("20200204", "2020-2-4 20200204"),
    ("04/02/2020", "2020-2-4! 04/02/2020"),
    ("25/12/2019", "2019-12-25 25/12/2019"),
    ("12/25/2019", "2019-12-25 12/25/2019"),
    ("04.02.2020", "2020-2-4! 04.02.2020"),
    ("02/02/2020", "2020-2-2 02/02/2020"),
    ("1-MAR-1987 20:57", "1987-3-1 1-MAR-1987"),
    ("MOSCOW, May 5. /TASS/", "?-5-5 May 5"),
    ("on April 30", "?-4-30 April 30"),
    ("on 30 April the army", "?-4-30 30 April"),
    ("in January 2019,", "2019-1 January 2019"),
    ("since May 1960", "1960-5 May 1960"),
    ("Sept. 11, 2001", "2001-9-11 Sept. 11, 2001"),
    ("on May 6-7, 2019", "2019-5-6 May 6-7, 2019"),
    ("last January it rained", "?-1 January"),
    ("in May he left", "?-5 May"),
  ])
  func `a date is read in any of the usual forms`(source: String, drawn: String) {
    #expect(firstDate(in: source) == drawn)
  }

  @Test(arguments: [
    "Theresa May said", "they march on", "he may 5", "March 5 percent", "2020-13-45", "31/31/2020",
    "the 99 Mays", "1,234", "version 10.4.2", "20209999", "",
  ])
  func `what is no date is none`(source: String) {
    #expect(firstDate(in: source) == nil)
  }

  @Test func `reading begins anywhere without a trap`() {
    let text = Text("May May 5 5 May, , 2019-2019- 1-MAR- 5th of of")
    let tokens = Tokenizer.tokens(in: text)
    let ends = (0...tokens.count).compactMap { index in
      DateParser.date(at: index, in: tokens, text: text).map { index + $0.tokenCount }
    }
    #expect(!ends.isEmpty)
    #expect(ends.allSatisfy { $0 <= tokens.count })
  }
}

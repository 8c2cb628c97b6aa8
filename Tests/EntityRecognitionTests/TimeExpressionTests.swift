import Articles
import EntityRecognition
import Testing
import TextAnalysis

@Suite struct `Resolving times` {
  struct Row: CustomTestStringConvertible {
    let marked: String
    let value: String

    init(_ marked: String, _ value: String) {
      self.marked = marked
      self.value = value
    }

    var testDescription: String { marked }
  }

  /// The article is of Tuesday, 4 February 2020.
  @Test(arguments: [
    Row("It was on [February 04, 2020].", "2020-02-04"),
    Row("It was on [Friday, July 21, 2017] there.", "2017-07-21"),
    Row("He will come on [Friday].", "2020-02-07"),
    Row("He arrived on [Friday].", "2020-01-31"),
    Row("He arrived [yesterday].", "2020-02-03"),
    Row("He arrived [this week].", "2020-W06"),
    Row("He arrived [last week].", "2020-W05"),
    Row("He arrived [last month].", "2020-01"),
    Row("It will happen [next year].", "2021"),
    Row("The [United States] [last year] left.", "2019"),
    Row("He left in [January last year] for good.", "2019-01"),
    Row("He will travel there in [May].", "2020-05"),
    Row("The elections of [2018] were bad.", "2018"),
    Row("Music of the [1960s] is good.", "1960-01-01/1969-12-31"),
    Row("Music of [the 20th century] is good.", "1900-01-01/1999-12-31"),
    Row("A [17th century] house burnt.", "1600-01-01/1699-12-31"),
    Row("The World Cup [2018] day was long.", "2018"),
    Row("He will come on [Friday] night.", "2020-02-07"),
    Row("It rose for [several months].", "PXM"),
    Row("They were held over [two days].", "P2D"),
    Row("It lasted [24 hours] then.", "PT24H"),
    Row("It came [a year] after the vote.", "P1Y"),
    Row("It came [two years ago] then.", "2018"),
    Row("It came [three months ago] then.", "2019-11"),
    Row("It was cemented [years ago] there.", "PAST_REF"),
    Row("They meet on [May 6-7].", "2020-05-06/2020-05-07"),
    Row("It began on [Sunday, May 5] there.", "2019-05-05"),
    Row("It closed in [November].", "2019-11"),
    Row("It opened in [summer 2016].", "2016-SU"),
  ])
  func `against the date of the article`(row: Row) throws {
    let day = try #require(CalendarDate(year: 2020, month: 2, day: 4))
    let text = MarkedText(row.marked, date: day)
    let found = ArticleAnalyser(tagger: TrainedTagger()).analyse(text.article).dates
    let last = try #require(text.marks.last)
    #expect(found.map(\.value) == [row.value])
    #expect(found.map(\.range) == [last.range])
  }

  @Test func `the next day counts from the day last named`() throws {
    let day = try #require(CalendarDate(year: 2020, month: 2, day: 4))
    let text = MarkedText("He flies on Thursday and leaves the next day.", date: day)
    let found = ArticleAnalyser(tagger: TrainedTagger()).analyse(text.article).dates
    #expect(found.map(\.value) == ["2020-02-06", "2020-02-07"])
  }

  @Test func `on a Sunday the last week is the one that ends that day`() throws {
    let day = try #require(CalendarDate(year: 2019, month: 5, day: 5))
    let text = MarkedText("They saw last week’s events.", date: day)
    let found = ArticleAnalyser(tagger: TrainedTagger()).analyse(text.article).dates
    #expect(found.map(\.value) == ["2019-W18"])
  }

  @Test func `without a date of the article only what is absolute has a year`() {
    let text = MarkedText("On May 5 he left. He left in 2018. He left on Friday.")
    let found = ArticleAnalyser(tagger: TrainedTagger()).analyse(text.article).dates
    #expect(found.map(\.value) == ["XXXX-05-05", "2018", "XXXX-WXX-5"])
  }

  @Test func `a date found later gives the same times as one known before`() throws {
    let marked = "He left on Friday, May 5. He came two days earlier, last week or yesterday."
    let date = PublicationDate(
      date: try #require(CalendarDate(year: 2019, month: 5, day: 5)), basis: .folder)
    let analyser = ArticleAnalyser(tagger: TrainedTagger())
    let before = analyser.analyse(MarkedText(marked, date: date.date).article).dates
    let after = analyser.analyse(MarkedText(marked).article).dates.resolved(against: date)
    #expect(after.map(\.value) == before.map(\.value))
    #expect(after.filter { !$0.isUncertain }.isEmpty)
    #expect(before.filter { $0.isUncertain }.isEmpty)
  }

  @Test(arguments: [
    ("2020-02-07", "2020-02-07", "2020-02-07"), ("2020-02", "2020-02-01", "2020-02-29"),
    ("2020", "2020-01-01", "2020-12-31"), ("2020-W06", "2020-02-03", "2020-02-09"),
    ("2019-W01", "2018-12-31", "2019-01-06"), ("199X", "1990-01-01", "1999-12-31"),
    ("19XX", "1900-01-01", "1999-12-31"), ("2020-Q2", "2020-04-01", "2020-06-30"),
    ("2020-WI", "2020-12-01", "2021-02-28"), ("2020-02-07TMO", "2020-02-07", "2020-02-07"),
    ("2019-05-06/2019-05-07", "2019-05-06", "2019-05-07"),
  ])
  func `a value means days`(value: String, first: String, last: String) throws {
    let days = try #require(TimeExpression(range: TextRange(0, 0), value: value).days)
    #expect(CalendarDate(dayNumber: days.lowerBound)?.description == first)
    #expect(CalendarDate(dayNumber: days.upperBound)?.description == last)
  }

  @Test(arguments: ["P1Y", "PXM", "PAST_REF", "XXXX-05-05", "XXXX", "2020-02-31", "", "/", "20"])
  func `what has no days has none`(value: String) {
    #expect(TimeExpression(range: TextRange(0, 0), value: value).days == nil)
  }

  @Test(arguments: [
    "He paid $2018 for 1999 shares.", "It rose 2000%.", "They march on.", "It may be so.",
    "He comes twice a week.",
  ])
  func `numbers and words that look like times are none`(plain: String) {
    let text = MarkedText(plain)
    #expect(ArticleAnalyser(tagger: TrainedTagger()).analyse(text.article).dates.isEmpty)
  }
}

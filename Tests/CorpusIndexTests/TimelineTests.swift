import Articles
import DrawnCorpora
import EntityRecognition
import Testing
import TextAnalysis

@testable import CorpusIndex

@Suite struct `A timeline` {
  private let corpus = readCorpus([
    "a.txt": """
    A visit to the north

    February 4, 2020

    Minister Ingrid Solberg will fly north on Friday. The weather was bad in 2018. Solberg came \
    in January last year.
    """,
    "b.txt": """
    A strike ends

    May 5, 2019

    Anna Berg led the strike from May 1 on. It lasted five days.
    """,
  ])

  private func drawn(_ timeline: Timeline) -> [String] {
    timeline.entries.map { entry in
      let name = corpus.names[entry.article.index]
      switch entry.content {
      case .article: return "\(entry.listed) \(name)"
      case .statement(_, let time):
        return "\(entry.listed) \(name) \(corpus[entry.article]?.article.text[time] ?? "")"
      }
    }
  }

  @Test func `holds the dated articles and statements of a folder, the earliest first`() {
    #expect(
      drawn(corpus.timeline()) == [
        "2018 a.txt 2018", "2019-01 a.txt January last year", "2019-05-01 b.txt May 1",
        "2019-05-05 b.txt", "2020-02-04 a.txt", "2020-02-07 a.txt Friday",
      ])
  }

  @Test func `of an actor holds the sentences that mention it`() throws {
    let solberg = try #require(corpus.entities(named: "Solberg").first)
    #expect(
      drawn(corpus.timeline(of: solberg)) == [
        "2019-01 a.txt January last year", "2020-02-04 a.txt", "2020-02-07 a.txt Friday",
      ])
  }

  @Test func `is cut to a stretch of days`() throws {
    let may = try #require(CalendarDate(year: 2019, month: 5)).days
    #expect(
      drawn(corpus.timeline().within(may)) == ["2019-05-01 b.txt May 1", "2019-05-05 b.txt"])
    #expect(corpus.articles(within: may) == [ArticleID(1)])
  }

  /// Entries of articles, by day; the buckets drawn as first and last day and count.
  @Test(
    arguments: [
      (
        ["2020-02-04", "2020-02-07"], 10,
        [
          "2020-02-04 2020-02-04 1", "2020-02-05 2020-02-05 0", "2020-02-06 2020-02-06 0",
          "2020-02-07 2020-02-07 1",
        ]
      ),
      (
        ["2020-02-04", "2020-02-07", "2020-02-10"], 3,
        [
          "2020-02-03 2020-02-09 2", "2020-02-10 2020-02-16 1",
        ]
      ),
      (
        ["2019-12-30", "2020-01-05", "2020-02-10"], 3,
        [
          "2019-12-01 2019-12-31 1", "2020-01-01 2020-01-31 1", "2020-02-01 2020-02-29 1",
        ]
      ),
      (["2018", "2019-02"], 4, ["2018-01-01 2018-12-31 1", "2019-01-01 2019-12-31 1"]),
      (["1969-12-31", "1970-01-01"], 1, ["1969-12-29 1970-01-04 2"]),
      ([], 5, []),
    ] as [([String], Int, [String])])
  func `is counted in the shortest unit that fits`(
    dates: [String], width: Int, expected: [String]
  ) throws {
    let timeline = Timeline(
      try dates.map { date in
        Timeline.Entry(
          article: ArticleID(0), content: .article, value: date, isUncertain: false,
          days: try #require(CalendarDate(iso: date)).days)
      })
    let drawn = timeline.buckets(width: width).buckets.map {
      "\($0.start) \($0.end) \($0.articles)"
    }
    #expect(drawn == expected)
  }
}

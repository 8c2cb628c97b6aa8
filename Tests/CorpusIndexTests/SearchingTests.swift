import Articles
import CorpusIndex
import EntityRecognition
import Testing
import TextAnalysis

private let news = SmallCorpus(
  """
  @1 person Sergei Lavrov
  @2 person Juan Guaidó
  @3 place United States
  @4 place United States Virgin Islands
  == a.txt; 2020-02-07; The Moscow Times; Anna Smith
  # Lavrov flies to Caracas
  [Sergei Lavrov|1] met Nicolas Maduro. The U.S. sanctions hurt AT&T by 3.5 percent.
  ~ [Lavrov|1 alias] and Arreaza, his counterpart
  ! Buy sanctions insurance
  == b.txt; 2020-02; TASS; Boris Jones
  ## Cooperation
  [Guaidó|2 alias] asked for co-operation with the [United States|3] and Trump. #caracas
  == c.txt; 2019-05-05; TASS
  Guaido and Maduro. [American|3 demonym] sanction policy, regime
  change at 1,000 points for the [Virgin Islands|4 alias].
  == d.txt; ; ; ; Sanctions on Moscow
  Nothing else is said here of the [Russian diplomat|1 nominal].
  """)

@Suite struct `Searching` {
  @Test(arguments: [
    ("guaido", ["b.txt", "c.txt"]),
    ("guaidó", ["b.txt"]),
    ("GUAIDO", ["b.txt", "c.txt"]),
    ("guaid*", ["b.txt", "c.txt"]),
    ("guaidó*", ["b.txt"]),
    ("u.s.", ["a.txt"]),
    ("U.S", ["a.txt"]),
    ("at&t", ["a.txt"]),
    ("AT&T", ["a.txt"]),
    ("3.5", ["a.txt"]),
    ("1000", ["c.txt"]),
    ("1,000", ["c.txt"]),
    ("#caracas", ["a.txt", "b.txt"]),
    ("insurance", []),
    ("counterpart", ["a.txt"]),
    ("cooperation", ["b.txt"]),
    ("co-operation", ["b.txt"]),
    ("co-oper*", ["b.txt"]),
    ("operation", ["b.txt"]),
    ("sanction", ["d.txt", "c.txt", "a.txt"]),
    ("Sanction", ["c.txt"]),
    ("gaido~", ["b.txt", "c.txt"]),
    ("lavrv~1", ["a.txt"]),
    ("lavr~1", []),
    ("lavr~2", ["a.txt"]),
    ("guaid\u{F3}", ["b.txt"]),
    ("guaido\u{301}", ["b.txt"]),
    ("sanction*", ["d.txt", "c.txt", "a.txt"]),
    ("", []),
    ("...", []),
  ])
  func `a word finds the articles that hold it`(query: String, expected: [String]) {
    #expect(Set(news.found(query)) == Set(expected), "\(query)")
    #expect(news.found(query).count == expected.count, "\(query)")
  }

  @Test(arguments: [
    ("\"nicolas maduro\"", ["a.txt"]),
    ("\"maduro nicolas\"", []),
    ("“Nicolas Mad*”", ["a.txt"]),
    ("\"nicholas~1 maduro\"", ["a.txt"]),
    ("\"for co-operation with\"", ["b.txt"]),
    ("\"regime change\"", []),
    ("\"sanction policy\"", ["c.txt"]),
    ("\"caracas sergei\"", []),
    ("arreaza NEAR/2 counterpart", ["a.txt"]),
    ("counterpart NEAR/2 arreaza", ["a.txt"]),
    ("arreaza NEAR/1 counterpart", []),
    ("caracas NEAR/5 sergei", []),
    ("maduro AND guaido", ["c.txt"]),
    ("maduro OR trump", ["a.txt", "b.txt", "c.txt"]),
    ("guaido NOT trump", ["c.txt"]),
    ("guaido -trump", ["c.txt"]),
    ("+maduro guaido", ["c.txt", "a.txt"]),
    ("maduro guaido", ["c.txt", "a.txt", "b.txt"]),
    ("co-operation nothing", ["b.txt", "d.txt"]),
    ("per-cent sanctions", ["a.txt", "c.txt", "d.txt"]),
    ("non-operation counterpart", ["a.txt", "b.txt"]),
    ("+non-operation counterpart", []),
    ("Non-Operation counterpart", ["a.txt"]),
    ("non-operation date:2020", []),
    ("NOT maduro", ["b.txt", "d.txt"]),
    ("(maduro OR trump) AND NOT guaido", ["a.txt"]),
    ("title:sanctions", ["d.txt"]),
    ("title:lavrov", ["a.txt"]),
    ("title:\"on moscow\"", ["d.txt"]),
  ])
  func `words combine`(query: String, expected: [String]) {
    #expect(Set(news.found(query)) == Set(expected), "\(query)")
  }

  @Test(arguments: [
    ("actor:lavrov", ["a.txt"]),
    ("person:\"Sergei Lavrov\"", ["a.txt"]),
    ("place:lavrov", []),
    ("actor:lav*", ["a.txt"]),
    ("person:guaido", ["b.txt"]),
    ("place:\"United States\"", ["b.txt", "c.txt"]),
    ("place:american", ["c.txt", "b.txt"]),
    ("org:nobody", []),
    ("source:tass", ["b.txt", "c.txt"]),
    ("source:\"moscow times\"", ["a.txt"]),
    ("source:mosc", []),
    ("source:mosc*", ["a.txt"]),
    ("by:jones", ["b.txt"]),
    ("date:2020-02", ["a.txt", "b.txt"]),
    ("date:2020-02-07", ["a.txt"]),
    ("date:2019-04..2020-02", ["a.txt", "b.txt", "c.txt"]),
    ("date:2019..", ["a.txt", "b.txt", "c.txt"]),
    ("date:..2019", ["c.txt"]),
    ("date:2020-02-01..2020-02-29", ["a.txt", "b.txt"]),
    ("date:2020-02-07..2020-02-29", ["a.txt"]),
    ("after:2019", ["a.txt", "b.txt"]),
    ("after:2020-02-06", ["a.txt"]),
    ("before:2020-02", ["c.txt"]),
    ("guaido date:2020", ["b.txt"]),
    ("-date:2020", ["c.txt", "d.txt"]),
    ("sanction* source:tass OR source:reuters", ["c.txt"]),
    ("actor:lavrov maduro", ["a.txt"]),
    ("actor:lavrov trump", []),
  ])
  func `fields narrow`(query: String, expected: [String]) {
    #expect(Set(news.found(query)) == Set(expected), "\(query)")
  }

  @Test(arguments: ["jos\u{E9}", "jose\u{301}", "JOS\u{C9}", "jos\u{E9}*"])
  func `an accent is found however the text encodes it`(query: String) {
    let both = SmallCorpus(
      "== a.txt\nJose\u{301} spoke.\n== b.txt\nJos\u{E9} spoke.\n== c.txt\nJose spoke.")
    #expect(Set(both.found(query)) == ["a.txt", "b.txt"])
  }

  @Test func `articles with all of several words come first`() {
    let corpus = SmallCorpus(
      """
      == a.txt
      Moscow Moscow Moscow
      == b.txt
      A long text that names Moscow once and, after very many other words, also Paris
      == c.txt
      Paris Paris
      """)
    #expect(corpus.found("moscow paris").first == "b.txt")
  }

  @Test func `beside other words a compound finds its parts and its other spellings`() {
    let corpus = SmallCorpus(
      """
      == a.txt
      The layer at the boundary
      == b.txt
      The boundarylayer of the flow
      == c.txt
      The boundary-layer
      == d.txt
      Nothing
      """)
    #expect(corpus.found("boundary-layer flow").first == "b.txt")
    #expect(Set(corpus.found("boundary-layer flow")) == ["a.txt", "b.txt", "c.txt"])
    #expect(Set(corpus.found("boundary-layer")) == ["b.txt", "c.txt"])
  }

  @Test func `a word in the title outweighs the same word in the text`() {
    let corpus = SmallCorpus(
      """
      == a.txt
      # One thing
      The oil and two more words
      == b.txt
      # Oil thing
      The one and two more words
      """)
    #expect(corpus.found("oil") == ["b.txt", "a.txt"])
  }

  @Test func `words next to each other outweigh words far apart`() {
    let corpus = SmallCorpus(
      """
      == a.txt
      Oil is what the others have and the price
      == b.txt
      Have what the others and the is oil price
      """)
    #expect(corpus.found("oil price") == ["b.txt", "a.txt"])
  }

  @Test func `the last word is a prefix while it is typed`() {
    #expect(news.found("arre") == [])
    #expect(news.found("arre", isTyping: true) == ["a.txt"])
    #expect(news.found("\"nicolas mad", isTyping: true) == ["a.txt"])
    #expect(news.found("person:lav", isTyping: true) == ["a.txt"])
    #expect(news.found("arre ", isTyping: true) == [])
  }

  @Test func `a limit keeps the best`() {
    let all = news.corpus.search(QueryParser.parse("sanction* OR guaido OR maduro"))
    #expect(all.count == 4)
    for limit in 0...5 {
      let some = news.corpus.search(
        QueryParser.parse("sanction* OR guaido OR maduro"), limit: limit)
      #expect(some == Array(all.prefix(limit)))
    }
  }

  @Test(arguments: [
    ("guaido", "b.txt", ["Guaidó"]),
    ("cooperation", "b.txt", ["Cooperation", "co-operation"]),
    ("operation", "b.txt", ["operation"]),
    ("u.s.", "a.txt", ["U.S."]),
    ("\"nicolas maduro\"", "a.txt", ["Nicolas Maduro"]),
    ("\"sergei lavrov\" OR \"lavrov met\"", "a.txt", ["Sergei Lavrov met"]),
    ("person:lavrov", "a.txt", ["Sergei Lavrov", "Lavrov"]),
    ("person:lavrov lavrov", "a.txt", ["Lavrov", "Sergei Lavrov", "Lavrov"]),
    ("arreaza NEAR/5 counterpart", "a.txt", ["Arreaza", "counterpart"]),
    ("title:lavrov", "a.txt", ["Lavrov"]),
    ("sanctions", "d.txt", []),
    ("date:2020", "a.txt", []),
    ("lavrov date:2019", "a.txt", []),
  ])
  func `every match is marked in reading order`(
    query: String, article: String, expected: [String]
  ) {
    #expect(news.marked(query, in: article) == expected, "\(query)")
  }
}

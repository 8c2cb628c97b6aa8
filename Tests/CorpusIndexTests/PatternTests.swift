import CorpusIndex
import Testing

private let news = SmallCorpus(
  """
  @1 person Sergei Lavrov
  @2 person Juan Guaidó
  == a.txt; ; ; ; ; Venezuela, oil prices
  A show of strong support for Muhammad, said Mohammed of the regime.
  [Sergei Lavrov|1] came. The U.S. government's 3.5 percent.
  == b.txt; ; ; ; ; Russia
  Support in show. Foreign ministers and the foreign ministry; Mahmoud Guaidó and [Guaidó|2 alias]
  == c.txt; ; ; ; Regimes in a header
  Show of support, show of support. Governance — naïve Straße.
  """)

@Suite struct `Patterns in a query` {
  private func check(_ query: String, _ expected: [String: [String]]) {
    #expect(Set(news.found(query)) == Set(expected.keys), "\(query)")
    for (article, marks) in expected {
      #expect(news.marked(query, in: article) == marks, "\(query) in \(article)")
    }
  }

  @Test(arguments: [
    (
      "\"show of support\"~1",
      [
        "a.txt": ["show of strong support"],
        "c.txt": [
          "Show of support", "show of support",
        ],
      ]
    ),
    ("\"support show\"~1", ["b.txt": ["Support in show"], "c.txt": ["support, show"]]),
    (
      "\"show support\"~3",
      [
        "a.txt": ["show of strong support"], "b.txt": ["Support in show"],
        "c.txt": ["Show of support, show of support"],
      ]
    ),
    ("\"support support\"~1", [:]),
    ("\"foreign minis*\"", ["b.txt": ["Foreign ministers", "foreign ministry"]]),
    (
      "\"show sup*\"~2",
      [
        "a.txt": ["show of strong support"], "c.txt": ["Show of support, show of support"],
      ]
    ),
  ])
  func `a loose phrase lets words move`(query: String, expected: [String: [String]]) {
    check(query, expected)
  }

  @Test(arguments: [
    ("m*hamm*d", ["a.txt": ["Muhammad", "Mohammed"]]),
    ("m?hammad", ["a.txt": ["Muhammad"]]),
    ("*hm?ud", ["b.txt": ["Mahmoud"]]),
    ("gu?id*", ["b.txt": ["Guaidó", "Guaidó"]]),
    ("g*dó", ["b.txt": ["Guaidó", "Guaidó"]]),
    ("\"said m*d\"", ["a.txt": ["said Mohammed"]]),
    ("m?d", [:]),
  ])
  func `signs stand for letters`(query: String, expected: [String: [String]]) {
    check(query, expected)
  }

  @Test(arguments: [
    ("/regime|government/", ["a.txt": ["regime", "government"], "c.txt": []]),
    ("/\\bregime\\b/", ["a.txt": ["regime"]]),
    ("/MINIST(er|ry)/", ["b.txt": ["ministers", "ministry"]]),
    ("/foreign minist[a-z]+/", ["b.txt": ["Foreign ministers", "foreign ministry"]]),
    ("/m[uo]hamm.d/", ["a.txt": ["Muhammad", "Mohammed"]]),
    ("/\\d\\.\\d/", ["a.txt": ["3.5"]]),
    ("/STRASSE|straße/", ["c.txt": ["Straße"]]),
    ("/^show/", ["c.txt": ["Show"]]),
    ("/support\\.$/", [:]),
    ("/—/", [:]),
    ("/x*/", [:]),
    ("/gov.*ve/", ["c.txt": ["Governance — naïve"]]),
    (
      "/show/ NEAR/2 /support/",
      [
        "b.txt": ["Support", "show"],
        "c.txt": ["Show", "support", "show", "support"],
      ]
    ),
  ])
  func `a regular expression marks the words that it touches`(
    query: String, expected: [String: [String]]
  ) {
    check(query, expected)
  }

  @Test func `an expression that could go back for ever does not`() {
    let text = String(repeating: "a", count: 30_000)
    let corpus = SmallCorpus("== a.txt\n\(text) b")
    #expect(corpus.found("/(a+)+$/") == [])
    #expect(corpus.found("/(a|aa)*c/") == [])
    #expect(corpus.found("/(a?){200}a{200}b/") == [])
  }

  @Test(arguments: [
    ("tag:venezuela", ["a.txt"]), ("tag:\"oil prices\"", ["a.txt"]), ("tag:oil", ["a.txt"]),
    ("tag:rus*", ["b.txt"]), ("tag:show", []), ("show -tag:russia", ["a.txt", "c.txt"]),
  ])
  func `a tag narrows`(query: String, expected: [String]) {
    #expect(Set(news.found(query)) == Set(expected), "\(query)")
  }

  @Test(arguments: [
    ("actor:lawrow", ["a.txt"]), ("actor:Лавров", ["a.txt"]),
    ("person:\"Sergej Lavroff\"", ["a.txt"]),
    ("лавров", ["a.txt"]), ("Lawrow", ["a.txt"]), ("sergey", ["a.txt"]), ("lavrov", ["a.txt"]),
    ("lavrin", []), ("said:лавров", []),
  ])
  func `a name is found in other spellings and letters`(query: String, expected: [String]) {
    #expect(news.found(query) == expected, "\(query)")
  }

  @Test(arguments: [
    ("\"show of suport\"", "\"show of support\""),
    ("foriegn ministres -suport", "foreign ministers -suport"),
    ("tag:x AND goverment", "tag:x AND government"),
    ("\"show suport\"~3", "\"show support\"~3"),
  ])
  func `misspelt words are spelt right where they stand`(query: String, expected: String) {
    #expect(news.corpus.respelt(QueryParser.parse(query))?.description == expected)
  }

  @Test(arguments: ["show of support", "m*x*d", "/suport/", "actor:x", ""])
  func `what is spelt right, or is no word, stays`(query: String) {
    #expect(news.corpus.respelt(QueryParser.parse(query)) == nil)
  }
}

@Suite struct `Broadening a search` {
  private let corpus = SmallCorpus(
    """
    == a.txt
    Lavrov visited Caracas over sanctions on oil tankers.
    == b.txt
    Lavrov spoke of sanctions and of oil tankers at sea.
    == c.txt
    New sanctions hit oil tankers, said the ministry.
    == d.txt
    The match ended late; nobody scored at home.
    == e.txt
    Snow fell on the hills and a road was closed.
    == f.txt
    A film about a dog won the prize.
    """)

  @Test func `adds the words of its hits and finds what has only these`() throws {
    let query = QueryParser.parse("lavrov")
    let broad = try #require(corpus.corpus.broadened(query))
    #expect(broad.description.hasPrefix("lavrov ("))
    let found = corpus.corpus.search(broad).map { corpus.name($0.article) }
    #expect(Set(found) == ["a.txt", "b.txt", "c.txt"])
    #expect(found.last == "c.txt")
    #expect(QueryParser.parse(broad.description) == broad)
  }

  @Test func `has nothing to add to what finds nothing`() {
    #expect(corpus.corpus.broadened(QueryParser.parse("nobodyatall")) == nil)
  }
}

@Suite struct `Saved searches` {
  @Test func `are read from the lines that they were written as`() {
    var saved = SavedSearches()
    saved.save(.init(name: "oil", query: "oil OR tanker*"))
    saved.save(.init(name: " a\tb\n", query: "/a\t b/\n"))
    saved.save(.init(name: "oil", query: "\"oil price\"~2"))
    saved.save(.init(name: "", query: "x"))
    #expect(saved.lines == "oil\t\"oil price\"~2\na b\t/a  b/\n")
    #expect(SavedSearches(lines: "nothing\n" + saved.lines) == saved)
    #expect(saved["oil"] == "\"oil price\"~2")
  }

  @Test func `are forgotten by name`() {
    var saved = SavedSearches(lines: "a\tb\nc\td\n")
    let removed = [saved.remove("a"), saved.remove("a")]
    #expect(removed == [true, false])
    #expect(saved.lines == "c\td\n")
  }
}

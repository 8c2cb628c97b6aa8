import Articles
import EntityRecognition
import Testing
import TextAnalysis

@testable import CorpusIndex

private let drawing = """
  @1 person Sergei Lavrov
  @2 person Ivan Lavrov
  @3 place Moscow
  @4 organisation The Moscow Times
  == a.txt; 2020-02-07; The Moscow Times
  # On the road
  [Sergei Lavrov|1] left [Moscow|3]. [He|1 pronoun] spoke to [The Moscow Times|4].
  ! Follow [Lavrov|1 alias] today
  ~ [Lavrov|1 alias] in [Moscow|3]
  == b.txt; 2020-03; TASS
  # An arrival
  [Ivan Lavrov|2] met the [foreign minister|1 nominal] of many countries in the rain of spring.
  == c.txt; ; TASS
  # Zero
  Nothing [Russian|3 demonym] here, and sanctions on banks, sanctions on oil, \
  and at the very end more sanctions
  == d.txt; 2019-05-05
  # élan
  Étude
  """
private let news = SmallCorpus(drawing)
private let corpus = news.corpus

@Suite struct `Reading results` {
  /// A snippet with its matches in brackets.
  private func snippet(_ query: String, _ name: String, columns: Int) throws -> String {
    let id = try #require(news.id(name))
    let snippet = corpus.snippet(of: QueryParser.parse(query), in: id, columns: columns)
    let bytes = Array(snippet.text.utf8)
    #expect(snippet.text.unicodeScalars.count <= columns)
    var drawn = ""
    var offset = 0
    for match in snippet.matches {
      drawn += String(decoding: bytes[offset..<match.start], as: UTF8.self)
      drawn += "[" + String(decoding: bytes[match.offsets], as: UTF8.self) + "]"
      offset = match.end
    }
    return drawn + String(decoding: bytes[offset...], as: UTF8.self)
  }

  @Test(arguments: [
    (
      "lavrov moscow", "a.txt", 80, "Sergei [Lavrov] left [Moscow]. He spoke to The [Moscow] Times."
    ),
    ("minister", "b.txt", 40, "…foreign [minister] of many countries in…"),
    ("banks oil", "c.txt", 40, "…on [banks], sanctions on [oil], and at the…"),
    ("source:tass", "b.txt", 24, "Ivan Lavrov met the…"),
    ("étude", "d.txt", 24, "[Étude]"),
  ])
  func `a snippet shows most of what matches, in whole words`(
    query: String, article: String, columns: Int, expected: String
  ) throws {
    let drawn = try snippet(query, article, columns: columns)
    #expect(drawn == expected)
  }

  @Test(arguments: [
    ("minister", "b.txt", 12, "the foreign |minister| of many"),
    ("minister", "b.txt", 0, "|minister|"),
    ("ivan", "b.txt", 12, "|Ivan| Lavrov met"),
    (
      "lavrov", "b.txt", 500,
      "Ivan |Lavrov| met the foreign minister of many countries in the rain of spring."
    ),
    ("étude", "d.txt", 9, "|Étude|"),
  ])
  func `a concordance line keeps to the block and to whole words`(
    query: String, article: String, context: Int, expected: String
  ) throws {
    let id = try #require(news.id(article))
    let match = try #require(corpus.matches(of: QueryParser.parse(query), in: id).first)
    let line = corpus.concordanceLine(for: match, in: id, context: context)
    #expect("\(line.left)|\(line.keyword)|\(line.right)" == expected)
  }

  @Test(arguments: [
    ("lavrv", "lavrov", 2),
    ("lavorv", "lavrov", 2),
    ("Sanktions", "sanctions", 1),
    ("moscow mniister", "minister", 1),
    ("étde", "etude", 1),
  ])
  func `a misspelt word has a neighbour`(typed: String, term: String, articles: Int) throws {
    let nearest = try #require(corpus.nearestSpelling(to: QueryParser.parse(typed)))
    #expect(nearest.term == term)
    #expect(nearest.articles == articles)
  }

  @Test func `a neighbour comes with its articles and its matches in all segments`() {
    let drawing = "== a.txt\nword, word\n== b.txt\nWord and wood"
    let pieces = SmallCorpus(drawing, batches: [[0], [1]])
    #expect(
      pieces.corpus.nearestSpelling(to: QueryParser.parse("wrod"))
        == NearTerm(term: "word", articles: 2, matches: 3))
  }

  @Test(arguments: ["lavrov", "xyzxyzxyz", "actor:lavrv", ""])
  func `what is found, or like nothing, has no neighbour`(typed: String) {
    #expect(corpus.nearestSpelling(to: QueryParser.parse(typed)) == nil)
  }

  @Test(arguments: [
    ("lavrov", nil, ["Sergei Lavrov", "Ivan Lavrov"]),
    ("LAV", nil, ["Sergei Lavrov", "Ivan Lavrov"]),
    ("ser lav", nil, ["Sergei Lavrov"]),
    ("avrov", nil, []),
    ("moscow", nil, ["Moscow", "The Moscow Times"]),
    ("the moscow times", nil, ["The Moscow Times"]),
    ("moscow", EntityKind.organisation, ["The Moscow Times"]),
    ("russian", nil, ["Moscow"]),
    ("minister", nil, []),
    ("", nil, []),
  ])
  func `entities are found by parts of their names, the most mentioned first`(
    name: String, kind: EntityKind?, expected: [String]
  ) {
    #expect(
      corpus.entities(named: name, kind: kind).map { corpus.entities[$0].name } == expected)
  }

  @Test func `mentions count by name, and only where search looks`() throws {
    let lavrov = EntityID(0)
    let a = try #require(news.id("a.txt"))
    let text = try #require(corpus[a]).article.text
    #expect(
      corpus.mentionRanges(of: lavrov, in: a).map { text[$0] } == ["Sergei Lavrov", "Lavrov"])
    #expect(
      corpus.mentionRanges(of: lavrov, in: a, descriptions: true).map { text[$0] }
        == ["Sergei Lavrov", "He", "Lavrov"])
    #expect(corpus.articles(mentioning: lavrov).map { news.name($0.article) } == ["a.txt"])
    #expect(corpus.articles(mentioning: lavrov).map(\.count) == [2])
    #expect(corpus.mentionCount(of: lavrov) == 2)
    #expect(corpus.articles(mentioning: lavrov, descriptions: true).map(\.count) == [3, 1])
    let here = corpus.entities(in: a)
    #expect(
      here.map { corpus.entities[$0.entity].name } == [
        "Sergei Lavrov", "Moscow", "The Moscow Times",
      ])
    #expect(here.map(\.count) == [2, 2, 1])
  }

  @Test(arguments: [
    (SortKey.date, ["b.txt", "a.txt", "d.txt", "c.txt"]),
    (.source, ["b.txt", "c.txt", "a.txt", "d.txt"]),
    (.title, ["b.txt", "d.txt", "a.txt", "c.txt"]),
    (.name, ["a.txt", "b.txt", "c.txt", "d.txt"]),
  ])
  func `the list has an order for each key`(key: SortKey, expected: [String]) {
    #expect(corpus.order(by: key).map(news.name) == expected)
  }

  @Test func `an order is answered while another is being made`() {
    let orders = LazyOrders()
    let byTitle = orders.order(by: .title) {
      orders.order(by: .date) { [ArticleID(1), ArticleID(0)] }.reversed()
    }
    #expect(byTitle == [ArticleID(0), ArticleID(1)])
    #expect(orders.order(by: .date) { [] } == [ArticleID(1), ArticleID(0)])
  }

  @Test func `an empty corpus answers everything with nothing`() {
    let empty = Corpus.empty
    #expect(empty.search(QueryParser.parse("a OR NOT b")).isEmpty)
    #expect(empty.nearestSpelling(to: QueryParser.parse("a")) == nil)
    #expect(empty.entities(named: "a").isEmpty)
    #expect(empty.order(by: .date).isEmpty)
  }
}

@Suite struct `Growing an index` {
  @Test(arguments: ["late", "lat*", "\"late word\"", "\"late wo*\"", "w AND late"])
  func `a word far into a long article is found at its place`(query: String) throws {
    let words = String(repeating: "w ", count: 70_000)
    let long = SmallCorpus("== a.txt\n\(words)late word\n== b.txt\nw word late")
    let article = try #require(long.id("a.txt"))
    let text = try #require(long.corpus[article]).article.text
    let hit = try #require(
      long.corpus.search(QueryParser.parse(query)).first { $0.article == article })
    let matches = long.corpus.matches(of: QueryParser.parse(query), in: article)
    #expect(matches.count == hit.matchCount)
    #expect(try text[#require(matches.last)].hasPrefix("late"))
  }

  @Test func `many small batches end in few segments and the same answers`() {
    let lines = (0..<300).map { number in
      "== \(1000 + number).txt\n# Number \(number)\nCommon words and word\(number % 7) of \(number)"
    }
    let drawing = lines.joined(separator: "\n")
    let pieced = SmallCorpus(drawing, batches: (0..<300).map { [$0] })
    let whole = SmallCorpus(drawing)
    #expect(pieced.corpus.index.articleCount == 300)
    #expect(pieced.corpus.index.segmentCount < 30)
    for query in ["common", "word3", "\"word5 of\"", "word* 17", "NOT word2"] {
      let query = QueryParser.parse(query)
      #expect(pieced.corpus.search(query) == whole.corpus.search(query))
    }
  }
}

import Articles
import Testing
import TextAnalysis

@testable import CorpusIndex

@Suite struct `Costly queries` {
  private static func corpus(_ text: String, copies: Int = 1) -> Corpus {
    SmallCorpus((0..<copies).map { "== \($0).txt\n\(text)" }.joined(separator: "\n")).corpus
  }

  @Test(arguments: [
    ("ferry", false), ("ferr* AND boats", false), ("\"the ferry\"", false), ("*erry", false),
    ("source:tass", false), ("/ferry/", true), ("boats -/ferry/", true),
    ("/a/ NEAR boats", true),
  ])
  func `of a small folder are those with expressions`(query: String, isCostly: Bool) {
    let few = Self.corpus("the ferry and other boats", copies: 3)
    let answer = few.isCostly(QueryParser.parse(query))
    #expect(answer == isCostly, "\(query)")
  }

  @Test func `of a large folder are those that go through much`() {
    let many = Self.corpus("the ferry and other boats", copies: 12_000)
    for query in ["ferry", "ferr*", "\"rare words\"", "*erry", "rare boats"] {
      let isCostly = many.isCostly(QueryParser.parse(query))
      #expect(!isCostly, "\(query)")
    }
    for query in [
      "ferry boats", "\"the ferry\"", "\"the f*\"", "ferry NEAR boats", "source:tass",
    ] {
      let isCostly = many.isCostly(QueryParser.parse(query))
      #expect(isCostly, "\(query)")
    }
  }

  @Test func `end early in a task that is cancelled`() async {
    let corpus = Self.corpus("the ferry", copies: 3)
    let query = QueryParser.parse("/./")
    #expect(corpus.search(query).count == 3)
    let search = Task {
      while !Task.isCancelled { await Task.yield() }
      return corpus.search(query).count
    }
    search.cancel()
    #expect(await search.value == 0)
  }

  @Test func `mark the beginning of an article when all of it is too much`() {
    let corpus = Self.corpus(String(repeating: "ferry, boat; ", count: 1000))
    let query = QueryParser.parse("/ferry/")
    let all = corpus.matches(of: query, in: ArticleID(0))
    let some = corpus.matches(of: query, in: ArticleID(0), effort: 10_000)
    #expect(all.count == 1000)
    #expect(some.count > 100 && some.count < 900)
    #expect(some == Array(all.prefix(some.count)))
  }
}

@Suite struct `An expression that leads to ever more states` {
  private static let bytes: [UInt8] = {
    var random = RandomSource(seed: 7)
    return (0..<40_000).map { _ in
      random.below(500) == 0 ? UInt8(ascii: "-") : UInt8(ascii: random.below(2) == 0 ? "a" : "b")
    }
  }()

  @Test(arguments: [3, 12, 40])
  func `finds what trying every place finds`(length: Int) throws {
    var expected: [TextRange] = []
    for end in Self.bytes.indices where Self.bytes[end] == UInt8(ascii: "-") {
      let start = end - length - 1
      guard start >= 0, Self.bytes[start] == UInt8(ascii: "a"),
        !Self.bytes[start..<end].contains(UInt8(ascii: "-"))
      else { continue }
      expected.append(TextRange(start, end + 1))
    }
    #expect(expected.count > 5)
    var matcher = ExpressionMatcher(try RegularExpression("a[ab]{\(length)}-"))
    #expect(matcher.matches(in: Self.bytes, TextRange(0, Self.bytes.count)) == expected)
  }

  @Test func `finds a match far behind where one could begin`() throws {
    let far = String(repeating: "aé", count: 3000)
    let text = Text(far + "-" + far)
    var matcher = ExpressionMatcher(try RegularExpression("a.*-"))
    let end = far.utf8.count + 1
    // The first letter from which the end is not too far.
    let start = end - ExpressionMatcher.longestMatch
    #expect(
      matcher.matches(in: text.utf8, TextRange(0, text.count)) == [TextRange(start, end)])
  }
}

import CorpusIndex
import Testing

@Suite struct `Searching in what an actor said` {
  /// Curly marks are quotations, of the speaker who stands right behind them in brackets.
  private static let drawing = """
    @l person Lavrov
    @m person Maduro
    == a.txt
    “The sanctions are illegal,” [Lavrov|l] said. [Maduro|m] fears sanctions.
    “We want talks,” [Maduro|m] said. The visa was late.
    == b.txt
    “No visa for him,” [Lavrov|l] said, “and no sanctions.”
    == c.txt
    [Lavrov|l] flew home before the sanctions.
    """

  @Test(arguments: [
    ("said:lavrov sanctions", ["a.txt"]),
    ("said:maduro sanctions", []),
    ("said:lavrov", ["a.txt", "b.txt"]),
    ("said:lavrov visa OR illegal", ["b.txt", "a.txt"]),
    ("said:lavrov \"no visa\"", ["b.txt"]),
    ("said:maduro talks -late", []),
    ("said:nobody talks", []),
    ("visa said:maduro", []),
    ("(said:lavrov visa) AND sanctions", ["b.txt"]),
  ])
  func `finds the words inside its quotations alone`(query: String, expected: [String]) {
    let corpus = SmallCorpus(Self.drawing)
    #expect(corpus.found(query).sorted() == expected.sorted())
  }

  @Test func `marks what was found, and the words as a whole when nothing else is asked`() {
    let corpus = SmallCorpus(Self.drawing)
    #expect(corpus.marked("said:lavrov sanctions", in: "a.txt") == ["sanctions"])
    #expect(corpus.marked("said:lavrov", in: "a.txt") == ["The sanctions are illegal"])
  }

  @Test(arguments: ["said:lavrov", "said:lavrov visa", "(said:\"Sergei Lavrov\" a b) -c"])
  func `is written as it is read`(query: String) {
    let parsed = QueryParser.parse(query)
    #expect(QueryParser.parse(parsed.description) == parsed)
  }
}

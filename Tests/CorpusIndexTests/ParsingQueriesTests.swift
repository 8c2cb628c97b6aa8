import CorpusIndex
import Testing

@Suite struct `Parsing queries` {
  @Test(arguments: [
    ("lavrov", "lavrov"),
    ("  lavrov   maduro ", "lavrov maduro"),
    ("lavrov AND maduro", "lavrov AND maduro"),
    ("a b AND c", "a (b AND c)"),
    ("a OR b c", "(a OR b) c"),
    ("a OR b AND c", "a OR (b AND c)"),
    ("(a b) OR c", "(a b) OR c"),
    ("NOT a", "NOT a"),
    ("-a", "NOT a"),
    ("a -b +c", "a -b +c"),
    ("a NOT b", "a -b"),
    ("a AND NOT b", "a AND (NOT b)"),
    ("a - b", "a b"),
    ("a NEAR/5 b", "a NEAR/5 b"),
    ("a near/3 b", "a NEAR/3 b"),
    ("a NEAR b", "a NEAR/10 b"),
    ("\"a b", "\"a b\""),
    ("“regime chang*”", "\"regime chang*\""),
    ("sanction*", "sanction*"),
    ("lavrv~ title:lavrv~2", "lavrv~1 title:lavrv~2"),
    ("person:\"Sergei Lavrov\"", "person:\"Sergei Lavrov\""),
    ("PERSON:lavrov", "person:lavrov"),
    ("title:\"a b\" source:tass by:x", "title:\"a b\" source:tass by:x"),
    ("date:2020-2", "date:2020-02"),
    ("date:2019-04..2020-02", "date:2019-04..2020-02"),
    ("after:2020 before:2021-03-04", "after:2020 before:2021-03-04"),
  ])
  func `a query is read by what binds it together`(typed: String, canonical: String) {
    #expect(QueryParser.parse(typed).description == canonical)
  }

  @Test(arguments: [
    ("AND", "and"),
    ("a AND", "a and"),
    ("OR b", "or b"),
    ("a AND AND b", "a (and AND b)"),
    ("NOT", "not"),
    ("NEAR/5 b", "near b"),
    ("a NEAR/0 b", "a NEAR/0 b"),
    ("(a", "a"),
    ("a)", "a"),
    ("() (( ))", ""),
    ("\"", ""),
    ("+ - * ** \"\" !", ""),
    ("and or not", "and or not"),
    ("foo:bar", "foo:bar"),
    ("actor:", "actor:"),
    ("date:yesterday", "date:yesterday"),
    ("date:2020-13", "date:2020-13"),
    ("12:30", "12:30"),
  ])
  func `what makes no sense is words, or nothing`(typed: String, canonical: String) {
    #expect(QueryParser.parse(typed).description == canonical)
  }

  @Test func `an operator still being typed is no word yet`() {
    #expect(QueryParser.parse("a AND", isTyping: true).description == "a")
    #expect(QueryParser.parse("a AND (", isTyping: true).description == "a")
    #expect(QueryParser.parse("AND", isTyping: true).description == "and")
  }

  @Test func `hostile nesting is read without harm`() {
    for text in ["(", "NOT ", "-(", "+(", "\"(", "a NEAR ", "a AND ", "a OR ", ")"] {
      let query = QueryParser.parse(String(repeating: text, count: 20_000) + "a")
      #expect(!query.description.isEmpty)
    }
  }

  private static let pieces = [
    "a", "b", "lavrov", "Guaidó", "co-operation", "AND", "OR", "NOT", "NEAR", "NEAR/5", "near/2",
    "(", ")", "\"", "“", "”", "+", "-", "*", " ", " ", " ", "actor:", "person:", "title:",
    "source:", "date:", "2020", "2020-02", "..", "after:", "by:", ":", "/", "U.S.", "AT&T",
    "3.5", "#tag", "中国", "e\u{301}", "\u{200D}", "'s", "’", "\t", "\u{0}", "ﬁ", "ﷺ", "½",
  ]

  @Test(arguments: someSeeds(20))
  func `any text is read, and what it says is read back the same`(seed: UInt64) {
    var random = RandomSource(seed: seed)
    for _ in 0..<200 {
      let text = (0..<random.below(14)).map { _ in random.pick(Self.pieces) }.joined()
      for isTyping in [false, true] {
        let query = QueryParser.parse(text, isTyping: isTyping)
        let canonical = query.description
        #expect(
          QueryParser.parse(canonical) == query,
          "seed \(seed): \(text.debugDescription) is \(canonical.debugDescription)")
      }
    }
  }
}

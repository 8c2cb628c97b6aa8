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
    ("\"show of support\"~2", "\"show of support\"~2"),
    ("“show of support”~ b", "\"show of support\"~1 b"),
    ("\"a b\"~0", "\"a b\""),
    ("\"a b\"~400", "\"a b\"~9"),
    ("\"a b\"~2c", "\"a b\" ~2c"),
    ("m*hamm*d", "m*hamm*d"),
    ("m**hamm?d*", "m*hamm?d*"),
    ("*tion ?avrov", "*tion ?avrov"),
    ("who is lavrov?", "who is lavrov"),
    ("/regime|government/ a", "/regime|government/ a"),
    ("-/a b/ OR \"c\"", "(NOT /a b/) OR \"c\""),
    ("/a\\/b/", "/a\\/b/"),
    ("tag:venezuela tag:\"oil prices\"", "tag:venezuela tag:\"oil prices\""),
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
    ("/usr/bin/env a/b", "/usr/bin/env a/b"),
    ("/a b", "\\/a b"),
    ("\\/a b/", "\\/a b/"),
    ("/a &/& b/", "\\/a b/"),
    ("/a NEAR/5 OR b/", "\\/a (near OR b/)"),
    ("\"/a b\" title:/a c/", "\"/a b\" title:/a c/"),
    ("said:a (-b)", "said:a (NOT b)"),
    ("/(a AND NOT -tag:b/ c", "a and not tag b c"),
    ("a OR? b", "a OR? b"),
    ("/a|b/? c", "\\/a|b/ c"),
    ("lavrv~?", "lavrv~1"),
    ("by:~ by:~1", "by:~1 by:~1"),
    ("/a{300}{300}/", "a 300 300"),
    ("**", ""),
    ("?", ""),
  ])
  func `what makes no sense is words, or nothing`(typed: String, canonical: String) {
    let query = QueryParser.parse(typed)
    #expect(query.description == canonical)
    #expect(QueryParser.parse(query.description) == query)
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

  @Test(arguments: [
    ("/(a b/", "a parenthesis is not closed"),
    ("/[a/", "a bracket is not closed"),
    ("/a)/", "a parenthesis closes nothing"),
    ("/*/", "there is nothing to repeat"),
    ("/\\q/", "\\q has no meaning"),
    ("/[z-a]/", "a range ends before it begins"),
    ("/(a{900}){900}/", "it is too long"),
    ("/\(String(repeating: "(", count: 60))a\(String(repeating: ")", count: 60))/", "too deep"),
  ])
  func `what is no regular expression is said`(typed: String, reason: String) throws {
    let remark = try #require(QueryParser.remarks(on: typed).first)
    #expect(remark.contains(reason))
  }

  @Test(arguments: ["/a|b/", "lavrov", "a/b", "/a"])
  func `nothing is said of what is read as meant`(typed: String) {
    #expect(QueryParser.remarks(on: typed).isEmpty)
  }

  @Test(arguments: someSeeds(4))
  func `whatever is typed reads back as the same query`(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let pieces = [
      "/", "/", "\\", " ", " ", "a", "b", "é", "AND", "OR", "NOT", "NEAR/5", "near", "(", ")", "\"",
      "~", "*", "?", "+", "-", "&", ":", "title:", "said:", "tag:", "|", "[", "2", ".", "\u{301}",
    ]
    for _ in 0..<3000 {
      let typed = (0..<1 + random.below(12)).map { _ in random.pick(pieces) }.joined()
      for isTyping in [false, true] {
        let query = QueryParser.parse(typed, isTyping: isTyping)
        #expect(
          QueryParser.parse(query.description) == query, "seed \(seed): \(typed) \(query)")
      }
    }
  }

  @Test(arguments: someSeeds(4))
  func `bytes that are no text are read`(seed: UInt64) {
    var random = RandomSource(seed: seed)
    for _ in 0..<100 {
      let bytes = (0..<random.below(60)).map { _ in UInt8(random.below(256)) }
      QueryFuzzing.run(bytes)
    }
  }

  @Test(arguments: [
    "a", "a ", "\"a ", "/", "/a ", "/a/ ", "/\\/", "~", "a~ ", "*", "a*", "?a", "(/a", "tag:",
    "said:a ",
    "\"a\"~9", "é", "中",
  ])
  func `a long text is read`(piece: String) {
    let text = String(repeating: piece, count: (1 << 13) / piece.utf8.count)
    let query = QueryParser.parse(text)
    #expect(QueryParser.parse(query.description) == query)
    _ = QueryParser.remarks(on: text)
  }

  @Test(arguments: ["a", "*", "~", "(", "-", "\\", "/", "\""])
  func `a megabyte of one mark is read`(mark: String) {
    let text = "/\"" + String(repeating: mark, count: 1 << 20)
    #expect(QueryParser.parse(text).description.utf8.count <= 2 << 20)
  }

  private static let pieces = [
    "/", "/a|b/", " /", "/ ", "\\", "[", "|", "?", "~", "~2", "*", "tag:", "said:",
    "a", "b", "lavrov", "Guaidó", "co-operation", "AND", "OR", "NOT", "NEAR", "NEAR/5", "near/2",
    "(", ")", "\"", "“", "”", "+", "-", "*", " ", " ", " ", "actor:", "person:", "title:",
    "source:", "date:", "2020", "2020-02", "..", "after:", "by:", ":", "/", "U.S.", "AT&T",
    "3.5", "#tag", "中国", "e\u{301}", "\u{200D}", "'s", "’", "\t", "\u{0}", "ﬁ", "ﷺ", "½",
  ]

  @Test(arguments: [
    "said:lav (-b guaido)", "said:lav (-title:\"a b*\" guaido)", "said:a (b tag:c)",
  ])
  func `what is meant of what somebody says is read back as that`(text: String) {
    let query = QueryParser.parse(text)
    #expect(query.description == text)
    #expect(QueryParser.parse(query.description) == query)
  }

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

import Articles
import CorpusIndex
import EntityRecognition
import Testing
import TextAnalysis

@Suite struct `The index against a plain reading of the texts` {
  private static let words = [
    "a", "a", "a", "ab", "abc", "b", "ba", "cé", "ce", "cée", "a-b", "b-a-ab", "aa-a", "d.", "é",
    "sing", "sings", "Singing", "Sings", "der", "die", "von", "singe", "Sängen", "the",
    "中", "中国", "国中国", "中a",
    "“a b” [Bob|2]", "[Ann|1]", "[a b|1]", "[Bob|2 alias]", "[he|2 pronoun]", "[ab|3 demonym]",
  ]

  private static func drawing(_ random: inout RandomSource) -> String {
    var lines = ["@1 person Ann", "@2 person Bob", "@3 place Ab"]
    for number in 0..<1 + random.below(12) {
      let date = random.pick(["", "2020", "2020-02", "2020-02-07", "2019-12-31"])
      let title = random.below(4) == 0 ? "a b ab" : ""
      lines.append(
        "== \(number + 10).txt; \(date); \(random.pick(["", "b a", "a ce"])); ; \(title); \(random.pick(["", "a", "b, a b"]))"
      )
      for _ in 0..<random.below(5) {
        let sign = random.pick(["# ", "## ", "~ ", "! ", "", "", ""])
        let text = (0..<1 + random.below(9)).map { _ in random.pick(words) }
        lines.append(sign + text.joined(separator: random.pick([" ", ", "])))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func query(_ random: inout RandomSource, depth: Int = 2) -> Query {
    switch random.below(depth == 0 ? 8 : 14) {
    case 0, 1: return .word(word(&random))
    case 2: return .phrase((0..<1 + random.below(3)).map { _ in word(&random) })
    case 3:
      return .near(
        .word(word(&random)), .phrase([word(&random), word(&random)]),
        distance: 1 + random.below(4))
    case 4: return .title(.word(word(&random)))
    case 5:
      return random.pick(
        [
          .actor(kind: nil, name: FieldValue("ann")),
          .actor(kind: .person, name: FieldValue("bob")),
          .actor(kind: .place, name: FieldValue("ab")), .source(FieldValue("a")),
          .tag(FieldValue("a")), .said(by: FieldValue("bob"), nil),
        ] + dates.map(Query.date))
    case 6:
      // Each ideograph of a run is loose by itself, which the plain reading does not know.
      let words = (0..<2 + random.below(2)).map { _ in word(&random) }
        .map { $0.text.hasSuffix("中") || $0.text.hasSuffix("国") ? SearchWord("ba") : $0 }
      return .loosePhrase(words, slop: 1 + random.below(4))
    case 7: return random.pick(expressions)
    case 11: return .said(by: FieldValue("bob"), query(&random, depth: depth - 1))
    case 8: return .all((0..<2).map { _ in query(&random, depth: depth - 1) })
    case 9: return .any((0..<3).map { _ in query(&random, depth: depth - 1) })
    case 10: return .not(query(&random, depth: depth - 1))
    default:
      return .group(
        (0..<2 + random.below(2)).map { _ in
          Query.Clause(
            random.pick([.plain, .plain, .required, .excluded]),
            query(&random, depth: depth - 1))
        })
    }
  }

  private static let dates = [CalendarDate(year: 2019), CalendarDate(year: 2020, month: 2)]
    .compactMap { $0 }
    .flatMap { [DateCondition.after($0), .within($0, nil), .within(nil, $0), .before($0)] }

  private static let expressions: [Query] = [
    "ab|a", "b+a?", "\\bab?\\b", "a b", "[bc]e", "b.a", "c(é|e)+", "^a", "a$", "\\w+-b", "a{2}",
    "\\Ba", "(a|b) (ab|ce)", "A, B", "é",
  ].compactMap { source in (try? RegularExpression(source)).map(Query.expression) }

  private static func word(_ random: inout RandomSource) -> SearchWord {
    switch random.below(8) {
    case 0:
      return SearchWord(random.pick(["a*b", "?b", "a?*", "*b*", "c?e", "c*é"]), isWildcard: true)
    case 1: return SearchWord(random.pick(["ab", "abd", "bé", "a"]), edits: 1 + random.below(2))
    default: break
    }
    return SearchWord(
      random.pick([
        "a", "a", "ab", "b", "ba", "ce", "cé", "c", "a-b", "bab", "baa", "aaa", "d", "sing",
        "sings",
        "singen", "中", "中国", "国中国", "Singing", "the", "die",
      ]),
      isPrefix: random.below(3) == 0)
  }

  @Test(arguments: someSeeds(12))
  func `both find and mark the same`(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let drawing = Self.drawing(&random)
    let corpus = SmallCorpus(drawing).corpus
    for _ in 0..<40 {
      let query = Self.query(&random)
      let hits = corpus.search(query)
      let inflections = PlainInflections(corpus)
      let counts = Dictionary(uniqueKeysWithValues: hits.map { ($0.article, $0.matchCount) })
      for loaded in corpus.loaded {
        let plain = PlainSearch(corpus, loaded, inflections)
        let note: Comment = "seed \(seed): \(query) in \(loaded.article.name)\n\(drawing)"
        #expect((counts[loaded.id] != nil) == plain.answers(query), note)
        let marks = corpus.matches(of: query, in: loaded.id)
        #expect(marks == plain.marks(query), note)
        #expect((counts[loaded.id] ?? 0) == marks.count, note)
      }
    }
  }

  @Test(arguments: someSeeds(8))
  func `neither the order of arrival nor the segments change an answer`(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let drawing = Self.drawing(&random)
    let whole = SmallCorpus(drawing)
    var places = Array(0..<whole.corpus.names.count)
    places.shuffle(using: &random)
    var batches: [[Int]] = []
    while !places.isEmpty {
      let size = min(places.count, 1 + random.below(2))
      batches.append(Array(places.prefix(size)))
      places.removeFirst(size)
    }
    let pieced = SmallCorpus(drawing, batches: batches)
    for _ in 0..<40 {
      let query = Self.query(&random)
      #expect(
        pieced.corpus.search(query) == whole.corpus.search(query),
        "seed \(seed): \(query)\n\(drawing)")
    }
  }

  @Test(arguments: someSeeds(8))
  func `a small limit gives the beginning of the whole answer`(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let corpus = SmallCorpus(Self.drawing(&random)).corpus
    for _ in 0..<40 {
      let query = Self.query(&random)
      let limit = random.below(6)
      #expect(
        corpus.search(query, limit: limit) == Array(corpus.search(query).prefix(limit)),
        "seed \(seed): \(query)")
    }
  }

  @Test(arguments: someSeeds(8))
  func `the parts of a score add up to it`(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let corpus = SmallCorpus(Self.drawing(&random)).corpus
    for _ in 0..<40 {
      let query = Self.query(&random)
      let explained = corpus.explainedSearch(query)
      #expect(explained.map(\.hit) == corpus.search(query), "seed \(seed): \(query)")
      for hit in explained {
        let sum = hit.parts.reduce(0) { $0 + $1.score }
        #expect(
          abs(sum - hit.hit.score) <= 1e-5 * max(1, sum), "seed \(seed): \(query) \(hit)")
      }
    }
  }
}

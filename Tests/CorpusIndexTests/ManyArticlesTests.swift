import Articles
import CorpusIndex
import Testing

/// Words here have postings in hundreds of articles, so that whatever skips has something to skip.
@Suite struct `An index of many articles` {
  /// Each word with the share of articles that have it: one in so many.
  private static let words = [
    ("a", 1), ("b", 2), ("ab", 3), ("sing", 3), ("sings", 9), ("a-b", 12), ("ba", 20),
    ("abc", 60), ("singing", 40), ("cé", 150),
  ]

  private static func drawing(_ random: inout RandomSource) -> String {
    var lines: [String] = []
    for number in 0..<300 + random.below(200) {
      let title = random.below(9) == 0 ? random.pick(["b ab", "a a a a b", "sing ba"]) : ""
      lines.append("== \(number + 1000).txt; ; ; ; \(title); ")
      var text = words.filter { random.below($0.1) == 0 }.map(\.0)
      text.shuffle(using: &random)
      text += (0..<random.below(6)).map { _ in random.pick(["a", "b", "ab", "sing"]) }
      // More than the counts of a posting have room for.
      if random.below(40) == 0 { text += [String](repeating: "b ab", count: 70) }
      lines.append(text.joined(separator: " "))
    }
    return lines.joined(separator: "\n")
  }

  private static func query(_ random: inout RandomSource) -> Query {
    let some = (0..<2 + random.below(2)).map { _ in word(&random) }
    switch random.below(6) {
    case 0, 1: return .all(some.map(Query.word))
    case 2, 3: return .phrase(some)
    case 4: return .group(some.map { Query.Clause(random.pick([.plain, .required]), .word($0)) })
    default: return .any(some.map(Query.word) + [.phrase(some)])
    }
  }

  private static func word(_ random: inout RandomSource) -> SearchWord {
    SearchWord(random.pick(words).0, isPrefix: random.below(8) == 0)
  }

  @Test(arguments: someSeeds(3))
  func `finds and counts what a plain reading does`(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let corpus = SmallCorpus(Self.drawing(&random)).corpus
    let inflections = PlainInflections(corpus)
    let readings = corpus.loaded.map { PlainSearch(corpus, $0, inflections) }
    for _ in 0..<12 {
      let query = Self.query(&random)
      let hits = corpus.search(query)
      let counts = Dictionary(uniqueKeysWithValues: hits.map { ($0.article, $0.matchCount) })
      for reading in readings {
        let article = reading.loaded.id
        let expected = reading.answers(query) ? reading.marks(query).count : nil
        #expect(counts[article] == expected, "seed \(seed): \(query) in \(article)")
      }
    }
  }

  @Test(arguments: someSeeds(6))
  func `a small limit gives the beginning of the whole answer`(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let corpus = SmallCorpus(Self.drawing(&random)).corpus
    for _ in 0..<60 {
      let query = Self.query(&random)
      let limit = random.pick([1, 3, 10, 100])
      #expect(
        corpus.search(query, limit: limit) == Array(corpus.search(query).prefix(limit)),
        "seed \(seed): \(query)")
    }
  }
}

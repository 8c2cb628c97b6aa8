import Articles
import TextAnalysis

extension Corpus {
  /// A query with the words added that tell its best hits from other articles; nil when there
  /// are none.
  ///
  /// Relevance feedback after Lavrenko and Croft, Relevance-Based Language Models (2001): a word
  /// counts by its share of each hit, weighted by the hit's share of the scores, and by its
  /// rarity. What was typed stays as it is, and articles that answer it come first.
  ///
  /// - Parameters:
  ///   - best: the best hits, which are read; looked up when nil.
  ///   - terms: how many words are added, at most.
  package func broadened(_ query: Query, by best: [Hit]? = nil, terms: Int = 10) -> Query? {
    let limit = Self.hitsToBroadenBy
    let best = Array((best ?? search(query, limit: limit)).prefix(limit))
    let known = Set(query.words.flatMap { TermAnalysis.tokens(in: $0.text).map(\.folded) })
    var feedback = RelevanceFeedback(self)
    for hit in best { feedback.add(hit, among: best) }
    let added = feedback.best(terms, without: known).map {
      Query.word(SearchWord(String(decoding: $0, as: UTF8.self)))
    }
    guard !added.isEmpty else { return nil }
    if query.isOfFields || query.demandsAll { return .any([query] + added) }
    return .group([Query.Clause(.plain, query), Query.Clause(.plain, .any(added))])
  }

  private static let hitsToBroadenBy = 10
}

extension Query {
  fileprivate var demandsAll: Bool {
    switch self {
    case .all, .not: true
    case .group(let clauses): clauses.contains { $0.role == .required || $0.query.isOfFields }
    default: false
    }
  }

  /// The words outside fields.
  fileprivate var words: [SearchWord] {
    switch self {
    case .word(let word): [word]
    case .phrase(let words), .loosePhrase(let words, _): words
    case .near(let left, let right, _): left.words + right.words
    case .title(let part), .not(let part), .said(_, let part?): part.words
    case .all(let parts), .any(let parts): parts.flatMap(\.words)
    case .group(let clauses): clauses.flatMap(\.query.words)
    case .nothing, .expression, .actor, .source, .byline, .tag, .date, .said(_, nil): []
    }
  }
}

/// Weighs the words of some hits.
private struct RelevanceFeedback {
  /// Words of fewer letters say little.
  private static let shortest = 3
  /// A word in more than one of so many articles says nothing of a topic.
  private static let commonest = 5

  private let corpus: Corpus
  private var words: [[UInt8]: (weight: Double, hits: Int)] = [:]
  private var hitCount = 0

  init(_ corpus: Corpus) { self.corpus = corpus }

  mutating func add(_ hit: Hit, among hits: [Hit]) {
    guard let article = corpus[hit.article]?.article else { return }
    hitCount += 1
    let counts = Self.counts(of: article)
    let length = max(1, counts.values.reduce(0, +))
    let total = hits.reduce(0) { $0 + $1.score }
    let share = total > 0 ? hit.score / total : 1 / Double(hits.count)
    for (word, count) in counts {
      let sum = words[word] ?? (0, 0)
      words[word] = (sum.weight + share * Double(count) / Double(length), sum.hits + 1)
    }
  }

  private static func counts(of article: Article) -> [[UInt8]: Int] {
    var counts: [[UInt8]: Int] = [:]
    for block in ArticleLayout(article).blocks {
      var offset = block.range.start
      while let chunk = TermAnalysis.nextChunk(
        in: article.text.utf8, from: offset, to: block.range.end)
      {
        for token in TermAnalysis.tokens(in: article.text, chunk: chunk) {
          counts[token.folded, default: 0] += 1
        }
        offset = chunk.upperBound
      }
    }
    return counts
  }

  /// The words with the most weight, the first of the alphabet among equals.
  func best(_ limit: Int, without known: Set<[UInt8]>) -> [[UInt8]] {
    let total = corpus.index.articleCount
    let ranking = BM25(articleCount: total, totalLength: 1)
    // In a small folder half of the articles may be about one thing.
    let limitOfArticles = max(total / Self.commonest, min(total / 2, 10))
    let weighed = words.compactMap { word, sum -> (word: [UInt8], weight: Double)? in
      guard Self.isTopical(word), !known.contains(word), sum.hits > 1 || hitCount == 1 else {
        return nil
      }
      let articles = corpus.index.segments.reduce(0) { count, segment in
        count + (segment.term(word).map { segment.postings.articleCount(of: $0) } ?? 0)
      }
      guard articles <= limitOfArticles else { return nil }
      return (word, sum.weight * ranking.weight(articlesWithWord: articles))
    }
    let sorted = weighed.sorted { left, right in
      left.weight == right.weight
        ? left.word.lexicographicallyPrecedes(right.word) : left.weight > right.weight
    }
    return sorted.prefix(limit).map(\.word)
  }

  private static func isTopical(_ word: [UInt8]) -> Bool {
    let scalars = String(decoding: word, as: UTF8.self).unicodeScalars
    return scalars.count >= shortest
      && scalars.allSatisfy { $0.properties.isAlphabetic || $0.value == 0x2E }
  }
}

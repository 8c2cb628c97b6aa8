import Articles
import CorpusIndex
import Testing

@Suite struct `An index that grows and shrinks` {
  private static let drawing = (10..<40).map { number in
    """
    == \(number).txt
    # Title number\(number)
    Words of article \(number) with oil\(number % 3 == 0 ? " and gas" : "") and sanctions
    """
  }.joined(separator: "\n")

  /// What some queries find in a corpus of these articles with another index.
  private func hits(_ articles: [LoadedArticle], _ index: InvertedIndex) -> [[Hit]] {
    var slots = [Corpus.Slot](repeating: .waiting, count: 60)
    for article in articles { slots[article.id.index] = .loaded(article) }
    let corpus = Corpus(
      names: slots.indices.map { "\($0 + 10).txt" }, slots: slots, entities: .empty, index: index,
      isComplete: true)
    return ["gas", "oil", "number12", "sanction gas", "title:number14", "number1*"].map {
      corpus.search(QueryParser.parse($0))
    }
  }

  private let articles = SmallCorpus(drawing).corpus.loaded

  @Test func `parts made beside each other make the same index`() {
    let whole = InvertedIndex.empty.adding(articles)
    let parts = stride(from: 0, to: articles.count, by: 4).map { start in
      InvertedIndex.Part(Array(articles[start..<min(start + 4, articles.count)]))
    }
    let expected = hits(articles, whole)
    #expect(hits(articles, InvertedIndex.empty.adding(parts)) == expected)
    #expect(hits(articles, InvertedIndex.empty.adding(parts.reversed())) == expected)
    let compacted = InvertedIndex.empty.adding(parts).compacted()
    #expect(compacted.segmentCount == 1)
    #expect(hits(articles, compacted) == expected)
  }

  @Test(arguments: someSeeds(8))
  func `what is removed was never there`(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let removed = Set(articles.map(\.id).filter { _ in random.below(3) == 0 })
    let kept = articles.filter { !removed.contains($0.id) }
    let index = InvertedIndex.empty
      .adding([InvertedIndex.Part(articles), InvertedIndex.Part([])])
      .removing(removed)
    #expect(index.articleCount == kept.count, "seed \(seed)")
    #expect(hits(kept, index) == hits(kept, .empty.adding(kept)), "seed \(seed)")
    #expect(hits(kept, index.removing(removed)) == hits(kept, index), "seed \(seed)")
    let restored = index.adding(articles.filter { removed.contains($0.id) })
    #expect(hits(articles, restored) == hits(articles, .empty.adding(articles)), "seed \(seed)")
  }

  @Test func `articles may be numbered anew`() {
    let moved = articles.map {
      LoadedArticle(
        id: ArticleID(2 * $0.id.index), article: $0.article, analysis: $0.analysis)
    }
    let index = InvertedIndex.empty.adding(articles).renumbering { ArticleID(2 * $0.index) }
    #expect(hits(moved, index) == hits(moved, .empty.adding(moved)))
  }
}

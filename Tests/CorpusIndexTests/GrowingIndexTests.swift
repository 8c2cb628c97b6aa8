import Articles
import CorpusIndex
import Testing
import TextAnalysis

/// Many words here are in enough articles to be kept as bits, and a few are not; one is in some of
/// them more often than a byte counts.
@Suite struct `An index that grows and shrinks` {
  private static let drawing = (100..<300).map { number in
    """
    == \(number).txt
    # Title number\(number)
    Words of article \(number) with oil\(number % 3 == 0 ? " and gas" : "") and sanctions\
    \(number % 40 == 0 ? String(repeating: " oil", count: 70) : "")
    """
  }.joined(separator: "\n")

  /// What some queries find in a corpus of these articles with another index.
  private func hits(_ articles: [LoadedArticle], _ index: InvertedIndex) -> [[Hit]] {
    var slots = [Corpus.Slot](repeating: .waiting, count: 400)
    for article in articles { slots[article.id.index] = .loaded(article) }
    let corpus = Corpus(
      names: slots.indices.map { "\($0 + 100).txt" }, slots: slots, entities: .empty, index: index,
      isComplete: true)
    return [
      "gas", "oil", "number112", "sanction gas", "title:number114", "number1*", "\"oil and gas\"",
      "gas OR number112", "number2* AND gas",
    ].map { corpus.search(QueryParser.parse($0)) }
  }

  private let articles = SmallCorpus(drawing).corpus.loaded

  @Test func `parts made beside each other make the same index`() {
    let whole = InvertedIndex.empty.adding(articles)
    let parts = stride(from: 0, to: articles.count, by: 16).map { start in
      InvertedIndex.Part(Array(articles[start..<min(start + 16, articles.count)]))
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

  @Test func `is unpacked as it was packed`() throws {
    let index = InvertedIndex.empty.adding(articles)
    var packed = PackedIndex(index)
    let unpacked = try InvertedIndex(from: &packed)
    #expect(packed.left == 0)
    #expect(hits(articles, unpacked) == hits(articles, index))
    #expect(unpacked.byteCount == index.byteCount)
  }

  @Test func `is not unpacked from a part of its bytes`() {
    let whole = PackedIndex(InvertedIndex.empty.adding(articles))
    for kept in stride(from: 0, to: whole.left, by: whole.left / 200 + 1) {
      #expect(throws: PackingError.self) {
        var part = whole
        part.bytes.removeLast(whole.left - kept)
        _ = try InvertedIndex(from: &part)
      }
    }
  }
}

/// The bytes of a packed index, read from the first on.
private struct PackedIndex: BulkSink, BulkSource {
  var bytes: [UInt8] = []
  private var next = 0

  init(_ index: InvertedIndex) {
    index.pack(into: &self)
  }

  var left: Int { bytes.count - next }

  mutating func append(raw added: UnsafeRawBufferPointer) {
    unsafe bytes += added
  }

  mutating func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(PackingError) {
    guard buffer.count <= left else { throw PackingError() }
    unsafe buffer.copyBytes(from: bytes[next..<next + buffer.count])
    next += buffer.count
  }
}

/// Articles of a segment, rising, with the counts of a word in them.
struct CountedArticles {
  private(set) var articles: [UInt32]
  private(set) var counts: [MatchCounts]

  /// Those of some postings of one term.
  init(_ table: PostingTable, _ postings: Range<Int>) {
    articles = [UInt32](widening: table.articles, postings) { UInt32($0) }
    counts = table.matchCounts(in: postings)
  }

  private init(capacity: Int) {
    articles = [UInt32](repeating: 0, count: capacity)
    counts = [MatchCounts](repeating: .none, count: capacity)
  }

  /// The articles of both, with their counts added up.
  ///
  /// Each step takes the next article of one or of both without a branch, since nobody can guess
  /// which it is.
  func union(_ other: CountedArticles) -> CountedArticles {
    var merged = CountedArticles(capacity: articles.count + other.articles.count)
    var own = 0
    var others = 0
    var count = 0
    while own < articles.count, others < other.articles.count {
      let left = articles[own]
      let right = other.articles[others]
      merged.articles[count] = min(left, right)
      merged.counts[count] =
        (left <= right ? counts[own] : .none) &+ (right <= left ? other.counts[others] : .none)
      own += left <= right ? 1 : 0
      others += right <= left ? 1 : 0
      count += 1
    }
    merged.articles.removeLast(merged.articles.count - count)
    merged.counts.removeLast(merged.counts.count - count)
    merged.articles += articles[own...] + other.articles[others...]
    merged.counts += counts[own...] + other.counts[others...]
    return merged
  }
}

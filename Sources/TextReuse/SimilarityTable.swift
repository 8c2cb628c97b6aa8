import Articles

/// Which articles of a folder are like which others.
package struct SimilarityTable: Sendable {
  package static let empty = SimilarityTable(similar: [], related: [], storyCount: 0)

  let similar: ArticleLists
  /// For each place of `similar` how much the two share.
  let shares: [Double]
  let related: ArticleLists
  /// How many groups of articles there are that are like each other, directly or through others.
  package let storyCount: Int

  /// - Parameter similar: rising by the article, and so is `related`.
  init(
    similar: [(article: ArticleID, others: [SimilarArticle])],
    related: [(article: ArticleID, others: [ArticleID])], storyCount: Int
  ) {
    self.init(
      similar: ArticleLists(similar.map { ($0.article, $0.others.map(\.article)) }),
      shares: similar.flatMap { $0.others.map(\.share) }, related: ArticleLists(related),
      storyCount: storyCount)
  }

  init(similar: ArticleLists, shares: [Double], related: ArticleLists, storyCount: Int) {
    self.similar = similar
    self.shares = shares
    self.related = related
    self.storyCount = storyCount
  }

  /// The articles that tell in part with the same words, those that share most first.
  package func similar(to article: ArticleID) -> [SimilarArticle] {
    similar.places(of: article).map { SimilarArticle(article: similar[$0], share: shares[$0]) }
  }

  /// Articles that are not similar as a whole, and may still share a passage; best first.
  package func related(to article: ArticleID) -> [ArticleID] {
    related.places(of: article).map { related[$0] }
  }

  /// The articles that have similar ones.
  package var articles: [ArticleID] { similar.keys }

  /// All pairs that are similar or may share a passage, the lower article first, in order.
  package var pairs: [(left: ArticleID, right: ArticleID)] {
    var others: [ArticleID: Set<ArticleID>] = [:]
    for lists in [similar, related] {
      for (article, other) in lists.pairs {
        others[min(article, other), default: []].insert(max(article, other))
      }
    }
    return others.keys.sorted().flatMap { left in
      others[left, default: []].sorted().map { (left, $0) }
    }
  }
}

import Articles

/// Which articles of a folder are like which others.
package struct SimilarityTable: Sendable {
  package static let empty = SimilarityTable(similar: [:], related: [:], storyCount: 0)

  let similar: [ArticleID: [SimilarArticle]]
  let related: [ArticleID: [ArticleID]]
  /// How many groups of articles there are that are like each other, directly or through others.
  package let storyCount: Int

  init(
    similar: [ArticleID: [SimilarArticle]], related: [ArticleID: [ArticleID]], storyCount: Int
  ) {
    self.similar = similar
    self.related = related
    self.storyCount = storyCount
  }

  /// The articles that tell in part with the same words, those that share most first.
  package func similar(to article: ArticleID) -> [SimilarArticle] {
    similar[article, default: []]
  }

  /// Articles that are not similar as a whole, and may still share a passage; best first.
  package func related(to article: ArticleID) -> [ArticleID] {
    related[article, default: []]
  }

  /// The articles that have similar ones.
  package var articles: [ArticleID] { similar.keys.sorted() }

  /// All pairs that are similar or may share a passage, the lower article first, in order.
  package var pairs: [(left: ArticleID, right: ArticleID)] {
    var others: [ArticleID: Set<ArticleID>] = [:]
    for (article, list) in similar {
      for other in list {
        others[min(article, other.article), default: []].insert(max(article, other.article))
      }
    }
    for (article, list) in related {
      for other in list { others[min(article, other), default: []].insert(max(article, other)) }
    }
    return others.keys.sorted().flatMap { left in
      others[left, default: []].sorted().map { (left, $0) }
    }
  }
}

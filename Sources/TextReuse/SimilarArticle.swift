import Articles

/// Another article that tells in part with the same words.
package struct SimilarArticle: Hashable, Sendable {
  package let article: ArticleID
  /// How much of the shorter of the two articles stands in the other, 0 to 1.
  package let share: Double

  package init(article: ArticleID, share: Double) {
    self.article = article
    self.share = share
  }
}

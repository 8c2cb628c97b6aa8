import Articles
import TextAnalysis

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

/// A passage of one article and the passage of another that says the same in much the same words.
package struct ReusedPassage: Hashable, Sendable {
  /// In the clean text of the first article.
  package let left: TextRange
  /// In the clean text of the second.
  package let right: TextRange

  package init(left: TextRange, right: TextRange) {
    self.left = left
    self.right = right
  }
}

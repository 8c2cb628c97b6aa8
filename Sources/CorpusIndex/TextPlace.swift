import Articles
import TextAnalysis

/// A range of the clean text of an article.
package struct TextPlace: Hashable, Sendable {
  package let article: ArticleID
  package let range: TextRange

  package init(article: ArticleID, range: TextRange) {
    self.article = article
    self.range = range
  }
}

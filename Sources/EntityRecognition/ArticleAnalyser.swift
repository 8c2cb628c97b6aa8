import Articles
import TextAnalysis

/// Reads one article for its names and dates: tagger, links within the article, dates.
package struct ArticleAnalyser: Sendable {
  private let tagger: any NameTagger

  package init(tagger: any NameTagger) {
    self.tagger = tagger
  }

  /// Pure and total; safe to call from many tasks at once.
  package func analyse(_ article: Article) -> ArticleAnalysis {
    fatalError("not implemented")
  }
}

import Articles
import TextAnalysis

/// What a list of articles is sorted by.
package enum SortKey: Hashable, Sendable, CaseIterable {
  /// The newest first; articles without a date last.
  case date
  /// By outlet, articles without one last; then by date.
  case source
  case title
  /// By path.
  case name
}

extension Corpus {
  /// The loaded articles in the order of a key; what the key leaves open goes by path.
  package func order(by key: SortKey) -> [ArticleID] {
    let articles = loaded
    switch key {
    case .name:
      return articles.map(\.id)
    case .date:
      return Self.sorted(articles) { (0, "", $0.newness) }
    case .source:
      return Self.sorted(articles) { article in
        let source = article.article.metadata.source
        return (source == nil ? 1 : 0, Folding.fold(source ?? ""), article.newness)
      }
    case .title:
      return Self.sorted(articles) { (0, Folding.fold($0.article.metadata.displayTitle), 0) }
    }
  }

  private static func sorted(
    _ articles: [LoadedArticle], by rank: (LoadedArticle) -> (Int, String, Int)
  ) -> [ArticleID] {
    let ranked = articles.map { (rank: rank($0), id: $0.id) }
    return ranked.sorted { $0.rank == $1.rank ? $0.id < $1.id : $0.rank < $1.rank }.map(\.id)
  }
}

extension LoadedArticle {
  /// Small for a new article, and the largest for one without a date.
  fileprivate var newness: Int {
    article.metadata.date.map { -$0.date.dayNumber } ?? .max
  }
}

import Articles
import CorpusIndex

/// Articles that can be read and searched, and are not analysed yet: their parts of the index, of
/// which each goes when its articles are.
///
/// A part is written anew for the articles that leave it, so parts are kept small and apart.
struct SkimmedArticles: Sendable {
  private var parts: [(articles: Set<ArticleID>, index: InvertedIndex)] = []

  var isEmpty: Bool { parts.isEmpty }

  mutating func add(_ part: InvertedIndex.Part, of articles: [ArticleID]) {
    guard !articles.isEmpty else { return }
    parts.append((Set(articles), InvertedIndex.empty.adding([part])))
  }

  /// Leaves out articles that are analysed now.
  mutating func remove(_ articles: Set<ArticleID>) {
    for place in parts.indices {
      let leaving = parts[place].articles.intersection(articles)
      guard !leaving.isEmpty else { continue }
      parts[place].articles.subtract(leaving)
      parts[place].index =
        parts[place].articles.isEmpty ? .empty : parts[place].index.removing(leaving)
    }
    parts.removeAll { $0.articles.isEmpty }
  }

  /// An index of other articles with these beside them, without a merge.
  func index(beside other: InvertedIndex) -> InvertedIndex {
    parts.reduce(other) { $0.beside($1.index) }
  }
}

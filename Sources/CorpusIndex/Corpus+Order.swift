import Articles
import TextAnalysis

/// What a list of articles is sorted by.
package enum SortKey: Int, Sendable, CaseIterable {
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
  ///
  /// Sorts when it is first asked, and keeps the order.
  package func order(by key: SortKey) -> [ArticleID] {
    lazyOrders.order(by: key) { sortedArticles(by: key) }
  }

  private func sortedArticles(by key: SortKey) -> [ArticleID] {
    let articles = loaded
    switch key {
    case .name:
      return articles.map(\.id)
    case .date:
      return articles.map { Rank(first: 0, second: newness(of: $0.id), id: $0.id) }.sorted()
        .map(\.id)
    case .source:
      let places = Self.places(ofSourcesIn: articles)
      return articles.map { article in
        let source = article.keys.foldedSource.flatMap { places[$0] } ?? .max
        return Rank(first: source, second: newness(of: article.id), id: article.id)
      }
      .sorted().map(\.id)
    case .title:
      return Self.sortedByTitle(articles)
    }
  }

  /// Small for a new article, and the largest for one without a date.
  private func newness(of article: ArticleID) -> Int {
    date(of: article).map { -$0.date.dayNumber } ?? .max
  }

  /// For each source its place among them.
  private static func places(ofSourcesIn articles: [LoadedArticle]) -> [ArraySlice<UInt8>: UInt64] {
    let sources = Set(articles.lazy.compactMap(\.keys.foldedSource))
      .sorted { $0.lexicographicallyPrecedes($1) }
    return Dictionary(uniqueKeysWithValues: zip(sources, UInt64(0)...))
  }

  /// By the first letters, and then those among themselves that begin alike.
  private static func sortedByTitle(_ articles: [LoadedArticle]) -> [ArticleID] {
    let ranks = articles.indices.map { place in
      Rank(
        first: articles[place].keys.foldedTitle.firstLetters, second: place,
        id: articles[place].id)
    }
    .sorted()
    var ids: [ArticleID] = []
    ids.reserveCapacity(ranks.count)
    var start = 0
    while start < ranks.count {
      var end = start + 1
      while end < ranks.count, ranks[end].first == ranks[start].first { end += 1 }
      if end - start == 1 {
        ids.append(ranks[start].id)
      } else {
        ids += ranks[start..<end].map { (title: articles[$0.second].keys.foldedTitle, id: $0.id) }
          .sorted { left, right in
            left.title.lexicographicallyPrecedes(right.title)
              || left.title == right.title && left.id < right.id
          }
          .map(\.id)
      }
      start = end
    }
    return ids
  }
}

/// What the place of an article in an order depends on: numbers alone, so that a sort moves no
/// texts.
private struct Rank: Comparable {
  let first: UInt64
  let second: Int
  let id: ArticleID

  static func < (left: Rank, right: Rank) -> Bool {
    if left.first != right.first { return left.first < right.first }
    return left.second == right.second ? left.id < right.id : left.second < right.second
  }
}

/// The orders of a corpus that were asked for.
struct LazyOrders: Sendable {
  /// One a key, so that nobody who asks for an order waits while another is made.
  private let made = SortKey.allCases.map { _ in LazyTable<[ArticleID]>() }

  func order(by key: SortKey, _ make: () -> [ArticleID]) -> [ArticleID] {
    made[key.rawValue].table(make)
  }
}

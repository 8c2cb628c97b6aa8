import Articles
import Synchronization
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
  ///
  /// Sorts when it is first asked, and keeps the order.
  package func order(by key: SortKey) -> [ArticleID] {
    lazyOrders.order(by: key, of: self)
  }

  fileprivate func sortedArticles(by key: SortKey) -> [ArticleID] {
    let articles = loaded
    switch key {
    case .name:
      return articles.map(\.id)
    case .date:
      return Self.sorted(articles.map { Rank(text: [], number: newness(of: $0.id), id: $0.id) })
    case .source:
      // No folded source has a byte as high, so articles without one come last.
      return Self.sorted(
        articles.map {
          Rank(text: $0.foldedSource ?? [0xFF], number: newness(of: $0.id), id: $0.id)
        })
    case .title:
      return Self.sorted(articles.map { Rank(text: $0.foldedTitle, number: 0, id: $0.id) })
    }
  }

  /// Small for a new article, and the largest for one without a date.
  private func newness(of article: ArticleID) -> Int {
    date(of: article).map { -$0.date.dayNumber } ?? .max
  }

  private static func sorted(_ ranks: [Rank]) -> [ArticleID] {
    ranks.sorted { $0.precedes($1) }.map(\.id)
  }
}

/// What the place of an article in an order depends on.
private struct Rank {
  /// The first bytes of the text, which decide most comparisons by themselves.
  let head: UInt64
  let text: [UInt8]
  let number: Int
  let id: ArticleID

  init(text: [UInt8], number: Int, id: ArticleID) {
    var head: UInt64 = 0
    for index in 0..<8 {
      head = head << 8 | (index < text.count ? UInt64(text[index]) : 0)
    }
    self.head = head
    self.text = text
    self.number = number
    self.id = id
  }

  func precedes(_ other: Rank) -> Bool {
    if head != other.head { return head < other.head }
    if text.count > 8 || other.text.count > 8 || text.count != other.text.count {
      if text.lexicographicallyPrecedes(other.text) { return true }
      if text != other.text { return false }
    }
    return number == other.number ? id < other.id : number < other.number
  }
}

/// The orders of a corpus that were asked for.
///
/// A class, since the copies of a corpus share it.
final class LazyOrders: Sendable {
  private let made = Mutex<[SortKey: [ArticleID]]>([:])

  func order(by key: SortKey, of corpus: Corpus) -> [ArticleID] {
    made.withLock { made in
      if let order = made[key] { return order }
      let order = corpus.sortedArticles(by: key)
      made[key] = order
      return order
    }
  }
}

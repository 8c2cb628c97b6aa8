import Synchronization

/// The articles that were unpacked last, so that one that is looked at is unpacked once.
///
/// A class, since the articles of a folder share it. Two halves take turns: what is not asked for
/// while the younger half fills goes with the older one.
package final class ArticleMemo: Sendable {
  private struct Halves {
    var young: [Int: AnalysedArticle] = [:]
    var old: [Int: AnalysedArticle] = [:]
    /// Of the texts in the young half, in bytes.
    var size = 0
    var nextKey = 0
  }

  /// Of each half.
  private static let mostArticles = 64
  private static let mostBytes = 1 << 20

  private let halves = Mutex(Halves())

  package init() {}

  /// The first of so many keys in a row that no other article has.
  func newKeys(_ count: Int) -> Int {
    halves.withLock { halves in
      defer { halves.nextKey += count }
      return halves.nextKey
    }
  }

  /// What stands under a key; made and kept if nothing does.
  func content(_ key: Int, _ make: () -> AnalysedArticle) -> AnalysedArticle {
    if let known = known(key) { return known }
    let made = make()
    halves.withLock { Self.keep(made, key, in: &$0) }
    return made
  }

  /// What stands under a key, if anything does.
  func known(_ key: Int) -> AnalysedArticle? {
    halves.withLock { halves in
      if let young = halves.young[key] { return young }
      guard let old = halves.old[key] else { return nil }
      Self.keep(old, key, in: &halves)
      return old
    }
  }

  private static func keep(_ content: AnalysedArticle, _ key: Int, in halves: inout Halves) {
    if halves.young.count >= mostArticles || halves.size >= mostBytes {
      halves.old = halves.young
      halves.young = [:]
      halves.size = 0
    }
    halves.young[key] = content
    halves.size += content.article.text.count
  }
}

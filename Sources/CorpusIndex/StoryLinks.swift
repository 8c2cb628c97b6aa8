import Articles
import Synchronization
import TextReuse

/// Which articles of some snapshot tell the same, found out when it is first asked.
///
/// A class, since the snapshots of a growing corpus share it until the articles are linked again:
/// most commands never ask, and for 100,000 articles the answer takes seconds.
package final class StoryLinks: Sendable {
  private enum State {
    /// The articles to ask, which are let go of when they were.
    case open([LoadedArticle])
    case made(SimilarityTable)
  }

  private let state: Mutex<State>

  package init(_ articles: [LoadedArticle]) {
    state = Mutex(.open(articles))
  }

  /// Links that an earlier run found.
  package init(known table: SimilarityTable) {
    state = Mutex(.made(table))
  }

  /// The links, if somebody asked for them.
  package var known: SimilarityTable? {
    state.withLock { if case .made(let table) = $0 { table } else { nil } }
  }

  var table: SimilarityTable {
    state.withLock { state in
      switch state {
      case .made(let table):
        return table
      case .open(let articles):
        let table = Self.table(of: articles)
        state = .made(table)
        return table
      }
    }
  }

  private static func table(of articles: [LoadedArticle]) -> SimilarityTable {
    let byID = Dictionary(articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return SimilarArticleFinder.table(of: articles.map { ($0.id, $0.sketch) }) {
      byID[$0]?.article
    }
  }
}

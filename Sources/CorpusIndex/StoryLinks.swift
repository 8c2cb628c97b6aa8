import Articles
import Synchronization
import TextReuse

/// Which articles of some snapshot tell the same, found out when it is first asked.
///
/// A class, since the snapshots of a growing corpus share it until the articles are linked again:
/// most commands never ask, and for 100,000 articles the answer takes seconds.
package final class StoryLinks: Sendable {
  private let articles: [LoadedArticle]
  private let made: Mutex<SimilarityTable?>

  package init(_ articles: [LoadedArticle]) {
    self.articles = articles
    made = Mutex(nil)
  }

  /// Links that an earlier run found.
  package init(known table: SimilarityTable) {
    articles = []
    made = Mutex(table)
  }

  /// The links, if somebody asked for them.
  package var known: SimilarityTable? { made.withLock { $0 } }

  var table: SimilarityTable {
    made.withLock { made in
      if let made { return made }
      let byID = Dictionary(articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      let table = SimilarArticleFinder.table(of: articles.map { ($0.id, $0.sketch) }) {
        byID[$0]?.article
      }
      made = table
      return table
    }
  }
}

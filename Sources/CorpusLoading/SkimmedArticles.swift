import AnalysisCache
import Articles
import CorpusIndex
import Synchronization

/// What was read and is indexed, and waits to be analysed.
///
/// A class, since workers put articles in and take them out beside each other.
final class SkimmedArticles: Sendable {
  struct Article: Sendable {
    let packed: PackedArticle
    let stamp: FileStamp
    /// Of the bytes of the file; nil when nothing is to be kept of it.
    let hash: ContentHash?
  }

  private let articles = Mutex<[ArticleID: Article]>([:])

  func put(_ article: Article, _ id: ArticleID) {
    articles.withLock { $0[id] = article }
  }

  /// The article, which is not here any more then.
  func take(_ id: ArticleID) -> Article? {
    articles.withLock { $0.removeValue(forKey: id) }
  }
}

import Articles
import TextAnalysis

/// Which parts of an article are indexed, in the order in which positions count.
struct ArticleLayout {
  /// The title as a text of its own, when it is stated in a header field only.
  let titleOutsideText: Text?
  /// The first sentence, when it is shown for want of a title.
  let shownTitle: TextRange?
  let blocks: [Block]

  init(_ article: Article) {
    if case .stated(let title, range: nil) = article.metadata.title {
      titleOutsideText = Text(title)
    } else {
      titleOutsideText = nil
    }
    if case .firstSentence(_, let range) = article.metadata.title {
      shownTitle = range
    } else {
      shownTitle = nil
    }
    blocks = article.blocks.filter(\.isSearchable)
  }
}

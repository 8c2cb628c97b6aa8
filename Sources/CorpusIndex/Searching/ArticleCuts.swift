import Synchronization

/// What searches cut out of the articles that they were asked about last, since whoever types asks
/// for the matches in the same ones with every key.
///
/// A class, since the copies of a corpus share it.
final class ArticleCuts: Sendable {
  struct Cut: Sendable {
    /// Of the article alone.
    let segment: Segment
    let tokens: TokenRanges
  }

  private struct Kept: Sendable {
    let article: LoadedArticle
    let cut: Cut
  }

  private static let mostArticles = 16
  /// Of the texts of all that are kept but the last, in bytes.
  private static let mostBytes = 1 << 21

  /// The one that was made last is the last.
  private let kept = Mutex<[Kept]>([])

  func cut(of article: LoadedArticle) -> Cut {
    let known = kept.withLock { kept in
      kept.last { $0.article.id == article.id && $0.article.isSame(as: article) }
    }
    if let known { return known.cut }
    let cut = Cut(
      segment: SegmentBuilder.segment(of: article.numbered), tokens: TokenRanges(article.article))
    kept.withLock { kept in
      var size = 0
      kept = kept.suffix(Self.mostArticles - 1).reversed().prefix { kept in
        size += kept.article.textSize
        return size <= Self.mostBytes
      }.reversed()
      kept.append(Kept(article: article, cut: cut))
    }
    return cut
  }
}

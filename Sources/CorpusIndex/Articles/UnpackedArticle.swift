/// An article that nobody packed.
///
/// A class, since copies share it.
final class UnpackedArticle: Sendable {
  let content: AnalysedArticle
  let keys: ArticleKeys

  init(_ content: AnalysedArticle) {
    self.content = content
    keys = ArticleKeys(of: content)
  }
}

import Articles

/// An unpacked article under its number: what goes into an index.
package struct NumberedArticle: Sendable {
  package let id: ArticleID
  package let content: AnalysedArticle

  package init(id: ArticleID, content: AnalysedArticle) {
    self.id = id
    self.content = content
  }
}

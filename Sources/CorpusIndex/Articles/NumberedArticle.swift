import Articles

/// An article under its number: what goes into an index.
package struct NumberedArticle: Sendable {
  package let id: ArticleID
  package let article: Article

  package init(id: ArticleID, article: Article) {
    self.id = id
    self.article = article
  }
}

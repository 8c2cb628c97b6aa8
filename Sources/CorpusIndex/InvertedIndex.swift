import Articles

/// For every folded term, the articles that hold it and the positions where they do.
///
/// Immutable; an index grows by further segments, which share what was built before.
package struct InvertedIndex: Sendable {
  package static let empty = InvertedIndex()

  private init() {}

  /// The index with these articles added; none of them may be in it already.
  ///
  /// Costs the tokens of the new articles, and now and then a merge of small segments.
  package func adding(_ articles: [LoadedArticle]) -> InvertedIndex {
    fatalError("not implemented")
  }
}

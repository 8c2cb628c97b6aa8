import TextAnalysis

/// A sentence of one article and the sentence of another that says the same in much the same
/// words.
package struct ReusedPassage: Hashable, Sendable {
  /// How far the words agree.
  package enum Likeness: String, Hashable, Sendable {
    /// The same words in the same order.
    case exact
    /// Most words are the same, or all those of the shorter sentence.
    case near
    /// The same is said, and in part with the same words.
    case paraphrase
  }

  /// In the clean text of the first article.
  package let left: TextRange
  /// In the clean text of the second.
  package let right: TextRange
  package let likeness: Likeness

  package init(left: TextRange, right: TextRange, likeness: Likeness = .near) {
    self.left = left
    self.right = right
    self.likeness = likeness
  }
}

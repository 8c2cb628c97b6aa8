import TextAnalysis

/// A place in an annotated article where the program and the annotation differ.
package struct FolderMistake: Hashable, Sendable {
  /// The place in `FolderEvaluation.articles`.
  package let article: Int
  package let range: TextRange
  /// "person", "date 2020-02-07", "pronoun", "words of lavrov".
  package let what: String
  /// Whether it was expected and not found; otherwise it was found and is wrong.
  package let isMissing: Bool
}

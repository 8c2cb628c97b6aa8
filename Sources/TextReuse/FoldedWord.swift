import TextAnalysis

/// A word or number of a text under the key by which words are compared.
struct FoldedWord: Hashable {
  /// A hash of the word without case, accents, apostrophes and joining hyphens; equal keys are
  /// taken for equal words.
  let key: UInt64
  let range: TextRange
  /// Whether it begins with a digit.
  let isNumber: Bool
}

import EntityRecognition
import TextAnalysis

extension [Mention] {
  /// The shortest mention that shares text with a range; a name before a description.
  ///
  /// Descriptions hold names: of "the [Trump] administration", Trump is meant at "Trump".
  func innermost(overlapping range: TextRange) -> Mention? {
    filter { $0.range.overlaps(range) }.min { $0.range.count < $1.range.count }
  }
}

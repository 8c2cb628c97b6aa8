/// Precision and recall over spans that are right or wrong as a whole.
package struct SpanScore: Hashable, Sendable {
  package var found = 0
  package var expected = 0
  package var right = 0

  package init(found: Int = 0, expected: Int = 0, right: Int = 0) {
    self.found = found
    self.expected = expected
    self.right = right
  }

  package var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
  package var recall: Double { expected == 0 ? 0 : Double(right) / Double(expected) }

  /// The harmonic mean of precision and recall.
  package var f1: Double {
    found + expected == 0 ? 0 : 2 * Double(right) / Double(found + expected)
  }

  package static func + (left: SpanScore, right: SpanScore) -> SpanScore {
    SpanScore(
      found: left.found + right.found, expected: left.expected + right.expected,
      right: left.right + right.right)
  }
}

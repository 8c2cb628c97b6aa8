/// Precision and recall of a measure that gives its credit in parts.
///
/// Two numerators, because the measures of coreference count each side by itself. Sums over
/// documents are kept as sums, so that long documents weigh more.
package struct PartialScore: Hashable, Sendable {
  package var rightOfFound: Double
  package var found: Double
  package var rightOfExpected: Double
  package var expected: Double

  package init(
    rightOfFound: Double = 0, found: Double = 0, rightOfExpected: Double = 0, expected: Double = 0
  ) {
    self.rightOfFound = rightOfFound
    self.found = found
    self.rightOfExpected = rightOfExpected
    self.expected = expected
  }

  package var precision: Double { found == 0 ? 0 : rightOfFound / found }
  package var recall: Double { expected == 0 ? 0 : rightOfExpected / expected }

  /// The harmonic mean of precision and recall.
  package var f1: Double {
    let sum = precision + recall
    return sum == 0 ? 0 : 2 * precision * recall / sum
  }

  package static func + (left: PartialScore, right: PartialScore) -> PartialScore {
    PartialScore(
      rightOfFound: left.rightOfFound + right.rightOfFound, found: left.found + right.found,
      rightOfExpected: left.rightOfExpected + right.rightOfExpected,
      expected: left.expected + right.expected)
  }
}

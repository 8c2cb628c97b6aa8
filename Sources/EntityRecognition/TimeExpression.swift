import TextAnalysis

/// A phrase that names a time, and the time it means.
package struct TimeExpression: Hashable, Sendable {
  package let range: TextRange
  /// ISO 8601 or TIMEX3: "2020-02-07", "2020-W06", "2018", "P1Y", "PAST_REF".
  package let value: String

  package init(range: TextRange, value: String) {
    self.range = range
    self.value = value
  }
}

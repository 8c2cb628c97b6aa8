/// What an entry of the cache was made by: a change of it makes all older entries stale.
package struct AnalyserVersion: Hashable, Sendable {
  /// Raised whenever the same bytes would be read or analysed otherwise, or written otherwise.
  package static let current = AnalyserVersion(number: 1)

  package let number: Int

  package init(number: Int) {
    self.number = number
  }
}

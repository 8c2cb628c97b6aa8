import TextAnalysis

/// A stretch of time and how much of a timeline lies in it.
package struct TimelineBucket: Hashable, Sendable {
  package let start: CalendarDate
  /// The last day, which belongs to the bucket.
  package let end: CalendarDate
  package var articles = 0
  package var statements = 0
}

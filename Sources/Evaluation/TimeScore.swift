import EntityRecognition
import TextAnalysis

/// How well phrases that name a time are found, and how well their times.
///
/// Spans are paired by overlap, since annotations differ in whether the night belongs to
/// "Thursday night"; the exact spans are counted beside. Durations ("P3D") and the past as such
/// ("PAST_REF"), which not every annotation has, cost nothing where none is expected.
package struct TimeScore: Hashable, Sendable {
  package private(set) var exactSpans = SpanScore()
  package private(set) var spans = SpanScore()
  /// Spans that overlap and mean the same time.
  package private(set) var values = SpanScore()

  package init() {}

  package init(found: [TimeExpression], expected: [TimeExpression]) {
    let alignment = SpanAlignment(
      found: found.map(\.range), expected: expected.map(\.range), .overlapping)
    let pairs = zip(found, alignment.expectedOfFound).map { time, place in
      (found: time, expected: place.map { expected[$0] })
    }
    let counted = pairs.filter { $0.expected != nil || !$0.found.value.hasPrefix("P") }
    func score(_ isRight: (TimeExpression, TimeExpression) -> Bool) -> SpanScore {
      let right = counted.count { pair in pair.expected.map { isRight(pair.found, $0) } ?? false }
      return SpanScore(found: counted.count, expected: expected.count, right: right)
    }
    exactSpans = score { $0.range == $1.range }
    spans = score { _, _ in true }
    values = score { $0.value == $1.value }
  }

  package static func + (left: TimeScore, right: TimeScore) -> TimeScore {
    var sum = left
    sum.exactSpans = left.exactSpans + right.exactSpans
    sum.spans = left.spans + right.spans
    sum.values = left.values + right.values
    return sum
  }
}

import EntityRecognition
import TextAnalysis

/// How many names were found with their exact span and kind.
package struct NameScore: Sendable {
  package private(set) var byKind: [EntityKind: SpanScore] = [:]

  package init() {}

  package init(found: [NamedSpan], expected: [NamedSpan]) {
    for kind in NamedSpan.kinds {
      byKind[kind] = SpanScore(
        found: found.filter { $0.kind == kind }.map(\.range),
        expected: expected.filter { $0.kind == kind }.map(\.range))
    }
  }

  /// Over all kinds.
  package var total: SpanScore { byKind.values.reduce(SpanScore(), +) }

  package static func + (left: NameScore, right: NameScore) -> NameScore {
    var sum = left
    sum.byKind.merge(right.byKind, uniquingKeysWith: +)
    return sum
  }
}

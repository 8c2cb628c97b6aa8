import TextAnalysis

/// Pairs the spans that were found with those that were expected, one to one.
package struct SpanAlignment: Sendable {
  package enum Strictness: Sendable {
    /// The same span.
    case exact
    /// The same spans first, then what overlaps most in proportion to the union of both.
    case overlapping
  }

  /// For each span found, the place of the one expected that it is paired with.
  package let expectedOfFound: [Int?]

  /// Costs about the number of overlapping pairs.
  package init(found: [TextRange], expected: [TextRange], _ strictness: Strictness) {
    var pairs = Self.overlaps(found, expected)
    if strictness == .exact { pairs.removeAll { $0.share < 1 } }
    pairs.sort { ($1.share, $0.found, $0.expected) < ($0.share, $1.found, $1.expected) }
    var expectedOfFound: [Int?] = Array(repeating: nil, count: found.count)
    var isTaken = Array(repeating: false, count: expected.count)
    for pair in pairs where expectedOfFound[pair.found] == nil && !isTaken[pair.expected] {
      expectedOfFound[pair.found] = pair.expected
      isTaken[pair.expected] = true
    }
    self.expectedOfFound = expectedOfFound
  }

  package var count: Int { expectedOfFound.count { $0 != nil } }

  private typealias Pair = (found: Int, expected: Int, share: Double)

  private static func overlaps(_ found: [TextRange], _ expected: [TextRange]) -> [Pair] {
    let order = expected.indices.sorted { expected[$0] < expected[$1] }
    var pairs: [Pair] = []
    // The spans before this one end before everything that is still to come.
    var first = 0
    for place in found.indices.sorted(by: { found[$0] < found[$1] }) {
      let range = found[place]
      while first < order.count, expected[order[first]].end <= range.start { first += 1 }
      for other in order[first...] {
        let target = expected[other]
        guard target.start < range.end || target == range else { break }
        guard target.overlaps(range) || target == range else { continue }
        let common = min(target.end, range.end) - max(target.start, range.start)
        let union = target.count + range.count - common
        pairs.append((place, other, union == 0 ? 1 : Double(common) / Double(union)))
      }
    }
    return pairs
  }
}

extension SpanScore {
  /// Counts spans as right that are the same on both sides.
  package init(found: [TextRange], expected: [TextRange]) {
    let alignment = SpanAlignment(found: found, expected: expected, .exact)
    self.init(found: found.count, expected: expected.count, right: alignment.count)
  }
}

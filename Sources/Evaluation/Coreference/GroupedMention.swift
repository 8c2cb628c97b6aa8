import TextAnalysis

/// A mention and the number of what it means, the same number in all documents.
package struct GroupedMention: Hashable, Sendable {
  package let document: Int
  package let range: TextRange
  package let group: Int

  package init(document: Int, range: TextRange, group: Int) {
    self.document = document
    self.range = range
    self.group = group
  }
}

/// Two groupings of the mentions of some documents, compared.
package struct GroupingComparison: Sendable {
  package let score: CoreferenceScore
  /// Pairs of mentions of one entity in two documents.
  package let links: SpanScore
  /// For each mention found, the place of the one expected that it is paired with.
  package let expectedOfFound: [Int?]

  package init(
    expected: [GroupedMention], found: [GroupedMention], _ strictness: SpanAlignment.Strictness
  ) {
    let expectedOfFound = Self.align(expected, found, strictness)
    let numbers = found.indices.map { expectedOfFound[$0] ?? expected.count + $0 }
    let expectedClusters = Clusters(expected.enumerated().map { ($0.offset, $0.element.group) })
    let foundClusters = Clusters(zip(numbers, found).map { ($0, $1.group) })
    score = CoreferenceScore(expected: expectedClusters, found: foundClusters)
    links = SpanScore.links(expected: expectedClusters, found: foundClusters) { mention in
      mention < expected.count
        ? expected[mention].document : found[mention - expected.count].document
    }
    self.expectedOfFound = expectedOfFound
  }

  private static func align(
    _ expected: [GroupedMention], _ found: [GroupedMention], _ strictness: SpanAlignment.Strictness
  ) -> [Int?] {
    let expectedIn = Dictionary(grouping: expected.indices) { expected[$0].document }
    let foundIn = Dictionary(grouping: found.indices) { found[$0].document }
    var result: [Int?] = Array(repeating: nil, count: found.count)
    for (document, places) in foundIn {
      let targets = expectedIn[document, default: []]
      let alignment = SpanAlignment(
        found: places.map { found[$0].range }, expected: targets.map { expected[$0].range },
        strictness)
      for (place, target) in zip(places, alignment.expectedOfFound) {
        result[place] = target.map { targets[$0] }
      }
    }
    return result
  }
}

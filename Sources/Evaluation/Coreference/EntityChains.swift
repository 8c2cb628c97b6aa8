import EntityRecognition
import TextAnalysis

/// Which chain of the annotation each entity of an article is, by its names.
struct EntityChains {
  /// nil for an entity none of whose names stands in a chain, or whose names are of several
  /// chains with none in the majority.
  let chainOfEntity: [Int?]

  init(_ analysis: ArticleAnalysis, in document: CoreferenceDocument) {
    let spans = document.mentions.filter { $0.form != .pronoun }
    var counts: [[Int: Int]] = Array(repeating: [:], count: analysis.entities.count)
    for mention in analysis.mentions where mention.kind.isName || mention.kind == .demonym {
      guard let span = Self.smallest(at: mention.range, in: spans) else { continue }
      counts[Int(mention.entity)][span.chain, default: 0] += 1
    }
    chainOfEntity = counts.map { counts in
      let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
      return best.flatMap { 2 * $0.value >= counts.values.reduce(0, +) ? $0.key : nil }
    }
  }

  /// The smallest span that holds a name or is held by it, since annotations of other corpora
  /// run from the title to the relative clause.
  private static func smallest(at range: TextRange, in spans: [ReferringSpan]) -> ReferringSpan? {
    spans.filter { $0.range.contains(range) || range.contains($0.range) }
      .min { $0.range.count < $1.range.count }
  }
}

import Articles
import EntityRecognition
import TextAnalysis

/// A match in the text of an article, and which parts of the query it answers.
struct LabelledMatch {
  let range: TextRange
  /// Numbers of leaves in the plan of the query.
  let leaves: Set<Int>
}

extension Corpus {
  func labelledMatches(
    of query: Query, in article: ArticleID, effort: Int = .max
  ) -> [LabelledMatch] {
    guard let loaded = self[article] else { return [] }
    let plan = QueryPlan(query, for: self)
    // A segment of the article alone: reading it is cheaper than going through the terms of a
    // short prefix in the segment that holds thousands.
    let cut = lazyCuts.cut(of: loaded)
    let evaluation = SegmentEvaluation(
      plan: plan, corpus: self, segment: cut.segment, placing: .everywhere, effort: effort)
    let scoring = Scoring(plan: plan, index: index, evaluations: [evaluation])
    guard evaluation.articles(scoring).articles == [0] else { return [] }
    let labelled = evaluation.intervals(in: 0)
    guard !labelled.isEmpty else { return [] }
    return Self.matches(at: labelled, tokens: cut.tokens, in: loaded)
  }

  private static func matches(
    at labelled: [(interval: MatchInterval, leaf: Int)], tokens: TokenRanges,
    in loaded: LoadedArticle
  ) -> [LabelledMatch] {
    let mentions = loaded.mentions
    var intervals = labelled.map(\.interval)
    var leaves: [UInt32: Set<Int>] = [:]
    for (interval, leaf) in labelled { leaves[interval.start, default: []].insert(leaf) }
    var matches: [LabelledMatch] = []
    MatchInterval.forEachGroup(&intervals) { group in
      let ranges = group.map { interval in
        interval.mention >= 0
          ? mentions[Int(interval.mention)].range
          : tokens.range(from: interval.start, to: interval.end)
      }
      guard let first = ranges.first else { return }
      matches.append(
        LabelledMatch(
          range: ranges.dropFirst().reduce(first) { $0.union($1) },
          leaves: group.reduce(into: []) { $0.formUnion(leaves[$1.start] ?? []) }))
    }
    return matches
  }
}

/// What the scores of a search depend on beside the articles themselves.
struct Scoring {
  let ranking: BM25
  /// One a leaf.
  let weights: [Double]
  /// The most that nearness can add for each pair of the plan.
  let pairCeilings: [Double]

  private static let nearnessShare = 0.75

  private let order: HitOrder

  init(
    plan: QueryPlan, index: InvertedIndex, evaluations: [SegmentEvaluation],
    order: HitOrder = .allWordsFirst
  ) {
    self.order = order
    let ranking = BM25(
      articleCount: index.articleCount,
      totalLength: index.segments.reduce(0) { $0 + $1.totalLength })
    let weights = plan.leaves.indices.map { leaf in
      ranking.weight(
        articlesWithWord: evaluations.reduce(0) { $0 + $1.lists[leaf].articleCount })
    }
    self.ranking = ranking
    self.weights = weights
    pairCeilings = plan.pairs.map {
      Self.nearnessShare * min(weights[$0.0], weights[$0.1])
    }
  }

  /// More than any article can score that lacks one of the nodes.
  func bonusForAll(_ nodes: [QueryPlan.Node]) -> Double {
    guard nodes.count > 1, order == .allWordsFirst else { return 0 }
    return 1 + nodes.reduce(0) { $0 + ceiling($1) }
  }

  private func ceiling(_ node: QueryPlan.Node) -> Double {
    switch node {
    case .nothing, .presence, .filter, .complement:
      return 0
    case .leaf(let leaf):
      // Twice, since nearness to a neighbour adds less than the word itself.
      return 2 * ranking.ceiling(weight: weights[leaf])
    case .all(let parts), .any(let parts):
      return parts.reduce(0) { $0 + ceiling($1) }
    case .group(let wanted, let demanded, _, _):
      return demanded.reduce(0) { $0 + ceiling($1) } + wanted.reduce(0) { $0 + ceiling($1) }
        + bonusForAll(wanted)
    }
  }
}

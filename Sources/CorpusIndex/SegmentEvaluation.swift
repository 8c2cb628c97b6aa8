import Articles

/// Finds and scores the articles of one segment that a plan asks for.
struct SegmentEvaluation {
  let plan: QueryPlan
  let corpus: Corpus
  let segment: Segment
  /// One list a leaf.
  let lists: [PostingList]
  private let only: UInt32?
  private let shown: [Int]
  /// Whether the matches of the leaves never overlap here, so that their numbers add up.
  private let countsAdd: Bool

  init(plan: QueryPlan, corpus: Corpus, segment: Segment, only: UInt32? = nil) {
    self.plan = plan
    self.corpus = corpus
    self.segment = segment
    self.only = only
    let leaves = LeafEvaluation(corpus: corpus, segment: segment, only: only)
    let paired = Set(plan.pairs.flatMap { [$0.0, $0.1] })
    let areApart = plan.leavesAreApart
    var lists = plan.leaves.enumerated().map { number, leaf in
      leaves.list(of: leaf, withPlaces: !areApart || only != nil || paired.contains(number))
    }
    shown = plan.shown.sorted()
    countsAdd = areApart && shown.allSatisfy { lists[$0].isPlain }
    if areApart, !countsAdd {
      for leaf in shown { lists[leaf] = leaves.list(of: plan.leaves[leaf], withPlaces: true) }
    }
    self.lists = lists
  }

  /// The articles that answer, with scores but for the distances between words.
  func articles(_ scoring: Scoring) -> ScoredArticles {
    articles(plan.root, scoring)
  }

  private func articles(_ node: QueryPlan.Node, _ scoring: Scoring) -> ScoredArticles {
    switch node {
    case .nothing:
      return ScoredArticles()
    case .leaf(let leaf):
      return scored(leaf, scoring)
    case .filter, .complement:
      return conjunction([node], scoring) ?? everything
    case .all(let parts):
      return conjunction(parts, scoring) ?? everything
    case .any(let parts):
      return ScoredArticles.union(
        parts.map { articles($0, scoring) }, bonus: 0, articleCount: segment.entries.count)
    case .group(let wanted, let demanded, let excluded, let isPreference):
      return group(wanted, demanded, excluded, isPreference, scoring)
    }
  }

  private var everything: ScoredArticles {
    let articles = only.map { [$0] } ?? Array(0..<UInt32(segment.entries.count))
    return ScoredArticles(
      articles: articles, scores: [Double](repeating: 0, count: articles.count))
  }

  private func scored(_ leaf: Int, _ scoring: Scoring) -> ScoredArticles {
    let list = lists[leaf]
    let weight = scoring.weights[leaf]
    let scores = list.articles.indices.map { index in
      scoring.ranking.score(
        weight: weight, count: list.counts[index], titleCount: list.titleCounts[index],
        length: segment.entries[Int(list.articles[index])].length)
    }
    return ScoredArticles(articles: list.articles, scores: scores)
  }

  /// The articles that meet all conditions; nil when there is no condition.
  ///
  /// What finds articles comes before what only rejects them, so that an article's fields are
  /// read only when its words match.
  private func conjunction(_ nodes: [QueryPlan.Node], _ scoring: Scoring) -> ScoredArticles? {
    guard !nodes.isEmpty else { return nil }
    var found: ScoredArticles?
    for node in nodes where node.findsArticles {
      let further = articles(node, scoring)
      found = found?.intersection(further) ?? further
    }
    var result = found ?? everything
    for node in nodes where !node.findsArticles { reject(node, from: &result, scoring) }
    return result
  }

  private func reject(
    _ node: QueryPlan.Node, from result: inout ScoredArticles, _ scoring: Scoring
  ) {
    switch node {
    case .filter(let filter):
      keep(&result) { filter.accepts($0) }
    case .complement(.filter(let filter)):
      keep(&result) { !filter.accepts($0) }
    case .complement(let part):
      result = result.subtracting(articles(part, scoring).articles)
    case .nothing, .leaf, .all, .any, .group:
      result = result.intersection(articles(node, scoring))
    }
  }

  private func keep(
    _ result: inout ScoredArticles, where accepts: (Metadata) -> Bool
  ) {
    var kept = ScoredArticles()
    for (index, article) in result.articles.enumerated() {
      guard let loaded = corpus[segment.entries[Int(article)].article],
        accepts(loaded.article.metadata)
      else { continue }
      kept.append(article, result.scores[index])
    }
    result = kept
  }

  private func group(
    _ wanted: [QueryPlan.Node], _ demanded: [QueryPlan.Node], _ excluded: [QueryPlan.Node],
    _ isPreference: Bool, _ scoring: Scoring
  ) -> ScoredArticles {
    let some: ScoredArticles? =
      wanted.isEmpty
      ? nil
      : ScoredArticles.union(
        wanted.map { articles($0, scoring) }, bonus: scoring.bonusForAll(wanted),
        articleCount: segment.entries.count)
    // Fields among the conditions are asked only about articles that are found otherwise.
    let finders = demanded.filter(\.findsArticles)
    var result: ScoredArticles
    switch (conjunction(finders, scoring), some) {
    case (let found?, let some?):
      result = isPreference ? found.preferring(some) : found.intersection(some)
    case (let found?, nil): result = found
    case (nil, let some?): result = isPreference ? everything.preferring(some) : some
    case (nil, nil): result = everything
    }
    for node in demanded where !node.findsArticles { reject(node, from: &result, scoring) }
    for node in excluded { reject(.complement(node), from: &result, scoring) }
    return result
  }

  // MARK: Places

  /// How many matches of the shown leaves an article has in its text.
  func matchCount(in article: UInt32) -> Int {
    let entry = segment.entries[Int(article)]
    if countsAdd {
      return shown.reduce(0) { sum, leaf in
        guard let index = lists[leaf].index(of: article) else { return sum }
        let outside = entry.isTitleOutsideText ? lists[leaf].titleCounts[index] : 0
        return sum + Int(lists[leaf].counts[index] - outside)
      }
    }
    var intervals = intervals(in: article).map(\.interval)
    return MatchInterval.countSeparate(&intervals)
  }

  /// The matches of all shown leaves in the text of an article, leaf by leaf.
  func intervals(in article: UInt32) -> [(interval: MatchInterval, leaf: Int)] {
    let entry = segment.entries[Int(article)]
    var intervals: [(interval: MatchInterval, leaf: Int)] = []
    var own: [MatchInterval] = []
    for leaf in shown {
      guard let index = lists[leaf].index(of: article) else { continue }
      own.removeAll(keepingCapacity: true)
      lists[leaf].appendIntervals(at: index, in: segment, to: &own)
      for interval in own where !(entry.isTitleOutsideText && interval.start < entry.titleEnd) {
        intervals.append((interval, leaf))
      }
    }
    return intervals
  }

  /// What the nearness of neighbouring words adds to the score of an article.
  func nearness(in article: UInt32, _ scoring: Scoring) -> Double {
    var sum = 0.0
    for (number, pair) in plan.pairs.enumerated() {
      guard let left = lists[pair.0].index(of: article),
        let right = lists[pair.1].index(of: article)
      else { continue }
      var lefts: [MatchInterval] = []
      var rights: [MatchInterval] = []
      lists[pair.0].appendIntervals(at: left, in: segment, to: &lefts)
      lists[pair.1].appendIntervals(at: right, in: segment, to: &rights)
      guard let distance = Self.smallestDistance(lefts, rights) else { continue }
      sum += scoring.pairCeilings[number] / Double(distance)
    }
    return sum
  }

  /// The words from one list to the other at their nearest, 1 for neighbours; nil when they are
  /// never in one paragraph, as far as the gap between two tells.
  private static func smallestDistance(
    _ lefts: [MatchInterval], _ rights: [MatchInterval]
  ) -> Int? {
    var best = Int(SegmentBuilder.gap)
    var right = 0
    for left in lefts {
      while right + 1 < rights.count, rights[right + 1].start <= left.start { right += 1 }
      for other in rights[right..<min(right + 2, rights.count)] {
        let gap =
          other.start >= left.end
          ? Int(other.start) - Int(left.end) : Int(left.start) - Int(other.end)
        if gap >= 0 { best = min(best, gap + 1) }
      }
    }
    return best < Int(SegmentBuilder.gap) ? best : nil
  }
}

extension QueryPlan.Node {
  /// Whether the node is answered from postings, and not by looking at every article.
  fileprivate var findsArticles: Bool {
    switch self {
    case .nothing, .leaf, .all, .any, .group: true
    case .filter, .complement: false
    }
  }
}

/// What the scores of a search depend on beside the articles themselves.
struct Scoring {
  let ranking: BM25
  /// One a leaf.
  let weights: [Double]
  /// The most that nearness can add for each pair of the plan.
  let pairCeilings: [Double]

  private static let nearnessShare = 0.5

  init(plan: QueryPlan, index: InvertedIndex, evaluations: [SegmentEvaluation]) {
    let ranking = BM25(
      articleCount: index.articleCount,
      totalLength: index.segments.reduce(0) { $0 + $1.totalLength })
    let weights = plan.leaves.indices.map { leaf in
      ranking.weight(
        articlesWithWord: evaluations.reduce(0) { $0 + $1.lists[leaf].articles.count })
    }
    self.ranking = ranking
    self.weights = weights
    pairCeilings = plan.pairs.map {
      Self.nearnessShare * min(weights[$0.0], weights[$0.1])
    }
  }

  /// More than any article can score that lacks one of the nodes.
  func bonusForAll(_ nodes: [QueryPlan.Node]) -> Double {
    guard nodes.count > 1 else { return 0 }
    return 1 + nodes.reduce(0) { $0 + ceiling($1) }
  }

  private func ceiling(_ node: QueryPlan.Node) -> Double {
    switch node {
    case .nothing, .filter, .complement:
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

import Articles

/// Finds and scores the articles of one segment that a plan asks for.
///
/// A class, since a search hands it around, and a copy of all that it refers to costs as much as
/// looking up a rare word.
final class SegmentEvaluation {
  let plan: QueryPlan
  let segment: Segment
  let leaves: LeafEvaluation
  /// One list a leaf.
  let lists: [PostingList]
  private let shown: [Int]
  /// The shown leaves whose matches add up, outside the articles of `needsPlaces`.
  private let counted: [Int]
  /// For each article whether matches must be laid beside each other to be counted; empty when
  /// none must.
  private let needsPlaces: [Bool]
  /// As the plan tells.
  private let separate: [Int]?

  /// For which articles the places of matches are looked up.
  enum Placing {
    case everywhere
    /// Where matches must be laid beside each other to be counted.
    case whereCounting
    /// Only where the nearness of words is asked for; `counting(in:)` does the rest for a few.
    case whereNear
  }

  /// - Parameter effort: after how much work a regular expression is given up.
  init(
    plan: QueryPlan, corpus: Corpus, segment: Segment, placing: Placing = .whereCounting,
    effort: Int = .max
  ) {
    self.plan = plan
    self.segment = segment
    leaves = LeafEvaluation(corpus: corpus, segment: segment, effort: effort)
    var lists =
      placing == .whereNear ? leaves.lists(of: plan) : plan.leaves.map(leaves.list)
    let shown = plan.shown
    separate = plan.separateLeaves
    switch placing {
    case .everywhere: needsPlaces = [Bool](repeating: true, count: segment.entries.count)
    case .whereCounting:
      needsPlaces = Self.overlaps(
        shown.map { lists[$0] }, areSeparate: separate != nil, in: segment)
    case .whereNear: needsPlaces = []
    }
    for (number, leaf) in plan.leaves.enumerated() where !lists[number].hasPlaces {
      var wanted = shown.contains(number) ? needsPlaces : []
      for pair in plan.pairs where pair.0 == number || pair.1 == number {
        let neighbour = lists[pair.0 == number ? pair.1 : pair.0].articles
        Self.mark(neighbour, in: &wanted, of: segment)
      }
      if !wanted.isEmpty {
        lists[number] = leaves.placed(lists[number], of: leaf, among: wanted)
      }
    }
    self.lists = lists
    self.shown = shown
    counted = separate ?? shown
  }

  private init(_ other: SegmentEvaluation, lists: [PostingList], needsPlaces: [Bool]) {
    plan = other.plan
    segment = other.segment
    leaves = other.leaves
    shown = other.shown
    counted = other.counted
    separate = other.separate
    self.lists = lists
    self.needsPlaces = needsPlaces
  }

  /// The same with what it takes to count the matches in a few articles.
  func counting(in articles: [UInt32]) -> SegmentEvaluation {
    var needed: [Bool] = []
    Self.mark(articles.filter(mayOverlap), in: &needed, of: segment)
    guard !needed.isEmpty else { return self }
    var lists = lists
    for leaf in shown {
      guard plan.leaves[leaf].canBePlacedLater else { continue }
      // Places may have been looked up for other articles.
      if case .intervals = lists[leaf].places { lists[leaf].places = .unknown }
      lists[leaf] = leaves.placed(lists[leaf], of: plan.leaves[leaf], among: needed)
    }
    return SegmentEvaluation(self, lists: lists, needsPlaces: needed)
  }

  private func mayOverlap(in article: UInt32) -> Bool {
    var holders = 0
    for leaf in shown where lists[leaf].index(of: article) != nil {
      let irregular = lists[leaf].irregular
      let place = irregular.partitioningIndex { $0 >= article }
      if place < irregular.count, irregular[place] == article { return true }
      holders += 1
    }
    return separate == nil && holders > 1
  }

  /// The articles where matches of the lists may overlap.
  private static func overlaps(
    _ lists: [PostingList], areSeparate: Bool, in segment: Segment
  ) -> [Bool] {
    var overlaps: [Bool] = []
    for list in lists { mark(list.irregular, in: &overlaps, of: segment) }
    guard !areSeparate, lists.count > 1 else { return overlaps }
    var isMet = [Bool](repeating: false, count: segment.entries.count)
    for list in lists {
      mark(list.articles.filter { isMet[Int($0)] }, in: &overlaps, of: segment)
      for article in list.articles { isMet[Int(article)] = true }
    }
    return overlaps
  }

  /// Makes the marks of some articles true; no marks at all are an empty array.
  private static func mark(_ articles: [UInt32], in marks: inout [Bool], of segment: Segment) {
    guard !articles.isEmpty else { return }
    if marks.isEmpty { marks = [Bool](repeating: false, count: segment.entries.count) }
    for article in articles { marks[Int(article)] = true }
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
    case .presence(let leaf):
      let articles = lists[leaf].articles
      return ScoredArticles(
        articles: articles, scores: [Double](repeating: 0, count: articles.count))
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
    let articles = Array(0..<UInt32(segment.entries.count))
    return ScoredArticles(
      articles: articles, scores: [Double](repeating: 0, count: articles.count))
  }

  private func scored(_ leaf: Int, _ scoring: Scoring) -> ScoredArticles {
    let list = lists[leaf]
    let weight = scoring.weights[leaf]
    let scores = list.articles.indices.map { index in
      scoring.ranking.score(
        weight: weight, counts: list.counts[index],
        length: segment.entries[Int(list.articles[index])].length)
    }
    return ScoredArticles(articles: list.articles, scores: scores)
  }

  /// The articles that hold all of some leaves; no score is made for others.
  private func scoredIntersection(of numbers: [Int], _ scoring: Scoring) -> ScoredArticles {
    if hasSameArticles { return scoredTogether(lists[0].articles, scoring) }
    var result = ScoredArticles()
    leaves.forEachCommonArticle(of: numbers.map { lists[$0] }) { article, indices in
      let length = segment.entries[Int(article)].length
      var score = 0.0
      for (leaf, index) in zip(numbers, indices) {
        score += scoring.ranking.score(
          weight: scoring.weights[leaf], counts: lists[leaf].counts[index], length: length)
      }
      result.append(article, score)
    }
    return result
  }

  /// The scores of articles that all lists hold and no others.
  private func scoredTogether(_ articles: [UInt32], _ scoring: Scoring) -> ScoredArticles {
    var scores = [Double](repeating: 0, count: articles.count)
    let lengths = articles.map { segment.entries[Int($0)].length }
    for (list, weight) in zip(lists, scoring.weights) {
      for index in scores.indices {
        scores[index] += scoring.ranking.score(
          weight: weight, counts: list.counts[index], length: lengths[index])
      }
    }
    return ScoredArticles(articles: articles, scores: scores)
  }

  /// The articles that meet all conditions; nil when there is no condition.
  ///
  /// What finds articles comes before what only rejects them, so that an article's fields are
  /// read only when its words match.
  private func conjunction(_ nodes: [QueryPlan.Node], _ scoring: Scoring) -> ScoredArticles? {
    guard !nodes.isEmpty else { return nil }
    var found: ScoredArticles?
    let leaves = nodes.compactMap(\.leaf)
    if leaves.count > 1 { found = scoredIntersection(of: leaves, scoring) }
    for node in nodes where node.findsArticles && (leaves.count < 2 || node.leaf == nil) {
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
    case .nothing, .leaf, .presence, .all, .any, .group:
      result = result.intersection(articles(node, scoring))
    }
  }

  private func keep(
    _ result: inout ScoredArticles, where accepts: (Metadata) -> Bool
  ) {
    var kept = ScoredArticles()
    for (index, article) in result.articles.enumerated() {
      if Task.isCancelled { break }
      guard let loaded = corpus[segment.entries[Int(article)].article],
        accepts(loaded.metadata)
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

  var corpus: Corpus { leaves.corpus }

  /// Whether all lists have the same articles, since all words are demanded.
  var hasSameArticles: Bool { lists.first?.articlesBeforeRestriction != nil }

  // MARK: Places

  /// How many matches of the shown leaves an article has in its text.
  func matchCount(in article: UInt32) -> Int {
    guard !needsPlaces(in: article) else { return separateMatches(in: article) }
    return counted.reduce(0) { sum, leaf in
      guard let index = lists[leaf].index(of: article) else { return sum }
      return sum + inText(lists[leaf], at: index)
    }
  }

  /// How many matches each article of the segment has, which is cheaper than asking for one
  /// after the other; meaningful for those that answer.
  func matchCounts() -> [Int] {
    var counts = [Int](repeating: 0, count: segment.entries.count)
    for leaf in counted {
      let list = lists[leaf]
      for (index, article) in list.articles.enumerated() {
        counts[Int(article)] += inText(list, at: index)
      }
    }
    for article in needsPlaces.indices where needsPlaces[article] {
      counts[article] = separateMatches(in: UInt32(article))
    }
    return counts
  }

  private func needsPlaces(in article: UInt32) -> Bool {
    !needsPlaces.isEmpty && needsPlaces[Int(article)]
  }

  private func inText(_ list: PostingList, at index: Int) -> Int {
    let isOutside = segment.entries[Int(list.articles[index])].isTitleOutsideText
    let counts = list.counts[index]
    return Int(counts.all - (isOutside ? counts.inTitle : 0))
  }

  private func separateMatches(in article: UInt32) -> Int {
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
}

extension QueryPlan.Node {
  fileprivate var leaf: Int? {
    if case .leaf(let leaf) = self { leaf } else { nil }
  }

  /// Whether the node is answered from postings, and not by looking at every article.
  fileprivate var findsArticles: Bool {
    switch self {
    case .nothing, .leaf, .presence, .all, .any, .group: true
    case .filter, .complement: false
    }
  }
}

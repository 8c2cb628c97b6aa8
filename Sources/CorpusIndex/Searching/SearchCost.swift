extension Corpus {
  /// Whether a search for all hits may take longer than a key may, so that a reader leaves it to a
  /// worker.
  ///
  /// An expression always may, since it reads the texts; all else by what it goes through in this
  /// corpus. Costs looking up the words.
  package func isCostly(_ query: Query) -> Bool {
    var cost = SearchCost()
    let plan = QueryPlan(query, for: self)
    for segment in index.segments { cost.add(plan, in: segment) }
    return cost.microseconds > SearchCost.most
  }
}

/// What a search takes at most, roughly, as measured on an ordinary machine.
private struct SearchCost {
  /// What a key may wait for, in microseconds.
  static let most = 5000.0

  /// What it takes to look at one of each.
  private static let posting = 0.005
  private static let positions = 0.25
  private static let commonArticle = 1.0
  private static let comparedTerm = 0.1
  private static let readFields = 2.0

  private(set) var microseconds = 0.0

  mutating func add(_ plan: QueryPlan, in segment: Segment) {
    for leaf in plan.leaves { add(leaf, readsPositions: false, in: segment) }
    for (left, right) in plan.pairs {
      let common = min(
        plan.leaves[left].mostPostings(in: segment), plan.leaves[right].mostPostings(in: segment))
      microseconds += Self.commonArticle * Double(common)
    }
    if plan.root.hasFilter { microseconds += Self.readFields * Double(segment.entries.count) }
  }

  private mutating func add(_ leaf: QueryLeaf, readsPositions: Bool, in segment: Segment) {
    switch leaf {
    case .word(let pattern): add(pattern, readsPositions: readsPositions, in: segment)
    case .phrase(let patterns), .loosePhrase(let patterns, _):
      for pattern in patterns { add(pattern, readsPositions: true, in: segment) }
    case .expression: microseconds = .infinity
    case .near(let left, let right, _):
      add(left, readsPositions: true, in: segment)
      add(right, readsPositions: true, in: segment)
    case .title(let part), .said(_, let part?): add(part, readsPositions: true, in: segment)
    case .mentions, .said(_, nil): break
    }
  }

  private mutating func add(
    _ pattern: WordPattern, readsPositions: Bool, in segment: Segment
  ) {
    if case .wildcard = pattern.form {
      microseconds += Self.comparedTerm * Double(pattern.candidates(in: segment).count)
    }
    microseconds +=
      (readsPositions ? Self.positions : Self.posting) * Double(pattern.mostPostings(in: segment))
  }
}

extension QueryPlan.Node {
  /// Whether what is known of articles has to be read.
  fileprivate var hasFilter: Bool {
    switch self {
    case .nothing, .leaf, .presence: false
    case .filter: true
    case .complement(let part): part.hasFilter
    case .all(let parts), .any(let parts): parts.contains(where: \.hasFilter)
    case .group(let wanted, let demanded, let excluded, _):
      [wanted, demanded, excluded].contains { $0.contains(where: \.hasFilter) }
    }
  }
}

extension QueryLeaf {
  /// How many postings its rarest word has, of those that have to stand in an article.
  fileprivate func mostPostings(in segment: Segment) -> Int {
    switch self {
    case .word(let pattern): pattern.mostPostings(in: segment)
    case .phrase(let patterns), .loosePhrase(let patterns, _):
      patterns.map { $0.mostPostings(in: segment) }.min() ?? 0
    // No neighbour in a query.
    case .expression, .near, .title, .mentions, .said: 0
    }
  }
}

extension WordPattern {
  /// The terms that are compared with a wildcard, or begin as the pattern does.
  fileprivate func candidates(in segment: Segment) -> Range<Int> {
    if case .wildcard(let isMarked) = form {
      return segment.terms(
        startingWith: WildcardPattern(bytes: bytes, isMarked: isMarked).beginning)
    }
    return segment.terms(startingWith: bytes)
  }

  /// The postings of the terms that the pattern means, or some more.
  fileprivate func mostPostings(in segment: Segment) -> Int {
    switch form {
    case .wildcard: segment.postings.starts.count(of: candidates(in: segment))
    case .folded where isPrefix, .marked where isPrefix:
      segment.postings.starts.count(of: candidates(in: segment))
    // Terms that are near in spelling are few and mostly rare.
    case .similar: 0
    case .folded, .whole, .inflected, .marked: segment.postingCount(of: terms(in: segment))
    }
  }
}

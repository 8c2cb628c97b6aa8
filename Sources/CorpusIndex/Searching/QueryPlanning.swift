import EntityRecognition

/// Makes the plan of a query, part by part.
struct QueryPlanning {
  /// Fewer are compared one by one, since a number for each has its cost.
  private static let fewLeaves = 8

  private(set) var leaves: [QueryLeaf] = []
  /// For each leaf whether its matches are shown.
  private(set) var isShown: [Bool] = []
  private(set) var pairs: [(Int, Int)] = []
  private let corpus: Corpus
  /// Whose words the query is about at the moment; nil for the whole text.
  private var speakers: [EntityID]?
  private var numbers: [QueryLeaf: Int] = [:]

  init(_ corpus: Corpus) {
    self.corpus = corpus
  }

  mutating func node(of query: Query, isNegated: Bool = false) -> QueryPlan.Node {
    switch query {
    case .nothing:
      return .nothing
    case .word(let word):
      return wordNode(word, isNegated)
    case .phrase(let words):
      return leafNode(QueryLeaf(words: words, areQuoted: true), isNegated)
    case .loosePhrase, .expression, .near, .title:
      return leafNode(Self.leaf(of: query), isNegated)
    case .actor(let kind, let name):
      return leafNode(.mentions(corpus.entities(meant: name, kind: kind)), isNegated)
    case .said(let name, let inner):
      return saidNode(corpus.entities(meant: name, kind: nil), inner, isNegated)
    case .source(let value):
      return .filter(.source(FieldPattern(value)))
    case .byline(let value):
      return .filter(.byline(FieldPattern(value)))
    case .tag(let value):
      return .filter(.tag(FieldPattern(value)))
    case .date(let condition):
      return .filter(.date(condition))
    case .all(let parts):
      let nodes = parts.map { node(of: $0, isNegated: isNegated) }
      pair(nodes)
      return .all(nodes)
    case .any(let parts):
      return .any(parts.map { node(of: $0, isNegated: isNegated) })
    case .not(let part):
      return .complement(node(of: part, isNegated: !isNegated))
    case .group(let clauses):
      return groupNode(clauses, isNegated)
    }
  }

  private mutating func wordNode(_ word: SearchWord, _ isNegated: Bool) -> QueryPlan.Node {
    let patterns = WordPattern.patterns(of: word)
    // A word that some text has is no name in another spelling, and most are.
    if patterns.count == 1, corpus.index.hasTerm(of: patterns[0]) {
      return leafNode(.word(patterns[0]), isNegated)
    }
    let meant = corpus.entities(spelt: word)
    return leafNode(meant.isEmpty ? QueryLeaf(patterns) : .mentions(meant), isNegated)
  }

  private mutating func groupNode(_ clauses: [Query.Clause], _ isNegated: Bool) -> QueryPlan.Node {
    var wanted: [QueryPlan.Node] = []
    var demanded: [QueryPlan.Node] = []
    var excluded: [QueryPlan.Node] = []
    var isPreference = false
    var shownNodes: [QueryPlan.Node] = []
    var known: Set<Int> = []
    var lastCompound: [UInt8]?
    for part in clauses.parts.telling(in: corpus.index.language) {
      let clause = part.clause
      let isExcluded = clause.role == .excluded
      let own = node(of: clause.query, isNegated: isNegated != isExcluded)
      if !isExcluded { shownNodes.append(own) }
      // Whoever asks at length repeats words, and means none of them the more for it.
      if clause.role == .plain, case .leaf(let leaf) = own, !known.insert(leaf).inserted {
        continue
      }
      let node =
        part.compound.map {
          either(own, whole: $0, isNegated, counts: $0 != lastCompound)
        } ?? own
      lastCompound = part.compound
      switch clause.role {
      case .excluded:
        excluded.append(node)
      case .required, .plain:
        if clause.query.isOfFields {
          demanded.append(node)
        } else if clause.role == .required || clause.query.isConjunction {
          isPreference = true
          demanded.append(node)
        } else {
          wanted.append(node)
        }
      }
    }
    pair(shownNodes)
    return .group(
      wanted: wanted, demanded: demanded, excluded: excluded, isPreference: isPreference)
  }

  /// The node of a part of a compound, or the whole compound written as one word, which counts
  /// for one of its parts.
  private mutating func either(
    _ part: QueryPlan.Node, whole compound: [UInt8], _ isNegated: Bool, counts: Bool
  ) -> QueryPlan.Node {
    guard corpus.index.segments.contains(where: { $0.term(compound) != nil }) else { return part }
    let pattern = WordPattern(bytes: compound, form: .whole, isPrefix: false)
    guard case .leaf(let leaf) = leafNode(.word(pattern), isNegated) else { return part }
    return .any([part, counts ? .leaf(leaf) : .presence(leaf)])
  }

  private mutating func saidNode(
    _ entities: [EntityID], _ inner: Query?, _ isNegated: Bool
  ) -> QueryPlan.Node {
    guard let inner else { return leafNode(.said(entities, nil), isNegated) }
    let outer = speakers
    speakers = entities
    defer { speakers = outer }
    return node(of: inner, isNegated: isNegated)
  }

  private mutating func leafNode(_ leaf: QueryLeaf?, _ isNegated: Bool) -> QueryPlan.Node {
    guard var leaf = leaf?.inflected(in: corpus.index) else { return .nothing }
    if let speakers, !leaf.isSaid { leaf = .said(speakers, leaf) }
    let number = number(of: leaf)
    if !isNegated { isShown[number] = true }
    return .leaf(number)
  }

  /// The number of a leaf, which is new unless the query has had the same before.
  private mutating func number(of leaf: QueryLeaf) -> Int {
    let known = leaves.count < Self.fewLeaves ? leaves.firstIndex(of: leaf) : numbers[leaf]
    if let known { return known }
    leaves.append(leaf)
    isShown.append(false)
    if leaves.count == Self.fewLeaves {
      for (number, leaf) in leaves.enumerated() { numbers[leaf] = number }
    } else if leaves.count > Self.fewLeaves {
      numbers[leaf] = leaves.count - 1
    }
    return leaves.count - 1
  }

  private static func leaf(of query: Query) -> QueryLeaf? {
    switch query {
    case .word(let word):
      return QueryLeaf(words: [word])
    case .phrase(let words):
      return QueryLeaf(words: words, areQuoted: true)
    case .loosePhrase(let words, let slop):
      guard case .phrase(let patterns) = QueryLeaf(words: words, areQuoted: true) else {
        return QueryLeaf(words: words, areQuoted: true)
      }
      return .loosePhrase(patterns, slop: slop)
    case .expression(let expression):
      return .expression(expression)
    case .near(let left, let right, let distance):
      guard let left = leaf(of: left), let right = leaf(of: right) else { return nil }
      return .near(left, right, distance: distance)
    case .title(let part):
      return leaf(of: part).map(QueryLeaf.title)
    case .nothing, .actor, .said, .source, .byline, .tag, .date, .all, .any, .not, .group:
      return nil
    }
  }

  private mutating func pair(_ nodes: [QueryPlan.Node]) {
    for (left, right) in zip(nodes, nodes.dropFirst()) {
      guard case .leaf(let left) = left, case .leaf(let right) = right, left != right,
        leaves[left].canBeNear, leaves[right].canBeNear,
        !pairs.contains(where: { $0 == (left, right) || $0 == (right, left) })
      else { continue }
      pairs.append((left, right))
    }
  }
}

extension Query {
  fileprivate var isConjunction: Bool {
    if case .all = self { true } else { false }
  }
}

extension QueryLeaf {
  fileprivate var canBeNear: Bool {
    switch self {
    // The beginning of a word that may be any word tells nothing by standing near another.
    case .word(let pattern): !pattern.isPrefix || pattern.bytes.count > 2
    case .phrase, .loosePhrase: true
    case .expression, .near, .title, .mentions, .said: false
    }
  }

  fileprivate var isSaid: Bool {
    if case .said = self { true } else { false }
  }
}

extension InvertedIndex {
  /// Whether some article has the very word of a pattern.
  fileprivate func hasTerm(of pattern: WordPattern) -> Bool {
    switch pattern.form {
    case .folded, .inflected:
      !pattern.isPrefix && segments.contains { $0.term(pattern.bytes) != nil }
    case .marked, .similar, .wildcard, .whole: false
    }
  }
}

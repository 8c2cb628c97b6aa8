import Articles
import EntityRecognition
import TextAnalysis

/// A query made ready for one corpus: its leaves looked up once each, its fields told apart.
struct QueryPlan {
  indirect enum Node {
    case nothing
    /// A place in `leaves`.
    case leaf(Int)
    case filter(ArticleFilter)
    case all([Node])
    case any([Node])
    case complement(Node)
    /// Articles with all `demanded`, none `excluded`, and some `wanted`, unless a + makes these
    /// a mere preference.
    case group(wanted: [Node], demanded: [Node], excluded: [Node], isPreference: Bool)
  }

  private(set) var leaves: [QueryLeaf] = []
  /// The leaves whose matches are shown and count: those that are not negated.
  private(set) var shown: Set<Int> = []
  /// Neighbours in the query, which rank higher where they are neighbours in an article.
  private(set) var pairs: [(Int, Int)] = []
  private(set) var root = Node.nothing
  private let corpus: Corpus
  /// Whose words the query is about at the moment; nil for the whole text.
  private var speakers: [EntityID]?
  private var numbers: [QueryLeaf: Int] = [:]

  init(_ query: Query, for corpus: Corpus) {
    self.corpus = corpus
    root = node(of: query, isNegated: false)
  }

  /// Shown leaves whose matches are all there are and never overlap, judging by the words alone;
  /// nil when the words do not tell.
  var separateLeaves: [Int]? {
    let shown = shown.sorted()
    guard shown.count > 1 else { return shown }
    var patterns: [(leaf: Int, pattern: WordPattern)] = []
    for leaf in shown {
      guard case .word(let pattern) = leaves[leaf] else { return nil }
      patterns.append((leaf, pattern))
    }
    // What matches "the" matches "th*" as well, and is one match.
    let separate = patterns.filter { own in
      !patterns.contains { $0.leaf != own.leaf && $0.pattern.covers(own.pattern) }
    }
    for (index, own) in separate.enumerated() {
      for other in separate[..<index] where !own.pattern.isApart(from: other.pattern) {
        return nil
      }
    }
    return separate.map(\.leaf)
  }

  /// The words of the leaves, in their order, when an article must hold all of them; nil when
  /// something else is asked.
  var demandedWords: [WordPattern]? {
    guard case .all(let nodes) = root, leaves.count > 1, nodes.count == leaves.count else {
      return nil
    }
    for node in nodes {
      guard case .leaf = node else { return nil }
    }
    let patterns = leaves.compactMap { leaf in
      if case .word(let pattern) = leaf { pattern } else { nil }
    }
    return patterns.count == leaves.count ? patterns : nil
  }

  private mutating func node(of query: Query, isNegated: Bool) -> Node {
    switch query {
    case .nothing:
      return .nothing
    case .word(let word):
      let meant = corpus.entities(spelt: word)
      return leafNode(
        meant.isEmpty ? QueryLeaf(words: [word]) : .mentions(meant), isNegated)
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

  private mutating func groupNode(_ clauses: [Query.Clause], _ isNegated: Bool) -> Node {
    var wanted: [Node] = []
    var demanded: [Node] = []
    var excluded: [Node] = []
    var isPreference = false
    var shownNodes: [Node] = []
    for clause in clauses.telling(in: corpus.index.language) {
      let isExcluded = clause.role == .excluded
      let node = node(of: clause.query, isNegated: isNegated != isExcluded)
      switch clause.role {
      case .excluded:
        excluded.append(node)
        continue
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
      shownNodes.append(node)
    }
    pair(shownNodes)
    return .group(
      wanted: wanted, demanded: demanded, excluded: excluded, isPreference: isPreference)
  }

  private mutating func saidNode(
    _ entities: [EntityID], _ inner: Query?, _ isNegated: Bool
  ) -> Node {
    guard let inner else { return leafNode(.said(entities, nil), isNegated) }
    let outer = speakers
    speakers = entities
    defer { speakers = outer }
    return node(of: inner, isNegated: isNegated)
  }

  private mutating func leafNode(_ leaf: QueryLeaf?, _ isNegated: Bool) -> Node {
    guard var leaf = leaf?.inflected(in: corpus.index) else { return .nothing }
    if let speakers, !leaf.isSaid { leaf = .said(speakers, leaf) }
    let number = numbers[leaf] ?? leaves.count
    if number == leaves.count {
      numbers[leaf] = number
      leaves.append(leaf)
    }
    if !isNegated { shown.insert(number) }
    return .leaf(number)
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

  private mutating func pair(_ nodes: [Node]) {
    for (left, right) in zip(nodes, nodes.dropFirst()) {
      guard case .leaf(let left) = left, case .leaf(let right) = right, left != right,
        leaves[left].canBeNear, leaves[right].canBeNear
      else { continue }
      pairs.append((left, right))
    }
  }
}

extension Query {
  /// Whether the query asks for nothing but fields, which narrow a search and do not rank it.
  var isOfFields: Bool {
    switch self {
    case .title, .actor, .source, .byline, .tag, .date, .said(_, nil): true
    case .said(_, let inner?): inner.isOfFields
    case .all(let parts), .any(let parts): parts.allSatisfy(\.isOfFields)
    case .not(let part): part.isOfFields
    case .nothing, .word, .phrase, .loosePhrase, .expression, .near, .group: false
    }
  }

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

/// A condition on what is known about an article.
enum ArticleFilter {
  case source(FieldPattern)
  case byline(FieldPattern)
  case tag(FieldPattern)
  case date(DateCondition)

  func accepts(_ metadata: Metadata) -> Bool {
    switch self {
    case .source(let pattern): metadata.source.map(pattern.matches) ?? false
    case .byline(let pattern): metadata.byline.map(pattern.matches) ?? false
    case .tag(let pattern): metadata.tags.contains(where: pattern.matches)
    case .date(let condition): metadata.date.map { condition.holds(for: $0.date) } ?? false
    }
  }
}

/// The words that a field is to hold one after another, folded.
struct FieldPattern {
  private let words: [IndexedToken]
  private let isPrefix: Bool

  init(_ value: FieldValue) {
    words = TermAnalysis.tokens(in: value.text)
    isPrefix = value.isPrefix
  }

  func matches(_ field: String) -> Bool {
    let tokens = TermAnalysis.tokens(in: field).map(\.folded)
    guard words.count <= tokens.count else { return false }
    return (0...tokens.count - words.count).contains { start in
      words.indices.allSatisfy { index in
        let token = tokens[start + index]
        let word = words[index]
        return word.endsRun || isPrefix && index == words.count - 1
          ? token.starts(with: word.folded) : token == word.folded
      }
    }
  }
}

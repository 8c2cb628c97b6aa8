import Articles
import EntityRecognition
import TextAnalysis

/// A query made ready for one corpus: its leaves looked up once each, its fields told apart.
struct QueryPlan {
  indirect enum Node {
    case nothing
    /// A place in `leaves`.
    case leaf(Int)
    /// The same where it adds nothing to a score, since it counts elsewhere.
    case presence(Int)
    case filter(ArticleFilter)
    case all([Node])
    case any([Node])
    case complement(Node)
    /// Articles with all `demanded`, none `excluded`, and some `wanted`, unless a + makes these
    /// a mere preference.
    case group(wanted: [Node], demanded: [Node], excluded: [Node], isPreference: Bool)
  }

  let root: Node
  let leaves: [QueryLeaf]
  /// The leaves whose matches are shown and count, rising: those that are not negated.
  let shown: [Int]
  /// Neighbours in the query, which rank higher where they are neighbours in an article.
  let pairs: [(Int, Int)]
  /// Shown leaves whose matches are all there are and never overlap, judging by the words alone;
  /// nil when the words do not tell.
  let separateLeaves: [Int]?

  init(_ query: Query, for corpus: Corpus) {
    var planning = QueryPlanning(corpus)
    root = planning.node(of: query)
    leaves = planning.leaves
    shown = leaves.indices.filter { planning.isShown[$0] }
    pairs = planning.pairs
    separateLeaves = Self.separate(shown, of: leaves)
  }

  private static func separate(_ shown: [Int], of leaves: [QueryLeaf]) -> [Int]? {
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

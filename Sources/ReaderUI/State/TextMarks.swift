import Articles
import CorpusIndex
import EntityRecognition
import TerminalFrame
import TextAnalysis

/// What is marked in the article that shows: every name, and the places of the target.
struct TextMarks: Sendable {
  private struct Source: Hashable, Sendable {
    let article: ArticleID?
    let target: Target
    let scope: MentionScope
    let corpus: Int
  }

  /// Every name in what is searched, in the style of its kind, in reading order.
  private(set) var names: [StyledRange] = []
  private(set) var target: [TextRange] = []
  private(set) var targetStyled: [StyledRange] = []
  private var source: Source?

  /// The place of the range among those of the target; a binary search.
  func place(of range: TextRange) -> Int? { target.place(of: range) }

  /// Finds the marks anew if the article, the target or the snapshot has changed.
  mutating func settle(
    article: ArticleID?, target: Target, scope: MentionScope, in corpus: Corpus, number: Int
  ) {
    let wanted = Source(article: article, target: target, scope: scope, corpus: number)
    guard wanted != source else { return }
    if source?.article != article || source?.corpus != number {
      names = article.map { Self.names(in: $0, of: corpus) } ?? []
    }
    source = wanted
    self.target = article.map { corpus.ranges(of: target, in: $0, scope) } ?? []
    let described = article.map { Self.descriptions(of: target, in: $0, scope, corpus) } ?? []
    targetStyled = self.target.map { range in
      StyledRange(range: range, style: Style(described.contains(range) ? .described : .target))
    }
  }

  /// The mentions of an actor that are no names, which are drawn apart from them.
  private static func descriptions(
    of target: Target, in article: ArticleID, _ scope: MentionScope, _ corpus: Corpus
  ) -> Set<TextRange> {
    guard scope.includesDescriptions, case .actor(let entity, _) = target,
      corpus.slots.indices.contains(article.index)
    else { return [] }
    return Set(
      corpus.mentions(of: entity, in: article, descriptions: true)
        .filter { !$0.kind.isNaming }.map(\.range))
  }

  private static func names(in article: ArticleID, of corpus: Corpus) -> [StyledRange] {
    guard corpus.slots.indices.contains(article.index), let entry = corpus[article] else {
      return []
    }
    let analysis = entry.analysis
    let kinds = analysis.entities.map(\.kind)
    var names: [StyledRange] = []
    var blocks = entry.article.blocks[...]
    for mention in analysis.mentions where mention.kind.isNaming {
      blocks = blocks.drop { $0.range.end <= mention.range.start }
      guard blocks.first?.isSearchable == true else { continue }
      names.append(
        StyledRange(range: mention.range, style: Style(kinds[Int(mention.entity)].role)))
    }
    return names
  }
}

extension [TextRange] {
  /// Where a range is among ranges in rising order of their starts.
  func place(of range: TextRange) -> Int? {
    var low = firstPlace(from: range.start)
    while low < count, self[low].start == range.start {
      if self[low] == range { return low }
      low += 1
    }
    return nil
  }

  /// The first range that starts at an offset or behind it; the count when there is none.
  func firstPlace(from offset: Int) -> Int {
    partitioningIndex { $0.start >= offset }
  }
}

extension EntityKind {
  /// How a name of this kind is drawn.
  var role: StyleRole {
    switch self {
    case .person: .person
    case .organisation: .organisation
    case .place: .place
    case .group, .other: .group
    }
  }

  var letter: String {
    switch self {
    case .person: "P"
    case .organisation: "O"
    case .place: "L"
    case .group: "G"
    case .other: "·"
    }
  }
}

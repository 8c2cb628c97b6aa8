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
    let corpus: Int
  }

  /// Every mention in the style of its kind, in reading order.
  private(set) var names: [StyledRange] = []
  private(set) var target: [TextRange] = []
  private(set) var targetStyled: [StyledRange] = []
  private var source: Source?

  /// Finds the marks anew if the article, the target or the snapshot has changed.
  mutating func settle(article: ArticleID?, target: Target, in corpus: Corpus, number: Int) {
    let wanted = Source(article: article, target: target, corpus: number)
    guard wanted != source else { return }
    if source?.article != article || source?.corpus != number {
      names = article.map { Self.names(in: $0, of: corpus) } ?? []
    }
    source = wanted
    self.target = article.map { corpus.ranges(of: target, in: $0) } ?? []
    targetStyled = self.target.map { StyledRange(range: $0, style: Style(.target)) }
  }

  private static func names(in article: ArticleID, of corpus: Corpus) -> [StyledRange] {
    guard corpus.slots.indices.contains(article.index), let entry = corpus[article] else {
      return []
    }
    let kinds = entry.analysis.entities.map(\.kind)
    return entry.analysis.mentions.map {
      StyledRange(range: $0.range, style: Style(kinds[Int($0.entity)].role))
    }
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

import Articles
import CorpusIndex
import EntityRecognition

/// The actors: of the article that shows, or of all.
struct ActorList: Sendable {
  enum Scope: Hashable, Sendable {
    case here
    case all
  }

  struct Row: Hashable, Sendable {
    let entity: EntityID
    /// Mentions in the article that shows.
    let here: Int
  }

  /// What the rows were made from; other rows are due when it changes.
  struct Source: Hashable, Sendable {
    let article: ArticleID?
    let corpus: Int
    let scope: Scope
    let kind: EntityKind?
  }

  var scope = Scope.here
  /// nil for every kind.
  var kind: EntityKind?
  var window = RowWindow()
  private(set) var rows: [Row] = []
  private var source: Source?
  /// Every actor by its count, and the snapshot that was counted.
  private var everyone: (corpus: Int, rows: [Row]) = (-1, [])
  private var selectedKey: String?

  var selected: EntityID? {
    rows.indices.contains(window.selected) ? rows[window.selected].entity : nil
  }

  /// Makes the rows anew if anything they depend on has changed.
  mutating func settle(in corpus: Corpus, number: Int, article: ArticleID?, target: Target) {
    let wanted = Source(
      article: scope == .here ? article : nil, corpus: number, scope: scope, kind: kind)
    if wanted != source {
      let isSamePlace =
        source?.article == wanted.article && source?.scope == wanted.scope
        && source?.kind == wanted.kind
      source = wanted
      rows = makeRows(for: wanted, in: corpus)
      select(isSamePlace ? selectedKey : nil, or: target, in: corpus)
    }
    selectedKey = selected.map { corpus.entities[$0].key }
  }

  private mutating func select(_ key: String?, or target: Target, in corpus: Corpus) {
    if let key {
      if let row = rows.firstIndex(where: { corpus.entities[$0.entity].key == key }) {
        window.selected = row
      }
      return
    }
    window = RowWindow()
    if case .actor(let entity, _) = target,
      let row = rows.firstIndex(where: { $0.entity == entity })
    {
      window.selected = row
    }
  }

  private mutating func makeRows(for source: Source, in corpus: Corpus) -> [Row] {
    let kind = source.kind
    var rows: [Row]
    switch source.scope {
    case .here: rows = source.article.map { Self.here($0, in: corpus) } ?? []
    case .all:
      if everyone.corpus != source.corpus {
        everyone = (source.corpus, corpus.actors.map { Row(entity: $0, here: 0) })
      }
      rows = everyone.rows
    }
    if let kind { rows = rows.filter { corpus.entities[$0.entity].kind == kind } }
    return rows
  }

  private static func here(_ article: ArticleID, in corpus: Corpus) -> [Row] {
    guard corpus.slots.indices.contains(article.index), corpus[article] != nil else {
      return []
    }
    return corpus.entities(in: article).map { Row(entity: $0.entity, here: $0.count) }
  }
}

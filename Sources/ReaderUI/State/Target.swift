import Articles
import CorpusIndex
import EntityRecognition
import TextAnalysis

/// What n and N go through: the mentions of an actor, or the matches of a search.
enum Target: Hashable, Sendable {
  case none
  /// The number changes with every snapshot; the key finds the actor again.
  case actor(EntityID, key: String)
  case search(Query, text: String)

  var isNone: Bool { self == .none }
}

extension Corpus {
  /// The places of a target in an article, in reading order; empty while it waits.
  func ranges(of target: Target, in id: ArticleID) -> [TextRange] {
    guard slots.indices.contains(id.index), self[id] != nil else { return [] }
    switch target {
    case .none: return []
    case .actor(let entity, _): return mentionRanges(of: entity, in: id)
    case .search(let query, _): return matches(of: query, in: id)
    }
  }

  /// The target in this snapshot, found by its key, or by where it was first mentioned.
  ///
  /// The place comes first because it costs no search, and because an actor's key changes when a
  /// fuller name of it turns up in an article that was not loaded before.
  func resolved(_ target: Target, from old: Corpus) -> Target {
    guard case .actor(let id, let key) = target else { return target }
    if old.entities.entities.indices.contains(id.index),
      let place = old.entities.mentions(of: id).first,
      let there = entity(at: place), entities[there].key == key
    {
      return .actor(there, key: key)
    }
    if let same = entities.entities.firstIndex(where: { $0.key == key }) {
      return .actor(EntityID(same), key: key)
    }
    guard old.entities.entities.indices.contains(id.index), names == old.names,
      let place = old.entities.mentions(of: id).first, let heir = entity(at: place)
    else { return .none }
    return .actor(heir, key: entities[heir].key)
  }

  /// The target in this snapshot when no earlier one is at hand.
  func resolved(_ target: Target) -> Target {
    guard case .actor(let id, let key) = target else { return target }
    if entities.entities.indices.contains(id.index), entities[id].key == key { return target }
    return entities.entities.firstIndex { $0.key == key }
      .map { .actor(EntityID($0), key: key) } ?? .none
  }

  private func entity(at place: MentionReference) -> EntityID? {
    guard slots.indices.contains(place.article.index),
      let mentions = self[place.article]?.analysis.mentions,
      mentions.indices.contains(Int(place.mention))
    else { return nil }
    return entities.entity(of: mentions[Int(place.mention)], in: place.article)
  }
}

/// Where a target occurs among the listed articles: how often in which, in the order of the list.
struct Occurrences: Sendable {
  static let none = Occurrences(counted: [])

  let articles: [ArticleID]
  /// For each article the occurrences in those before it, and the total at the end.
  let before: [Int]
  private let placeOf: [ArticleID: Int]

  init(counted: [(article: ArticleID, count: Int)]) {
    articles = counted.map(\.article)
    var sum = 0
    before =
      [0]
      + counted.map { entry in
        sum += entry.count
        return sum
      }
    placeOf = Dictionary(
      uniqueKeysWithValues: articles.enumerated().map { ($0.element, $0.offset) })
  }

  var total: Int { before[articles.count] }

  func place(of article: ArticleID) -> Int? { placeOf[article] }

  /// The occurrences of a target in the articles of a list. Costs the mentions of the target.
  init(of target: Target, in corpus: Corpus, list: ArticleList) {
    var counted: [(article: ArticleID, count: Int)] = []
    switch target {
    case .none: break
    case .actor(let entity, _): counted = corpus.articles(mentioning: entity)
    case .search(let query, _) where query == list.ranking:
      counted = list.matchCounts.map { ($0.key, $0.value) }
    case .search(let query, _):
      counted = corpus.search(query).map { ($0.article, $0.matchCount) }
    }
    self.init(
      counted:
        counted.filter { $0.count > 0 }
        .compactMap { entry in list.row(of: entry.article).map { ($0, entry) } }
        .sorted { $0.0 < $1.0 }.map(\.1))
  }
}

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

  /// What may go into finding an expression in the article that shows, so that the worst one in the
  /// longest article does not hold a key: some milliseconds. What lies behind is not marked.
  static let effortOfArticle = 4_000_000

  var isNone: Bool { self == .none }

  var isActor: Bool {
    if case .actor = self { true } else { false }
  }
}

/// Which mentions of an actor count as its occurrences.
enum MentionScope: Hashable, Sendable {
  /// Its names alone.
  case names
  /// Descriptions and pronouns as well.
  case descriptionsToo

  var includesDescriptions: Bool { self == .descriptionsToo }
}

extension Corpus {
  /// The places of a target in an article, in reading order; empty while it waits.
  ///
  /// - Parameter effort: how much work may go into finding a regular expression.
  func ranges(
    of target: Target, in id: ArticleID, _ scope: MentionScope,
    effort: Int = Target.effortOfArticle
  ) -> [TextRange] {
    guard slots.indices.contains(id.index), self[id] != nil else { return [] }
    switch target {
    case .none: return []
    case .actor(let entity, _):
      return mentionRanges(of: entity, in: id, descriptions: scope.includesDescriptions)
    case .search(let query, _): return matches(of: query, in: id, effort: effort)
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
    if let same = entities.entities.id(ofKey: key) { return .actor(same, key: key) }
    guard old.entities.entities.indices.contains(id.index), names == old.names,
      let place = old.entities.mentions(of: id).first, let heir = entity(at: place)
    else { return .none }
    return .actor(heir, key: entities[heir].key)
  }

  /// The target in this snapshot when no earlier one is at hand.
  func resolved(_ target: Target) -> Target {
    guard case .actor(let id, let key) = target else { return target }
    if entities.entities.indices.contains(id.index), entities[id].key == key { return target }
    return entities.entities.id(ofKey: key).map { .actor($0, key: key) } ?? .none
  }

  private func entity(at place: MentionReference) -> EntityID? {
    guard slots.indices.contains(place.article.index),
      let mentions = self[place.article]?.mentions,
      mentions.indices.contains(Int(place.mention))
    else { return nil }
    return entities.entity(of: mentions[Int(place.mention)], in: place.article)
  }
}

/// Where a target occurs among the listed articles: how often in which, in the order of the list.
struct Occurrences: Sendable {
  static let none = Occurrences()

  private(set) var articles: [ArticleID] = []
  /// The search that is the target, while its hits are awaited.
  private(set) var awaited: Query?
  /// For each article the occurrences in those before it, and the total at the end.
  private(set) var before = [0]
  /// For each article number its place in `articles`, or -1.
  private var placeOf: [Int32] = []

  private init() {}

  var total: Int { before[articles.count] }

  func place(of article: ArticleID) -> Int? {
    guard placeOf.indices.contains(article.index), placeOf[article.index] >= 0 else { return nil }
    return Int(placeOf[article.index])
  }

  /// The occurrences of a target in the articles of a list. Costs the mentions of the target and
  /// the length of the list.
  ///
  /// - Parameter snapshot: the number of the corpus.
  init(
    of target: Target, _ scope: MentionScope, in corpus: Corpus, snapshot: Int,
    list: ArticleList, answers: SearchAnswers
  ) {
    var counts: [Int]?
    switch target {
    case .none: return
    case .actor(let entity, _):
      var mentions = [Int](repeating: 0, count: corpus.slots.count)
      for entry in corpus.articles(
        mentioning: entity, descriptions: scope.includesDescriptions)
      {
        mentions[entry.article.index] = entry.count
      }
      counts = mentions
    case .search(let query, _) where query == list.ranking:
      awaited = list.awaited == query ? query : nil
    case .search(let query, _):
      let answer = answers.answer(to: query, in: corpus, snapshot: snapshot)
      awaited = answer?.isCurrent == true ? nil : query
      var matches = [Int](repeating: 0, count: corpus.slots.count)
      for hit in answer?.hits ?? [] { matches[hit.article.index] = hit.matchCount }
      counts = matches
    }
    placeOf = [Int32](repeating: -1, count: corpus.slots.count)
    for article in list.rows {
      let count = counts.map { $0[article.index] } ?? list.matchCount(of: article) ?? 0
      guard count > 0 else { continue }
      placeOf[article.index] = Int32(articles.count)
      articles.append(article)
      before.append(before[articles.count - 1] + count)
    }
  }
}

import Articles
import EntityRecognition
import TextAnalysis

/// An entity that another one shares articles and sentences with.
package struct Companion: Hashable, Sendable {
  package let entity: EntityID
  /// Articles that mention both.
  package let articles: Int
  /// Sentences that mention both.
  package let sentences: Int
}

extension Corpus {
  /// Who appears with an entity: those that share most sentences with it first, then most
  /// articles. Passages that are not searched do not count.
  ///
  /// Costs the mentions in the articles that mention the entity.
  ///
  /// - Parameter descriptions: whether nominals and pronouns count as well as names.
  package func companions(of entity: EntityID, descriptions: Bool = false) -> [Companion] {
    var tally = CompanionTally(count: entities.entities.count)
    for (article, _) in articles(mentioning: entity, descriptions: descriptions) {
      tally.beginArticle()
      forEachSentence(of: article, descriptions: descriptions) { _, mentioned in
        tally.add(mentioned, with: entity)
      }
    }
    return tally.companions(without: entity)
  }

  /// The sentences that mention two entities, by article number and in reading order; at
  /// most about `limit`, whole articles being finished.
  package func sentences(
    sharedBy one: EntityID, and other: EntityID, descriptions: Bool = false, limit: Int = .max
  ) -> [TextPlace] {
    let others = Set(
      articles(mentioning: other, descriptions: descriptions).map(\.article))
    var places: [TextPlace] = []
    for (article, _) in articles(mentioning: one, descriptions: descriptions)
    where others.contains(article) && places.count < limit {
      forEachSentence(of: article, descriptions: descriptions) { sentence, mentioned in
        guard mentioned.contains(one), mentioned.contains(other) else { return }
        places.append(TextPlace(article: article, range: sentence))
      }
    }
    return places
  }

  /// Calls `body` with each sentence that mentions somebody and with those it mentions.
  private func forEachSentence(
    of article: ArticleID, descriptions: Bool,
    _ body: (_ sentence: TextRange, _ mentioned: [EntityID]) -> Void
  ) {
    guard let loaded = self[article] else { return }
    var cursor = SentenceCursor(loaded)
    var current: TextRange?
    var mentioned: [EntityID] = []
    for (mention, traits) in zip(loaded.mentions, loaded.mentionTraits) {
      guard traits.counts(descriptions: descriptions),
        let entity = entities.entity(of: mention, in: article),
        let sentence = cursor.sentence(at: mention.range.start)
      else { continue }
      if let current, current != sentence {
        body(current, mentioned)
        mentioned.removeAll(keepingCapacity: true)
      }
      current = sentence
      mentioned.append(entity)
    }
    if let current { body(current, mentioned) }
  }
}

/// Counts articles and sentences for each entity; an entity counts once in each.
private struct CompanionTally {
  private var articles: [Int32]
  private var sentences: [Int32]
  private var lastArticle: [Int32]
  private var lastSentence: [Int32]
  private var seen: [EntityID] = []
  private var article: Int32 = 0
  private var sentence: Int32 = 0

  init(count: Int) {
    articles = [Int32](repeating: 0, count: count)
    sentences = articles
    lastArticle = articles
    lastSentence = articles
  }

  mutating func beginArticle() { article += 1 }

  mutating func add(_ mentioned: [EntityID], with entity: EntityID) {
    sentence += 1
    let isShared = mentioned.contains(entity)
    for other in mentioned {
      if lastArticle[other.index] != article {
        if articles[other.index] == 0 { seen.append(other) }
        lastArticle[other.index] = article
        articles[other.index] += 1
      }
      if isShared, lastSentence[other.index] != sentence {
        lastSentence[other.index] = sentence
        sentences[other.index] += 1
      }
    }
  }

  func companions(without entity: EntityID) -> [Companion] {
    seen.filter { $0 != entity }
      .map {
        Companion(
          entity: $0, articles: Int(articles[$0.index]), sentences: Int(sentences[$0.index]))
      }
      .sorted { left, right in
        (right.sentences, right.articles, left.entity.index)
          < (left.sentences, left.articles, right.entity.index)
      }
  }
}

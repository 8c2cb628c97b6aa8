import Articles
import EntityRecognition
import TextAnalysis

extension Corpus {
  /// Entities by a name or a part of one, folded, the most mentioned first.
  ///
  /// The words of `name` are words, or beginnings of words, of one of the entity's surfaces; all
  /// of them must be. Costs the entities that share the longest word.
  package func entities(named name: String, kind: EntityKind? = nil) -> [EntityID] {
    lazyNames.index.entities(named: name, kind: kind, isPrefix: true)
  }

  /// The entities that a field of a query means: those known under exactly this name, if there
  /// are any; else those with all its words in one of their names, or with words that are spelt
  /// otherwise and sound like them.
  func entities(meant name: FieldValue, kind: EntityKind?) -> [EntityID] {
    if !name.isPrefix {
      let known = lazyNames.index.entities(
        named: name.text, kind: kind, isPrefix: false, isWhole: true)
      if !known.isEmpty { return known }
    }
    let written = lazyNames.index.entities(
      named: name.text, kind: kind, isPrefix: name.isPrefix)
    if !written.isEmpty { return written }
    return lazyNames.sounds.entities(named: name.text, kind: kind, isPrefix: name.isPrefix)
  }

  /// The mentions of an entity in one article, in reading order, of those in blocks that are
  /// searched.
  ///
  /// - Parameter descriptions: whether nominals and pronouns count as well as names.
  package func mentions(
    of entity: EntityID, in article: ArticleID, descriptions: Bool = false
  ) -> [Mention] {
    guard let loaded = self[article] else { return [] }
    let references = entities.mentions(of: entity)
    let own = references[references.firstIndex(of: article)...].prefix { $0.article == article }
    guard !own.isEmpty else { return [] }
    let mentions = loaded.mentions
    return own.filter { loaded.counts($0, descriptions: descriptions) }
      .map { mentions[Int($0.mention)] }
  }

  /// The places of these mentions.
  package func mentionRanges(
    of entity: EntityID, in article: ArticleID, descriptions: Bool = false
  ) -> [TextRange] {
    mentions(of: entity, in: article, descriptions: descriptions).map(\.range)
  }

  /// How many names of an entity stand in blocks that are searched: the sum of the counts of its
  /// articles. Counts all entities when it is first asked, and keeps the counts.
  package func mentionCount(of entity: EntityID) -> Int {
    Int(mentionCounts.mentions[entity.index])
  }

  /// The entities that are named in blocks that are searched, the most mentioned first: those
  /// that a reader can go to. Who is named in credits and source lines alone is not among them.
  package var actors: [EntityID] { mentionCounts.ranked }

  /// The articles that mention an entity, rising, with the number of its mentions in blocks that
  /// are searched.
  package func articles(
    mentioning entity: EntityID, descriptions: Bool = false
  ) -> [(article: ArticleID, count: Int)] {
    var articles: [(article: ArticleID, count: Int)] = []
    for reference in entities.mentions(of: entity) {
      guard let loaded = self[reference.article],
        loaded.counts(reference, descriptions: descriptions)
      else { continue }
      if articles.last?.article == reference.article {
        articles[articles.count - 1].count += 1
      } else {
        articles.append((reference.article, 1))
      }
    }
    return articles
  }

  /// The entities of an article with the number of their mentions there, the most mentioned
  /// first, then those that come first in the text.
  package func entities(
    in article: ArticleID, descriptions: Bool = false
  ) -> [(entity: EntityID, count: Int)] {
    guard let loaded = self[article] else { return [] }
    var counts: [EntityID: (count: Int, first: Int)] = [:]
    for (number, mention) in loaded.mentions.enumerated() {
      guard loaded.mentionTraits[number].counts(descriptions: descriptions),
        let entity = entities.entity(of: mention, in: article)
      else { continue }
      counts[entity, default: (0, number)].count += 1
    }
    return counts.sorted { left, right in
      left.value.count == right.value.count
        ? left.value.first < right.value.first : left.value.count > right.value.count
    }
    .map { ($0.key, $0.value.count) }
  }
}

extension LoadedArticle {
  /// Whether a mention is of a kind that counts and in a block that is searched.
  fileprivate func counts(_ reference: MentionReference, descriptions: Bool) -> Bool {
    mentionTraits[Int(reference.mention)].counts(descriptions: descriptions)
  }
}

extension ArraySlice<MentionReference> {
  /// Where the mentions in an article begin, or would.
  func firstIndex(of article: ArticleID) -> Int {
    partitioningIndex { $0.article >= article }
  }
}

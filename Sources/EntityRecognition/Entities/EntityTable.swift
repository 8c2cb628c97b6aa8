import Articles

/// One mention of an entity: the article and the place of the mention in its analysis.
package struct MentionReference: Hashable, Sendable {
  package let article: ArticleID
  /// The place in `ArticleAnalysis.mentions`.
  package let mention: Int32

  package init(article: ArticleID, mention: Int) {
    self.article = article
    self.mention = Int32(mention)
  }
}

/// The entities of a folder and where they are mentioned.
package struct EntityTable: Sendable {
  /// An article and which entities of the folder its own are.
  package struct Article {
    let id: ArticleID
    /// For each mention the place of its entity among those of the article.
    let locals: [Int32]
    let entities: [EntityID]

    /// - Parameter entities: for each place in `ArticleAnalysis.entities`, the entity it is.
    package init(id: ArticleID, mentions: [Mention], entities: [EntityID]) {
      self.init(id: id, locals: mentions.map { Int32($0.entity) }, entities: entities)
    }

    init(id: ArticleID, locals: [Int32], entities: [EntityID]) {
      self.id = id
      self.locals = locals
      self.entities = entities
    }
  }

  package let entities: Entities
  /// The entities of the local ones, article by article, and where those of each article begin.
  let locals: [EntityID]
  let localStarts: [Int32]
  /// The mentions, entity by entity, and where those of each entity begin.
  let references: [MentionReference]
  let referenceStarts: [Int32]

  /// - Parameter articles: by rising numbers.
  package init(entities: [EntityRecord], articles: [Article]) {
    var rows = ArticleRows()
    for article in articles {
      while rows.articleCount < article.id.index { rows.append([], locals: []) }
      rows.append(article.entities.map(\.number), locals: article.locals)
    }
    self.init(
      entities: Entities(entities), locals: rows.names.map { EntityID(Int($0)) }, rows: rows)
  }

  /// - Parameter locals: for each name in the rows, the entity it means there.
  init(entities: Entities, locals: [EntityID], rows: ArticleRows) {
    self.entities = entities
    self.locals = locals
    localStarts = rows.nameStarts
    var counts = [Int32](repeating: 0, count: entities.count + 1)
    for owner in rows.owners { counts[locals[Int(owner)].index + 1] += 1 }
    for index in counts.indices.dropFirst() { counts[index] += counts[index - 1] }
    referenceStarts = counts
    references = Self.references(in: rows, locals: locals, starts: counts)
  }

  init(
    entities: Entities, locals: [EntityID], localStarts: [Int32],
    references: [MentionReference], referenceStarts: [Int32]
  ) {
    self.entities = entities
    self.locals = locals
    self.localStarts = localStarts
    self.references = references
    self.referenceStarts = referenceStarts
  }

  private static func references(
    in rows: ArticleRows, locals: [EntityID], starts: [Int32]
  ) -> [MentionReference] {
    let filler = MentionReference(article: ArticleID(0), mention: 0)
    var references = [MentionReference](repeating: filler, count: Int(starts.last ?? 0))
    var next = starts
    for article in 0..<rows.articleCount {
      let id = ArticleID(article)
      for (number, owner) in rows.mentions(ofArticle: article).enumerated() {
        let entity = locals[Int(owner)].index
        references[Int(next[entity])] = MentionReference(article: id, mention: number)
        next[entity] += 1
      }
    }
    return references
  }

  package static let empty = EntityTable(entities: [], articles: [])

  package subscript(id: EntityID) -> Entity { entities[id.index] }

  /// The mentions of an entity, by article number and then in reading order.
  package func mentions(of id: EntityID) -> ArraySlice<MentionReference> {
    references[Int(referenceStarts[id.index])..<Int(referenceStarts[id.index + 1])]
  }

  /// For each local entity of an article, the entity of the folder that it is; empty for an
  /// article that is not linked.
  package func entities(ofLocalsIn article: ArticleID) -> ArraySlice<EntityID> {
    guard article.index + 1 < localStarts.count else { return [] }
    return locals[Int(localStarts[article.index])..<Int(localStarts[article.index + 1])]
  }

  /// The entity of the folder that a local entity of an article is.
  package func entity(ofLocal number: Int, in article: ArticleID) -> EntityID? {
    let own = entities(ofLocalsIn: article)
    let place = own.startIndex + number
    return own.indices.contains(place) ? own[place] : nil
  }

  /// The entity that a mention of an article means.
  package func entity(of mention: Mention, in article: ArticleID) -> EntityID? {
    entity(ofLocal: Int(mention.entity), in: article)
  }
}

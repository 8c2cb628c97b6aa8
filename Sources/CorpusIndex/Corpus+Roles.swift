import Articles
import EntityRecognition
import TextAnalysis

/// What articles say an entity is, with the first place that says so.
package struct RoleReference: Hashable, Sendable {
  /// As the first place has it, with the name of the country or organisation: "foreign minister
  /// (Russia)".
  package let text: String
  package let article: ArticleID
  package let range: TextRange
  /// How many articles say it.
  package var count: Int
}

extension Corpus {
  /// The roles of an entity, those that most articles tell first.
  ///
  /// Costs the articles that mention the entity.
  package func roles(of entity: EntityID) -> [RoleReference] {
    var roles: [String: RoleReference] = [:]
    for (article, _) in articles(mentioning: entity) {
      guard let loaded = self[article] else { continue }
      var here: Set<String> = []
      for (number, local) in loaded.localEntities.enumerated()
      where entities.entity(ofLocal: number, in: article) == entity {
        for role in local.roles {
          let holder = role.holderOf.flatMap { entities.entity(ofLocal: Int($0), in: article) }
          let text = role.text + (holder.map { " (\(entities[$0].name))" } ?? "")
          guard here.insert(Folding.fold(text)).inserted else { continue }
          roles[
            Folding.fold(text),
            default: RoleReference(text: text, article: article, range: role.range, count: 0)
          ].count += 1
        }
      }
    }
    return roles.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.value)
  }

  /// The first mentions of an entity that are written in one way, by article number.
  package func mentions(
    of entity: EntityID, written text: String, limit: Int
  ) -> [TextPlace] {
    places(of: entity, limit: limit) { loaded, mention in
      loaded.article.text[mention.range] == text
    }
  }

  /// The first mentions of a city or a seat that stand for its government, by article number.
  package func metonymicMentions(of entity: EntityID, limit: Int) -> [TextPlace] {
    places(of: entity, limit: limit) { _, mention in mention.kind == .metonym }
  }

  private func places(
    of entity: EntityID, limit: Int, where isWanted: (LoadedArticle, Mention) -> Bool
  ) -> [TextPlace] {
    var places: [TextPlace] = []
    for (article, _) in articles(mentioning: entity) where places.count < limit {
      guard let loaded = self[article] else { continue }
      places += mentions(of: entity, in: article).filter { isWanted(loaded, $0) }
        .map { TextPlace(article: article, range: $0.range) }
    }
    return Array(places.prefix(limit))
  }
}

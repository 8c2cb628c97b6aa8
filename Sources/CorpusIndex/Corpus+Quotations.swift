import Articles
import EntityRecognition
import TextAnalysis

/// A quotation with the article that gives it.
package struct QuotationReference: Hashable, Sendable {
  package let article: ArticleID
  package let quotation: Quotation

  package init(article: ArticleID, quotation: Quotation) {
    self.article = article
    self.quotation = quotation
  }
}

extension Corpus {
  /// What an entity says in the folder, the oldest article first, then in reading order.
  ///
  /// Costs the articles that mention the entity.
  package func quotations(of entity: EntityID) -> [QuotationReference] {
    quotations(where: entity) { loaded, quotation, own in
      quotation.speaker.map { own[Int($0)] == entity } ?? false
    }
  }

  /// What others say of an entity: it is named, described or meant inside their words.
  package func quotations(about entity: EntityID) -> [QuotationReference] {
    quotations(where: entity) { loaded, quotation, own in
      if quotation.speaker.map({ own[Int($0)] == entity }) ?? false { return false }
      let mentions = loaded.mentions
      var index = mentions.partitioningIndex { $0.range.start >= quotation.range.start }
      while index < mentions.count, mentions[index].range.start < quotation.range.end {
        if own[Int(mentions[index].entity)] == entity { return true }
        index += 1
      }
      return false
    }
  }

  /// What is said to an entity, where the text names it beside the verb: "told Reuters".
  package func quotations(to entity: EntityID) -> [QuotationReference] {
    quotations(where: entity) { loaded, quotation, own in
      quotation.hearer.map { own[Int($0)] == entity } ?? false
    }
  }

  /// Every quotation of the folder, the oldest article first, then in reading order; articles
  /// without a date come first. Made one by one.
  package var quotations: some Sequence<QuotationReference> {
    order(by: .date).reversed().lazy.flatMap { id in
      (self[id]?.quotations ?? []).map {
        QuotationReference(article: id, quotation: $0)
      }
    }
  }

  /// The entity that says a quotation, if it is one of the folder's.
  package func speaker(of reference: QuotationReference) -> EntityID? {
    entity(reference.quotation.speaker, in: reference.article)
  }

  /// The entity that a quotation is told to.
  package func hearer(of reference: QuotationReference) -> EntityID? {
    entity(reference.quotation.hearer, in: reference.article)
  }

  private func entity(_ local: Int32?, in article: ArticleID) -> EntityID? {
    local.flatMap { entities.entity(ofLocal: Int($0), in: article) }
  }

  private func quotations(
    where entity: EntityID,
    _ isMeant: (LoadedArticle, Quotation, _ own: [EntityID]) -> Bool
  ) -> [QuotationReference] {
    var articles: [ArticleID] = []
    for reference in entities.mentions(of: entity) where reference.article != articles.last {
      articles.append(reference.article)
    }
    let found = articles.compactMap { id -> (day: Int, quotations: [QuotationReference])? in
      guard let loaded = self[id] else { return nil }
      let own = Array(entities.entities(ofLocalsIn: id))
      guard !own.isEmpty else { return nil }
      let meant = loaded.quotations.filter { isMeant(loaded, $0, own) }
      guard !meant.isEmpty else { return nil }
      return (
        date(of: id)?.date.dayNumber ?? .min,
        meant.map { QuotationReference(article: id, quotation: $0) }
      )
    }
    // As the order by date has it: what the day leaves open goes by path, the last first.
    return found.enumerated()
      .sorted { ($0.element.day, $1.offset) < ($1.element.day, $0.offset) }
      .flatMap(\.element.quotations)
  }
}

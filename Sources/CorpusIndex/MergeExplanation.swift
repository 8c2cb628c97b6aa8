import Articles
import EntityRecognition
import TextAnalysis

/// Why two names of an actor are taken for one, with a passage for each.
package struct MergeExplanation: Hashable, Sendable {
  package let evidence: MergeEvidence
  /// A passage with the left name; nil when no mention is written so, as where the name is one
  /// that the tables give.
  package let left: TextPlace?
  /// A passage with the right name; nil as above.
  package let right: TextPlace?

  /// Ready to show: both names and the rule in words.
  package var sentence: String { evidence.sentence }
}

extension LoadedArticle {
  /// Whether an entity of the article has one of some names: a quick look, since most have none.
  fileprivate func mayUse(_ names: Set<String>) -> Bool {
    localEntities.contains { entity in
      names.contains(entity.name) || entity.surfaces.contains { names.contains($0.text) }
    }
  }
}

extension Corpus {
  /// Why the names of an entity are taken for one, within its articles and across them, the
  /// surest reasons first.
  ///
  /// Made when it is asked for; costs the mentions of the entity.
  package func explanation(of entity: EntityID) -> [MergeExplanation] {
    let across = entities[entity].evidence
    var explanations = explanationsWithinArticles(of: entity, besides: Set(across))
    let passages = self.passages(
      named: Set(across.flatMap { [$0.left, $0.right] }), in: entities.mentions(of: entity))
    explanations += across.map { merge in
      MergeExplanation(
        evidence: merge, left: passages[merge.left], right: passages[merge.right])
    }
    return explanations.enumerated().sorted { left, right in
      (left.element.evidence.rule.rawValue, left.offset)
        < (right.element.evidence.rule.rawValue, right.offset)
    }
    .map(\.element)
  }

  /// The reasons that single articles give, each with its passages in the first article with it.
  private func explanationsWithinArticles(
    of entity: EntityID, besides known: Set<MergeEvidence>
  ) -> [MergeExplanation] {
    var seen = known
    var explanations: [MergeExplanation] = []
    var rest = entities.mentions(of: entity)
    while let first = rest.first {
      let here = rest.prefix { $0.article == first.article }
      rest = rest.dropFirst(here.count)
      guard let loaded = self[first.article] else { continue }
      let mentions = loaded.mentions
      let own = loaded.localEntities
      let locals = Set(here.map { mentions[Int($0.mention)].entity }).sorted()
      for merge in locals.flatMap({ own[Int($0)].evidence })
      where seen.insert(merge).inserted {
        let passages = self.passages(named: [merge.left, merge.right], in: here)
        explanations.append(
          MergeExplanation(
            evidence: merge, left: passages[merge.left], right: passages[merge.right]))
      }
    }
    return explanations
  }

  /// For each name, the first mention that is written so, or that is of a local entity with that
  /// name; one in a block that is searched, if there is any.
  private func passages(
    named wanted: Set<String>, in references: ArraySlice<MentionReference>
  ) -> [String: TextPlace] {
    var shown: [String: TextPlace] = [:]
    var other: [String: TextPlace] = [:]
    var missing: ArticleID?
    for reference in references
    where shown.count < wanted.count && reference.article != missing {
      guard let loaded = self[reference.article], loaded.mayUse(wanted) else {
        missing = reference.article
        continue
      }
      let mention = loaded.analysis.mentions[Int(reference.mention)]
      let passage = TextPlace(article: reference.article, range: mention.range)
      let text = loaded.article.text[mention.range]
      let name = loaded.analysis.entities[Int(mention.entity)].name
      if wanted.contains(text) {
        if loaded.mentionTraits[Int(reference.mention)].isSearched {
          shown[text] = shown[text] ?? passage
        } else {
          other[text] = other[text] ?? passage
        }
      }
      if name != text, wanted.contains(name) { other[name] = other[name] ?? passage }
    }
    return shown.merging(other) { shown, _ in shown }
  }

  /// The seats and capitals of a country's government and how often each stands for it, the most
  /// frequent first: "Washington 12, the White House 3". Empty for anything but a country.
  ///
  /// Made when it is asked for; costs a look at the surfaces of all places.
  package func metonyms(of country: EntityID) -> [(entity: EntityID, count: Int)] {
    let knowledge = Knowledge.embedded
    let name = entities[country].name
    guard entities[country].kind == .place, knowledge.country(of: name)?.name == name else {
      return []
    }
    var metonyms: [(entity: EntityID, count: Int)] = []
    for (number, entity) in entities.entities.enumerated() where number != country.index {
      let count = entity.mentionCount(as: .metonym)
      guard count > 0, knowledge.country(of: entity.name)?.name == name else { continue }
      metonyms.append((EntityID(number), count))
    }
    return metonyms.sorted { ($1.count, $0.entity.index) < ($0.count, $1.entity.index) }
  }
}

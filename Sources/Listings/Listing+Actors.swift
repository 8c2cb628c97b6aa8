import CorpusIndex
import EntityRecognition

extension Listing {
  /// One row an actor, the most mentioned first: name, kind, mentions, articles, other names.
  package static func actors(of corpus: Corpus, kind: EntityKind?) -> Listing {
    Listing(
      rows: corpus.actors.lazy
        .filter { kind == nil || corpus.entities[$0].kind == kind }
        .map { row(of: $0, in: corpus) })
  }

  private static func row(of id: EntityID, in corpus: Corpus) -> Row {
    let entity = corpus.entities[id]
    let mentions = corpus.mentionCount(of: id)
    let articles = corpus.articles(mentioning: id).count
    return Row(
      fields: [
        entity.name, entity.kind.word, String(mentions), String(articles),
        entity.aliases.map { "\($0.text) (\($0.count))" }.joined(separator: ", "),
      ],
      json: .object([
        "entity": .string(entity.key),
        "name": .string(entity.name),
        "etype": .string(entity.kind.word),
        "mentions": .integer(mentions),
        "articles": .integer(articles),
        "surfaces": .array(
          entity.surfaces.map { surface in
            .object([
              "surface": .string(surface.text), "kind": .string(surface.kind.word),
              "count": .integer(surface.count),
            ])
          }),
        "evidence": .array(
          entity.evidence.map { evidence in
            .object([
              "rule": .string(String(describing: evidence.rule)),
              "left": .string(evidence.left), "right": .string(evidence.right),
            ])
          }),
      ]))
  }
}

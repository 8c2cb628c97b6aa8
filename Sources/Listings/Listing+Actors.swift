import CorpusIndex
import EntityRecognition

extension Listing {
  /// One row an actor, the most mentioned first: name, kind, mentions, articles, other names.
  package static func actors(of corpus: Corpus, kind: EntityKind?) -> Listing {
    Listing(
      rows: corpus.entities.entities.enumerated().lazy
        .filter { kind == nil || $0.element.kind == kind }
        .map { row(of: $0.element, mentions: corpus.mentionCount(of: EntityID($0.offset))) })
  }

  private static func row(of entity: Entity, mentions: Int) -> Row {
    Row(
      fields: [
        entity.name, entity.kind.word, String(mentions), String(entity.articleCount),
        entity.aliases.map { "\($0.text) (\($0.count))" }.joined(separator: ", "),
      ],
      json: .object([
        "entity": .string(entity.key),
        "name": .string(entity.name),
        "etype": .string(entity.kind.word),
        "mentions": .integer(mentions),
        "articles": .integer(entity.articleCount),
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

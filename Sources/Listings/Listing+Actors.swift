import Articles
import CorpusIndex
import EntityRecognition
import TextAnalysis

extension Listing {
  /// One row an actor, the most mentioned first: name, kind, mentions, articles, other names.
  package static func actors(of corpus: Corpus, kind: EntityKind?) -> Listing {
    Listing(
      rows: corpus.actors.lazy
        .filter { kind == nil || corpus.entities[$0].kind == kind }
        .map { row(of: $0, in: corpus) })
  }

  /// The same with the reason for each name that was taken for the actor's: on rows of their own
  /// behind the actor's in plain form, in the actor's object in JSON.
  package static func explainedActors(of corpus: Corpus, kind: EntityKind?) -> Listing {
    Listing(
      rows: corpus.actors.lazy
        .filter { kind == nil || corpus.entities[$0].kind == kind }
        .flatMap { id -> [Row] in
          let actor = row(of: id, in: corpus, isExplained: true)
          return [actor]
            + corpus.explanation(of: id).map { explanation in
              Row(plain: text(of: explanation, in: corpus), json: .null)
            }
        })
  }

  /// "  “Lavrov” is “Sergei Lavrov”: …", and below it a line for each passage.
  private static func text(of explanation: MergeExplanation, in corpus: Corpus) -> String {
    let passages = [explanation.left, explanation.right].compactMap { passage in
      passage.map { passage in
        let line = corpus.concordanceLine(for: passage.range, in: passage.article, context: 40)
        return "    \(corpus.names[passage.article.index]): "
          + "\(line.left)[\(line.keyword)]\(line.right)"
      }
    }
    return (["  " + explanation.sentence] + passages).joined(separator: "\n")
  }

  private static func json(
    of explanation: MergeExplanation, in corpus: Corpus
  ) -> JSONValue {
    func passage(_ passage: TextPlace?) -> JSONValue {
      guard let passage, let article = corpus[passage.article]?.article else { return .null }
      let origin = article.origin.origin(of: passage.range)
      return .object([
        "doc": .string(article.name), "start": .integer(origin.start),
        "end": .integer(origin.end), "surface": .string(article.text[passage.range]),
      ])
    }
    return .object([
      "rule": .string(String(describing: explanation.evidence.rule)),
      "sentence": .string(explanation.sentence),
      "left": .string(explanation.evidence.left),
      "right": .string(explanation.evidence.right),
      "left_passage": passage(explanation.left),
      "right_passage": passage(explanation.right),
    ])
  }

  private static func evidence(
    of id: EntityID, in corpus: Corpus, isExplained: Bool
  ) -> JSONValue {
    guard !isExplained else {
      return .array(corpus.explanation(of: id).map { json(of: $0, in: corpus) })
    }
    return .array(
      corpus.entities[id].evidence.map { evidence in
        .object([
          "rule": .string(String(describing: evidence.rule)),
          "left": .string(evidence.left), "right": .string(evidence.right),
        ])
      })
  }

  private static func row(
    of id: EntityID, in corpus: Corpus, isExplained: Bool = false
  ) -> Row {
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
        "evidence": evidence(of: id, in: corpus, isExplained: isExplained),
      ]))
  }
}

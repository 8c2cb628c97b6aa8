import Articles
import CorpusIndex
import EntityRecognition
import TextAnalysis

extension Listing {
  /// Every mention of an actor under all its names, as `file:line:column: left [mention] right`,
  /// the oldest article first.
  package static func mentions(of entity: EntityID, in corpus: Corpus) -> Listing {
    let order = corpus.order(by: .date).reversed()
    return Listing(
      rows: order.lazy.flatMap { id -> [Row] in
        guard let loaded = corpus[id] else { return [] }
        return corpus.mentions(of: entity, in: id).map { mention in
          row(of: mention, entity: entity, in: loaded, corpus: corpus)
        }
      })
  }

  private static func row(
    of mention: Mention, entity: EntityID, in loaded: LoadedArticle, corpus: Corpus
  ) -> Row {
    let line = corpus.concordanceLine(for: mention.range, in: loaded.id, context: 60)
    let article = loaded.article
    let origin = article.origin.origin(of: mention.range)
    let position = article.lines.position(of: origin.start)
    return Row(
      plain: "\(article.name):\(position.line):\(position.column): "
        + "\(line.left)[\(line.keyword)]\(line.right)",
      json: .object([
        "doc": .string(article.name),
        "line": .integer(position.line),
        "column": .integer(position.column),
        "start": .integer(origin.start),
        "end": .integer(origin.end),
        "entity": .string(corpus.entities[entity].key),
        "kind": .string(mention.kind.word),
        "surface": .string(line.keyword),
        "left": .string(line.left),
        "right": .string(line.right),
      ]))
  }
}

import Articles
import CorpusIndex
import EntityRecognition
import TextAnalysis

extension Listing {
  /// The whole corpus for other programs: documents, mentions, quotations and
  /// dates, one object a line.
  ///
  /// Offsets are UTF-8 byte offsets into the original files, half-open. The fields are those of
  /// docs/EXPORT.md.
  package static func export(of corpus: Corpus) -> Listing {
    Listing(
      rows: corpus.loaded.lazy.flatMap { loaded in
        [document(loaded.article)] + mentions(of: loaded, in: corpus)
          + quotes(of: loaded, in: corpus) + dates(of: loaded)
      }
      .map { Row(plain: $0.description, json: $0) })
  }

  private static func document(_ article: Article) -> JSONValue {
    let boilerplate = article.blocks.filter { !$0.isContent }.map { block -> JSONValue in
      let range = article.origin.origin(of: block.range)
      return .array([.integer(range.start), .integer(range.end)])
    }
    let metadata = article.metadata
    return .object([
      "type": .string("document"),
      "doc": .string(article.name),
      "title": .string(metadata.displayTitle),
      "date": metadata.date.map { .string($0.date.description) },
      "source": metadata.source.map { .string($0) },
      "byline": metadata.byline.map { .string($0) },
      "url": metadata.url.map { .string($0) },
      "boilerplate": .array(boilerplate),
    ])
  }

  private static func mentions(of loaded: LoadedArticle, in corpus: Corpus) -> [JSONValue] {
    loaded.analysis.mentions.compactMap { mention in
      guard let id = corpus.entities.entity(of: mention, in: loaded.id) else { return nil }
      let entity = corpus.entities[id]
      let origin = loaded.article.origin.origin(of: mention.range)
      return .object([
        "type": .string("mention"),
        "doc": .string(loaded.article.name),
        "start": .integer(origin.start),
        "end": .integer(origin.end),
        "entity": .string(entity.key),
        "etype": .string(entity.kind.word),
        "kind": .string(mention.kind.word),
        "surface": .string(loaded.article.text[mention.range]),
      ])
    }
  }

  private static func quotes(of loaded: LoadedArticle, in corpus: Corpus) -> [JSONValue] {
    loaded.analysis.quotations.map { quotation in
      let origin = loaded.article.origin.origin(of: quotation.range)
      let speaker = corpus.speaker(
        of: QuotationReference(article: loaded.id, quotation: quotation))
      return .object([
        "type": .string("quote"),
        "doc": .string(loaded.article.name),
        "start": .integer(origin.start),
        "end": .integer(origin.end),
        "speaker": .string(speaker.map { corpus.entities[$0].key }),
        "indirect": .bool(quotation.isIndirect),
      ])
    }
  }

  private static func dates(of loaded: LoadedArticle) -> [JSONValue] {
    loaded.analysis.dates.map { date in
      let origin = loaded.article.origin.origin(of: date.range)
      return .object([
        "type": .string("date"),
        "doc": .string(loaded.article.name),
        "start": .integer(origin.start),
        "end": .integer(origin.end),
        "value": .string(date.value),
      ])
    }
  }
}

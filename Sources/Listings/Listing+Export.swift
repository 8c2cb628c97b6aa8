import Articles
import CorpusIndex
import EntityRecognition
import TextAnalysis
import TextReuse

extension Listing {
  /// The whole corpus for other programs: documents, mentions, quotations and dates, one object a
  /// line, and then the passages that similar articles share.
  ///
  /// Offsets are UTF-8 byte offsets into the original files, half-open. The fields are those of
  /// docs/EXPORT.md.
  package static func export(of corpus: Corpus) -> Listing {
    let articles = corpus.loaded.lazy.flatMap { loaded in
      [document(loaded, in: corpus)] + mentions(of: loaded, in: corpus)
        + quotes(of: loaded, in: corpus) + dates(of: loaded, in: corpus)
    }
    // The pairs are looked for when the articles are written.
    let passages = CollectionOfOne(corpus).lazy.flatMap { corpus in
      corpus.reusingPairs.lazy.flatMap { reuse(between: $0.left, and: $0.right, in: corpus) }
    }
    return Listing(
      rows: [AnySequence(articles), AnySequence(passages)].lazy.joined()
        .map { Row(plain: $0.description, json: $0) })
  }

  private static func reuse(
    between left: ArticleID, and right: ArticleID, in corpus: Corpus
  ) -> [JSONValue] {
    guard let ours = corpus[left]?.article, let theirs = corpus[right]?.article else { return [] }
    return corpus.reusedPassages(of: left, in: right).map { passage in
      .object([
        "type": .string("reuse"),
        "a": place(of: passage.left, in: ours),
        "b": place(of: passage.right, in: theirs),
        "likeness": .string(passage.likeness.rawValue),
      ])
    }
  }

  private static func place(of range: TextRange, in article: Article) -> JSONValue {
    let origin = article.origin.origin(of: range)
    return .object([
      "doc": .string(article.name), "start": .integer(origin.start), "end": .integer(origin.end),
    ])
  }

  private static func document(_ loaded: LoadedArticle, in corpus: Corpus) -> JSONValue {
    let article = loaded.article
    let date = corpus.date(of: loaded.id)
    let boilerplate = article.blocks.filter { !$0.isContent }.map { block -> JSONValue in
      let range = article.origin.origin(of: block.range)
      return .array([.integer(range.start), .integer(range.end)])
    }
    let metadata = article.metadata
    return .object([
      "type": .string("document"),
      "doc": .string(article.name),
      "title": .string(metadata.displayTitle),
      "date": date.map { .string($0.date.description) },
      "uncertain": date?.isStated == false ? .bool(true) : nil,
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

  private static func dates(of loaded: LoadedArticle, in corpus: Corpus) -> [JSONValue] {
    corpus.times(in: loaded.id).map { date in
      let origin = loaded.article.origin.origin(of: date.range)
      return .object([
        "type": .string("date"),
        "doc": .string(loaded.article.name),
        "start": .integer(origin.start),
        "end": .integer(origin.end),
        "value": .string(date.value),
        "uncertain": date.isUncertain ? .bool(true) : nil,
      ])
    }
  }
}

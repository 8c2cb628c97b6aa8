import Articles
import CorpusIndex

extension Listing {
  /// One row an article, newest first: date, source, title, words, name.
  package static func articles(of corpus: Corpus) -> Listing {
    Listing(
      rows: corpus.order(by: .date).lazy.compactMap { id in
        corpus[id].map { row(of: $0, date: corpus.date(of: id)) }
      })
  }

  /// One row for every file that became no article: name and reason.
  package static func skipped(of corpus: Corpus) -> Listing {
    Listing(
      rows: corpus.skipped.lazy.map { file in
        Row(
          fields: [file.name, file.reason.description],
          json: .object([
            "doc": .string(file.name), "reason": .string(file.reason.description),
          ]))
      })
  }

  private static func row(of article: LoadedArticle, date: PublicationDate?) -> Row {
    let metadata = article.metadata
    return Row(
      fields: [
        date?.listed, metadata.source, metadata.displayTitle,
        String(metadata.wordCount), article.name,
      ],
      json: article.json(date: date))
  }
}

extension PublicationDate {
  /// The date for a listing, with `?` behind it when it is inferred.
  var listed: String { date.description + (isStated ? "" : "?") }
}

extension LoadedArticle {
  /// What a listing in JSON says of an article, with its date as the folder knows it.
  func json(date: PublicationDate?) -> JSONValue {
    let head = head
    let metadata = head.metadata
    return .object([
      "doc": .string(name),
      "title": .string(metadata.displayTitle),
      "titleStated": .bool(metadata.hasStatedTitle),
      "date": date.map { .string($0.date.description) },
      "dateBasis": date.map { .string($0.basis.rawValue) },
      "source": metadata.source.map { .string($0) },
      "byline": metadata.byline.map { .string($0) },
      "url": metadata.url.map { .string($0) },
      "words": .integer(metadata.wordCount),
      "encoding": .string(head.encoding.rawValue),
      "replacedBytes": head.replacedBytes == 0 ? nil : .integer(head.replacedBytes),
    ])
  }
}

extension Metadata {
  var hasStatedTitle: Bool {
    switch title {
    case .stated: true
    case .firstSentence, .none: false
    }
  }
}

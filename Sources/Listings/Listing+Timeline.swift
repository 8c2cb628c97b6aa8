import Articles
import CorpusIndex
import EntityRecognition
import TextAnalysis

extension Listing {
  /// What happened when, the earliest first: date, `article` or `statement`, text, name.
  ///
  /// - Parameter entity: whose timeline; that of the whole folder when nil.
  package static func timeline(of entity: EntityID?, in corpus: Corpus) -> Listing {
    let timeline = entity.map { corpus.timeline(of: $0) } ?? corpus.timeline()
    return Listing(
      rows: timeline.entries.lazy.compactMap { entry in
        corpus[entry.article].map { row(of: entry, in: $0.article) }
      })
  }

  private static func row(of entry: Timeline.Entry, in article: Article) -> Row {
    switch entry.content {
    case .article:
      return row(
        of: entry, kind: "article", text: article.metadata.displayTitle, range: nil, in: article)
    case .statement(let sentence, let time):
      return row(
        of: entry, kind: "statement", text: article.text[sentence], range: time, in: article)
    }
  }

  /// - Parameter range: the phrase that names the time, in the clean text.
  private static func row(
    of entry: Timeline.Entry, kind: String, text: String, range: TextRange?, in article: Article
  ) -> Row {
    let origin = range.map { article.origin.origin(of: $0) }
    return Row(
      fields: [entry.listed, kind, text, article.name],
      json: .object([
        "date": .string(entry.value),
        "uncertain": .bool(entry.isUncertain),
        "kind": .string(kind),
        "doc": .string(article.name),
        "start": origin.map { .integer($0.start) },
        "end": origin.map { .integer($0.end) },
        "surface": range.map { .string(article.text[$0]) },
        "text": .string(text),
      ]))
  }
}

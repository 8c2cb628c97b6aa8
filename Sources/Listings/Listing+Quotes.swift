import Articles
import CorpusIndex
import EntityRecognition
import TextAnalysis

extension Listing {
  /// Who said what, as `file:line:column: Speaker: “…”`; indirect speech stands without marks
  /// behind a tilde, as `file:line:column: Speaker ~ …`.
  package static func quotes(
    _ references: some Sequence<QuotationReference>, in corpus: Corpus
  ) -> Listing {
    Listing(
      rows: references.lazy.compactMap { reference in
        corpus[reference.article].map { row(of: reference, in: $0, corpus: corpus) }
      })
  }

  private static func row(
    of reference: QuotationReference, in loaded: LoadedArticle, corpus: Corpus
  ) -> Row {
    let quotation = reference.quotation
    let article = loaded.article
    let origin = article.origin.origin(of: quotation.range)
    let position = article.lines.position(of: origin.start)
    let speaker = corpus.speaker(of: reference).map { corpus.entities[$0] }
    let hearer = corpus.hearer(of: reference).map { corpus.entities[$0] }
    let named = quotation.speakerRange.map { line(article.text[$0]) }
    let text = line(article.text[quotation.range])
    let who = speaker?.name ?? named ?? "-"
    return Row(
      plain: "\(article.name):\(position.line):\(position.column): "
        + (quotation.isIndirect ? "\(who) ~ \(text)" : "\(who): “\(text)”"),
      json: .object([
        "doc": .string(article.name),
        "date": corpus.date(of: reference.article).map { .string($0.date.description) },
        "source": article.metadata.source.map { .string($0) },
        "line": .integer(position.line),
        "column": .integer(position.column),
        "start": .integer(origin.start),
        "end": .integer(origin.end),
        "speaker": .string(speaker?.key),
        "speakerName": speaker.map { .string($0.name) },
        "speakerSurface": named.map { .string($0) },
        "hearer": hearer.map { .string($0.key) },
        "indirect": .bool(quotation.isIndirect),
        "text": .string(text),
      ]))
  }

  /// A passage in one line: it may run over paragraphs.
  private static func line(_ passage: String) -> String {
    passage.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

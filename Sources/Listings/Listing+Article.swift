import Articles
import CorpusIndex
import TextAnalysis

extension Listing {
  /// What `show` prints of an article.
  package enum ArticleView: Sendable {
    /// Title, what is known about it, and the text.
    case whole
    /// The text of the body alone.
    case text
    /// The fields alone.
    case metadata
  }

  /// The article as the reader shows it: one row a field or a block, empty rows between blocks.
  package static func article(
    _ loaded: LoadedArticle, in corpus: Corpus, view: ArticleView
  ) -> Listing {
    let article = loaded.article
    let fields = fields(of: article, from: corpus.date(of: loaded.id))
    switch view {
    case .metadata: return fields
    case .text: return body(of: article)
    case .whole:
      let heading = article.metadata.displayTitle
      let blank = Row(plain: "", json: .null)
      let title = heading.isEmpty ? [] : [Row(plain: heading, json: .null), blank]
      return Listing(
        rows: title + Array(fields.rows) + [blank] + Array(body(of: article).rows))
    }
  }

  private static func fields(of article: Article, from date: PublicationDate?) -> Listing {
    let metadata = article.metadata
    let known: [(String, String?)] = [
      ("file", article.name),
      ("title", metadata.hasStatedTitle ? metadata.displayTitle : nil),
      ("source", metadata.source),
      ("byline", metadata.byline),
      ("date", date.map { "\($0.date) (\($0.basis.rawValue))" }),
      ("url", metadata.url),
      ("words", String(metadata.wordCount)),
      ("encoding", article.encodingNote),
    ]
    return Listing(
      rows: known.compactMap { name, value in
        value.map { value in
          Row(
            plain: "\(name): \(value)",
            json: .object([
              "doc": .string(article.name), "field": .string(name), "value": .string(value),
            ]))
        }
      })
  }

  private static func body(of article: Article) -> Listing {
    var rows: [Row] = []
    for block in article.blocks where block.isBody {
      if !rows.isEmpty { rows.append(Row(plain: "", json: .null)) }
      let text = article.text[block.range]
      let range = article.origin.origin(of: block.range)
      rows.append(
        Row(
          plain: text,
          json: .object([
            "doc": .string(article.name), "start": .integer(range.start),
            "end": .integer(range.end), "text": .string(text),
          ])))
    }
    return Listing(rows: rows)
  }
}

extension Article {
  /// The encoding and what was lost in reading it: "windows-1252", "UTF-8, 3 bytes replaced".
  var encodingNote: String {
    replacedBytes == 0
      ? encoding.rawValue : "\(encoding.rawValue), \(replacedBytes) bytes replaced"
  }
}

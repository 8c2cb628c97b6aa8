import Articles
import CorpusIndex

extension Listing {
  /// One row a hit, the best first: name, matches, date, snippet with `[` and `]` around matches.
  ///
  /// - Parameter explained: whether the parts of each score follow, a line each, the largest first.
  package static func hits(
    of query: Query, in corpus: Corpus, limit: Int, explained: Bool = false
  ) -> Listing {
    guard !explained else {
      return Listing(
        rows: corpus.explainedSearch(query, limit: limit).lazy.compactMap { explanation in
          corpus[explanation.hit.article].map {
            row(of: explanation.hit, article: $0.article, query: query, corpus: corpus)
              .explained(by: explanation)
          }
        })
    }
    return Listing(
      rows: corpus.search(query, limit: limit).lazy.compactMap { hit in
        corpus[hit.article].map { row(of: hit, article: $0.article, query: query, corpus: corpus) }
      })
  }

  /// One row a saved search: name and query.
  package static func searches(_ saved: SavedSearches) -> Listing {
    Listing(
      rows: saved.entries.lazy.map { entry in
        Row(
          fields: [entry.name, entry.query],
          json: .object(["name": .string(entry.name), "query": .string(entry.query)]))
      })
  }

  private static func row(
    of hit: Hit, article: Article, query: Query, corpus: Corpus
  ) -> Row {
    let snippet = corpus.snippet(of: query, in: hit.article, columns: 160)
    return Row(
      fields: [
        article.name, String(hit.matchCount), article.metadata.date?.listed, snippet.marked,
      ],
      json: .object([
        "doc": .string(article.name),
        "title": .string(article.metadata.displayTitle),
        "date": article.metadata.date.map { .string($0.date.description) },
        "source": article.metadata.source.map { .string($0) },
        "score": .number(hit.score),
        "matches": .integer(hit.matchCount),
        "snippet": .string(snippet.text),
        "highlights": .array(
          snippet.matches.map { .array([.integer($0.start), .integer($0.end)]) }),
      ]))
  }

  /// One row a hit in the form of TREC runs: `qid Q0 article rank score cuttings`.
  package static func trecRun(
    of query: Query, id: String, in corpus: Corpus, limit: Int
  ) -> Listing {
    let hits = corpus.search(query, limit: limit, order: .byScore)
    return Listing(
      rows: hits.enumerated().lazy.map { rank, hit in
        let name = corpus.names[hit.article.index]
        return Row(
          plain: "\(id) Q0 \(name) \(rank + 1) \(hit.score) cuttings",
          json: .object([
            "query": .string(id), "doc": .string(name), "rank": .integer(rank + 1),
            "score": .number(hit.score),
          ]))
      })
  }
}

extension Snippet {
  /// The snippet with its matches in square brackets, for output without colours.
  var marked: String {
    var bytes: [UInt8] = []
    let utf8 = Array(text.utf8)
    var copied = 0
    for match in matches {
      bytes += utf8[copied..<match.start] + [UInt8(ascii: "[")]
      bytes += utf8[match.offsets] + [UInt8(ascii: "]")]
      copied = match.end
    }
    return String(decoding: bytes + utf8[copied...], as: UTF8.self)
  }
}

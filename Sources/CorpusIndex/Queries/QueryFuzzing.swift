import Articles
import EntityRecognition

/// What a fuzzer calls with bytes of its own: everything that a typed query goes through.
package enum QueryFuzzing {
  /// Parses the bytes up to the first zero as a query and searches the rest as an article; stops
  /// the program when a promise is broken.
  package static func run(_ bytes: [UInt8]) {
    let end = bytes.firstIndex(of: 0) ?? bytes.count
    let typed = String(decoding: bytes[..<end], as: UTF8.self)
    for isTyping in [false, true] {
      let query = QueryParser.parse(typed, isTyping: isTyping)
      precondition(
        QueryParser.parse(query.description) == query, "\(query) is read back otherwise")
    }
    _ = QueryParser.remarks(on: typed)
    search(QueryParser.parse(typed), in: Array(bytes[end...].dropFirst()))
  }

  private static func search(_ query: Query, in bytes: [UInt8]) {
    guard case .success(let article) = ArticleReader.read(bytes, name: "a.txt") else { return }
    let loaded = LoadedArticle(
      id: ArticleID(0), article: article,
      analysis: ArticleAnalysis(
        mentions: [], entities: [], dates: [], quotations: [], sentences: []))
    let corpus = Corpus(
      names: ["a.txt"], slots: [.loaded(loaded)], entities: .empty,
      index: InvertedIndex.empty.adding([loaded]), isComplete: true)
    let hits = corpus.search(query)
    let matches = corpus.matches(of: query, in: ArticleID(0))
    precondition(hits.isEmpty || hits[0].matchCount == matches.count, "counts differ")
    precondition(
      matches.allSatisfy { $0.end <= article.text.count }, "a match is outside the text")
    _ = corpus.snippet(of: query, in: ArticleID(0), columns: 80)
    _ = corpus.explainedSearch(query)
    _ = corpus.respelt(query)
    _ = corpus.broadened(query)
  }
}

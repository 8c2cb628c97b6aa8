import ArgumentParser
import Articles
import CorpusIndex
import CorpusLoading
import EntityRecognition
import Foundation
import Glibc
import TextReuse

/// Builds the index of a folder and replays a file of queries, beside FTS5 in the same run.
struct SearchBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Time building the index and each class of queries, beside SQLite's FTS5.",
    discussion: """
      Prints one JSON object a line: the builds with processor seconds, then for each engine and \
      class of queries the 50th and 99th percentile in microseconds, of the least time that each \
      query took over the repetitions.
      """)

  @Argument(help: "The folder.")
  var path: String

  @Option(help: "A file of 'class TAB text' lines; drawn from the folder when not given.")
  var queries: String?

  @Option(help: "How often each query is repeated.")
  var repetitions = 5

  @Option(help: "How many hits are asked for.")
  var limit = 10

  @Option(help: "How many times the index is built, for the least time.")
  var builds = 3

  @Flag(help: "Print the drawn queries and stop.")
  var draw = false

  func run() throws {
    let folder = try ArticleFolder.scan([path])
    if draw {
      for query in drawn(folder) { Swift.print("\(query.kind)\t\(query.text)") }
      return
    }
    try compareBuilds(of: folder)
    let articles = folder.articles()
    let list = try queries.map(BenchmarkQuery.read) ?? drawn(folder)
    try replay(list, over: articles)
  }

  private func drawn(_ folder: ArticleFolder) -> [BenchmarkQuery] {
    var drawing = QueryDrawing(folder.articles())
    return drawing.queries()
  }

  // MARK: Building

  private func compareBuilds(of folder: ArticleFolder) throws {
    let text = try folder.files.reduce(0) { try $0 + TextFile.bytes(of: $1.path).count }
    var own: [CostOfRun] = []
    var words: [CostOfRun] = []
    var stems: [CostOfRun] = []
    var indexBytes = 0
    for _ in 0..<builds {
      own.append(
        CostOfRun.of {
          let part = InvertedIndex.Part(inOrder: folder.articlesInTurn, textBytes: text)
          indexBytes = InvertedIndex.empty.adding([part]).byteCount
        })
      words.append(try CostOfRun.of { try Self.fill(FullTextTable(.words), from: folder) })
      stems.append(try CostOfRun.of { try Self.fill(FullTextTable(.stems), from: folder) })
    }
    let ours = own.map(\.processor).min() ?? .nan
    Self.print([
      "build": "cuttings", "articles": folder.files.count, "text": text,
      "processor_s": ours, "wall_s": own.map(\.wall).min() ?? .nan, "index_bytes": indexBytes,
      "index_share": Double(indexBytes) / Double(max(1, text)),
    ])
    for (name, runs) in [("fts5", words), ("fts5-stems", stems)] {
      let theirs = runs.map(\.processor).min() ?? .nan
      Self.print([
        "build": name, "articles": folder.files.count, "processor_s": theirs,
        "wall_s": runs.map(\.wall).min() ?? .nan, "times_cuttings": theirs / ours,
      ])
    }
  }

  private static func fill(_ table: FullTextTable, from folder: ArticleFolder) throws {
    try table.fill(folder.files) { try row(of: $0) }
  }

  /// The first line and the rest, as FTS5 is given them.
  private static func row(of file: ArticleFolder.File) throws -> (title: String, body: String) {
    let bytes = try TextFile.bytes(of: file.path)
    let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    return (
      String(decoding: bytes[..<end], as: UTF8.self), String(decoding: bytes[end...], as: UTF8.self)
    )
  }

  /// A corpus that can be searched, without any analysis of names.
  private static func corpus(of articles: [Article]) -> Corpus {
    let loaded = articles.enumerated().map { number, article in
      LoadedArticle(id: ArticleID(number), content: AnalysedArticle(unanalysed: article))
    }
    return Corpus(
      names: articles.map(\.name), slots: loaded.map { .loaded($0) }, entities: .empty,
      index: InvertedIndex.empty.adding(loaded), isComplete: true)
  }

  // MARK: Asking

  private func replay(_ queries: [BenchmarkQuery], over articles: [Article]) throws {
    let corpus = Self.corpus(of: articles)
    let table = try FullTextTable()
    try table.fill(articles) {
      ($0.metadata.displayTitle, String(decoding: $0.text.utf8, as: UTF8.self))
    }
    for kind in Set(queries.map(\.kind)).sorted() {
      var own = Sample()
      var fullText = Sample()
      for query in queries where query.kind == kind {
        own.add(least { _ = corpus.search(query.query, limit: limit) })
        guard let expression = query.fullTextExpression else { continue }
        fullText.add(try least { _ = try table.search(expression, limit: limit) })
      }
      Self.print([
        "engine": "cuttings", "class": kind, "queries": own.values.count,
        "p50_us": own.median, "p99_us": own.percentile(99),
      ])
      guard !fullText.values.isEmpty else { continue }
      Self.print([
        "engine": "fts5", "class": kind, "queries": fullText.values.count,
        "p50_us": fullText.median, "p99_us": fullText.percentile(99),
        "times_cuttings": fullText.median / own.median,
      ])
    }
    Self.print(["resident_megabytes": ProcessMemory.megabytes()])
  }

  /// The least time over the repetitions, in microseconds.
  private func least(_ body: () throws -> Void) rethrows -> Double {
    var least = Double.infinity
    for _ in 0..<max(1, repetitions) {
      let start = ContinuousClock.now
      try body()
      least = min(least, (ContinuousClock.now - start).milliseconds * 1000)
    }
    return least
  }

  private static func print(_ object: [String: Any]) {
    let options: JSONSerialization.WritingOptions = [.sortedKeys, .withoutEscapingSlashes]
    guard let line = try? JSONSerialization.data(withJSONObject: object, options: options) else {
      return
    }
    Swift.print(String(decoding: line, as: UTF8.self))
  }
}

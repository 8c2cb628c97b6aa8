import ArgumentParser
import CorpusIndex
import CorpusLoading
import Listings

struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Print ranked hits: name, matches, date, and a snippet with [matches].",
    discussion: """
      Words, "a phrase", "a loose phrase"~2, word*, w*r?d, word~, /a|regular expression/, AND, OR, \
      NOT, -word, NEAR/5, actor:, person:, org:, place:, said:, source:, title:, by:, tag:, \
      date:2020-02, date:2019-04..2020-02, after:, before:. docs/QUERIES.md has the whole language.
      """)

  @Argument(help: "What to search for; quote it for the shell. Not given with --queries.")
  var query: String?

  @Option(help: "Print at most so many hits (with --trec: 1000 unless told).")
  var limit: Int?

  @Option(help: "Run a file of queries, one 'id TAB query' a line.", completion: .file())
  var queries: String?

  @Flag(help: "With --queries: print TREC runs, 'qid Q0 article rank score cuttings'.")
  var trec = false

  @Flag(help: "Show for each hit how its score came about.")
  var explain = false

  @Flag(help: "Add the words that tell the best hits from other articles, and search again.")
  var broaden = false

  @Option(help: "Keep the query under a name.")
  var save: String?

  @Option(help: "Search for the query kept under a name; all arguments are folders.")
  var saved: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var corpus: CorpusArguments

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit must be 1 or more.") }
    if trec && queries == nil { throw ValidationError("--trec needs --queries FILE.") }
    if save != nil && corpus.state.noState {
      throw ValidationError("--save keeps a query, which --no-state forbids.")
    }
    if saved != nil && (queries != nil || save != nil) {
      throw ValidationError("--saved goes neither with --queries nor with --save.")
    }
  }

  func run() async throws {
    if let queries { return try await runFile(queries) }
    let typed = try typedQuery()
    let corpus = try await folders.load()
    for remark in QueryParser.remarks(on: typed) { StandardError.print("cuttings: \(remark)") }
    let query = broadened(QueryParser.parse(typed), in: corpus)
    if let save { try SavedSearchFile.save(.init(name: save, query: query.description)) }
    do {
      try StandardOutput.print(
        .hits(of: query, in: corpus, limit: limit ?? .max, explained: explain),
        asJSON: output.json)
    } catch let status as ExitCode {
      if status == .nothingFound, let near = corpus.nearestSpelling(to: query) {
        StandardError.print(
          "Nothing found. Nearest: \(near.term) (\(near.matches)).\(suggestion(query, corpus))")
      }
      throw status
    }
  }

  private func typedQuery() throws -> String {
    if let saved {
      guard let typed = try SavedSearchFile.read()[saved] else {
        throw CommandFailure("no search is saved as '\(saved)'; 'cuttings searches' lists them")
      }
      return typed
    }
    guard let query else { throw ValidationError("Missing expected argument '<query>'") }
    return query
  }

  /// With queries from elsewhere the first argument is a folder like the others.
  private var folders: CorpusArguments {
    guard saved != nil || queries != nil, let query else { return corpus }
    var arguments = corpus
    arguments.paths = [query] + (corpus.paths == ["."] ? [] : corpus.paths)
    return arguments
  }

  private func broadened(_ query: Query, in corpus: Corpus) -> Query {
    guard broaden, let broad = corpus.broadened(query) else { return query }
    StandardError.print("Broadened to: \(broad)")
    return broad
  }

  private func suggestion(_ query: Query, _ corpus: Corpus) -> String {
    guard let respelt = corpus.respelt(query), case let text = respelt.description,
      text.utf8.contains(UInt8(ascii: " "))
    else { return "" }
    return " Perhaps: \(text)"
  }

  private func runFile(_ path: String) async throws {
    let list = try QueryFile.read(path)
    let corpus = try await folders.load()
    try StandardOutput.print(
      Listing(
        rows: list.lazy.flatMap { entry in
          Listing.trecRun(
            of: QueryParser.parse(entry.query), id: entry.id, in: corpus, limit: limit ?? 1000
          ).rows
        }),
      asJSON: output.json)
  }
}

/// A file of queries to run one after another.
enum QueryFile {
  static func read(_ path: String) throws -> [(id: String, query: String)] {
    let bytes: [UInt8]
    do {
      bytes = try TextFile.bytes(of: path)
    } catch {
      throw CommandFailure("\(path): \(error); give a file of 'id TAB query' lines")
    }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .compactMap { line in
        let fields = line.split(separator: "\t", maxSplits: 1)
        return fields.count == 2 ? (String(fields[0]), String(fields[1])) : nil
      }
  }
}

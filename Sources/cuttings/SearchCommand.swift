import ArgumentParser
import CorpusIndex
import CorpusLoading
import Listings

struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Print ranked hits: name, matches, date, and a snippet with [matches].",
    discussion: """
      Words, "a phrase", word*, word~, AND, OR, NOT, -word, NEAR/5, actor:, person:, org:, place:, \
      source:, title:, by:, date:2020-02, date:2019-04..2020-02, after:, before:.
      """)

  @Argument(help: "What to search for; quote it for the shell. Not given with --queries.")
  var query: String?

  @Option(help: "Print at most so many hits (with --trec: 1000 unless told).")
  var limit: Int?

  @Option(help: "Run a file of queries, one 'id TAB query' a line.", completion: .file())
  var queries: String?

  @Flag(help: "With --queries: print TREC runs, 'qid Q0 article rank score cuttings'.")
  var trec = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var corpus: CorpusArguments

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit must be 1 or more.") }
    if trec && queries == nil { throw ValidationError("--trec needs --queries FILE.") }
  }

  func run() async throws {
    guard let queries else { return try await runOne() }
    // With a file of queries, the first argument is a folder like the others.
    var arguments = corpus
    if let query { arguments.paths = [query] + (corpus.paths == ["."] ? [] : corpus.paths) }
    let list = try QueryFile.read(queries)
    let corpus = try await arguments.load()
    try StandardOutput.print(
      Listing(
        rows: list.lazy.flatMap { entry in
          Listing.trecRun(
            of: QueryParser.parse(entry.query), id: entry.id, in: corpus, limit: limit ?? 1000
          ).rows
        }),
      asJSON: output.json)
  }

  private func runOne() async throws {
    guard let query else { throw ValidationError("Missing expected argument '<query>'") }
    let corpus = try await corpus.load()
    let parsed = QueryParser.parse(query)
    do {
      try StandardOutput.print(
        .hits(of: parsed, in: corpus, limit: limit ?? .max), asJSON: output.json)
    } catch let status as ExitCode {
      if status == .nothingFound, let near = corpus.nearestSpelling(to: parsed) {
        StandardError.print("Nothing found. Nearest: \(near.term) (\(near.matches))")
      }
      throw status
    }
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

import ArgumentParser
import CorpusLoading
import Listings

struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print one line an article: date, source, title, words, name.",
    discussion: "A date with ? behind it is inferred; - stands for what is not known.")

  @Flag(help: "List the files that could not be read, and why.")
  var skipped = false

  @Flag(help: "Print what the articles, the index and the program take, in bytes, instead.")
  var stats = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var corpus: CorpusArguments

  func validate() throws {
    if skipped && stats { throw ValidationError("--skipped and --stats exclude each other.") }
  }

  func run() async throws {
    let corpus = try await corpus.load()
    if stats {
      return try StandardOutput.print(
        .statistics(of: corpus, resident: ProcessMemory.resident()), asJSON: output.json)
    }
    try StandardOutput.print(
      skipped ? .skipped(of: corpus) : .articles(of: corpus), asJSON: output.json)
  }
}

/// How a command prints.
struct OutputOptions: ParsableArguments {
  @Flag(help: "Print one JSON object a line.")
  var json = false
}

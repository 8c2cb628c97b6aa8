import ArgumentParser
import Listings

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print everything that was recognised, for other programs.")

  @Option(help: "The format: jsonl, one JSON object a line.")
  var format = ExportFormat.jsonl

  @OptionGroup var corpus: CorpusArguments

  func run() async throws {
    let corpus = try await corpus.load()
    switch format {
    case .jsonl: try StandardOutput.print(.export(of: corpus), asJSON: true)
    }
  }
}

enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
  case jsonl
}

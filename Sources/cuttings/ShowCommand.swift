import ArgumentParser
import CorpusIndex
import Listings

struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print an article as the reader shows it.")

  @Argument(help: "The article, by its path relative to the folder.")
  var article: String

  @Flag(help: "Print the clean text of the body alone.")
  var text = false

  @Flag(help: "Print the fields alone.")
  var metadata = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var corpus: CorpusArguments

  func validate() throws {
    if text && metadata { throw ValidationError("--text and --metadata exclude each other.") }
  }

  func run() async throws {
    let corpus = try await corpus.load()
    guard let loaded = corpus.loaded.first(where: { $0.article.name == article }) else {
      if let file = corpus.skipped.first(where: { $0.name == article }) {
        throw CommandFailure("\(file.name): \(file.reason)")
      }
      throw CommandFailure("\(article): no such article; 'cuttings list' names them all")
    }
    let view: Listing.ArticleView = text ? .text : metadata ? .metadata : .whole
    try StandardOutput.print(.article(loaded.article, view: view), asJSON: output.json)
  }
}

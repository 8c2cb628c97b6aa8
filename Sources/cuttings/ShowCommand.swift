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
    let loaded = try corpus.article(named: article)
    let view: Listing.ArticleView = text ? .text : metadata ? .metadata : .whole
    try StandardOutput.print(.article(loaded, in: corpus, view: view), asJSON: output.json)
  }
}

extension Corpus {
  /// The article of this name; the failure says why there is none.
  func article(named name: String) throws -> LoadedArticle {
    if let loaded = loaded.first(where: { $0.name == name }) { return loaded }
    if let file = skipped.first(where: { $0.name == name }) {
      throw CommandFailure("\(file.name): \(file.reason)")
    }
    throw CommandFailure("\(name): no such article; 'cuttings list' names them all")
  }
}

import ArgumentParser
import Listings

struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Print what two articles share and what only one of them has.",
    discussion: """
      One line a sentence: exact, near or paraphrase with both sentences and their differing \
      numbers, names and words; left or right with a sentence that only one article has.
      """)

  @Argument(help: "The left article, by its path relative to the folder.")
  var left: String

  @Argument(help: "The right article.")
  var right: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var corpus: CorpusArguments

  func run() async throws {
    let corpus = try await corpus.load()
    let left = try corpus.article(named: left).id
    let right = try corpus.article(named: right).id
    try StandardOutput.print(.comparison(of: left, with: right, in: corpus), asJSON: output.json)
  }
}

import ArgumentParser
import CorpusLoading

struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Open the reader (what happens without a subcommand).")

  @OptionGroup var corpus: CorpusArguments

  func run() async throws {
    throw CommandFailure("the reader is not connected")
  }
}

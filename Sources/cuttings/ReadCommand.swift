import ArgumentParser
import CorpusLoading
import NcursesTerminal

struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Open the reader (what happens without a subcommand).")

  @OptionGroup var corpus: CorpusArguments

  func run() async throws {
    do {
      try ArticleFolder.check(corpus.paths)
      var session = try ReaderSession(paths: corpus.paths)
      session.run()
    } catch {
      throw CommandFailure("\(error)")
    }
  }
}

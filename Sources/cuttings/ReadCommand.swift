import ArgumentParser
import CorpusLoading
import NcursesTerminal

struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Open the reader (what happens without a subcommand).")

  @OptionGroup var corpus: CorpusArguments

  func run() throws {
    // Before the first task: threads inherit the mask of the thread that starts them.
    TerminalEvents.blockSignals()
    do {
      try ArticleFolder.check(corpus.paths)
      var session = try ReaderSession(paths: corpus.paths, state: corpus.state)
      session.run()
    } catch {
      throw CommandFailure("\(error)")
    }
  }
}

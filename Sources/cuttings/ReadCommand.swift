import ArgumentParser
import CorpusLoading
import Glibc
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
      // What the session holds goes with the process. Freed piece by piece, beside workers that
      // still run, a large folder takes longer than a quit may.
      withExtendedLifetime(session) { _exit(0) }
    } catch {
      throw CommandFailure("\(error)")
    }
  }
}

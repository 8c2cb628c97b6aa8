import ArgumentParser
import CorpusLoading
import Glibc

/// The program: its subcommands, and exit statuses as grep has them.
@main
struct Cuttings: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cuttings",
    abstract: "Read a folder of saved news articles, cross-referenced by the actors in them.",
    discussion: """
      Without a subcommand, opens the reader. Nothing is ever fetched from a network, and nothing \
      is written into the folder.

      Exit status: 0 when something was found, 1 when nothing was, 2 on an error.
      """,
    version: "0.1.0",
    subcommands: [
      ReadCommand.self, ListCommand.self, ShowCommand.self, SearchCommand.self,
      ActorsCommand.self, MentionsCommand.self, QuotesCommand.self, TimelineCommand.self,
      CompareCommand.self, ExportCommand.self, SearchesCommand.self, CacheCommand.self,
    ],
    defaultSubcommand: ReadCommand.self
  )

  /// On the main actor, so that the reader, which is not asynchronous, has the main thread and
  /// leaves the pool to the workers.
  @MainActor static func main() async {
    ProcessMemory.prepare()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  private static func end(with error: any Error) -> Never {
    switch error {
    case let error as CommandFailure:
      StandardError.print("cuttings: \(error)")
      Glibc.exit(2)
    default:
      // ArgumentParser's own status for bad arguments is 64; grep's, and so ours, is 2.
      let status = exitCode(for: error)
      guard status == .validationFailure else { exit(withError: error) }
      StandardError.print(fullMessage(for: error))
      Glibc.exit(2)
    }
  }
}

/// Something that stops a command, as a sentence that says what to do.
struct CommandFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

extension ExitCode {
  /// The status of a command that worked and found nothing.
  static let nothingFound = ExitCode(1)
}

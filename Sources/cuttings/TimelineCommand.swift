import ArgumentParser
import CorpusIndex
import EntityRecognition
import Glibc
import Listings

struct TimelineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Print the dated articles and dated statements, of one actor or of all.",
    usage: "cuttings timeline [<actor>] [<paths> ...] [--json]",
    discussion: """
      The fields are date, 'article' or 'statement', title or sentence, and name. A '?' stands \
      behind a date that is inferred. The first argument is an actor unless a file or folder has \
      that name.
      """)

  @OptionGroup var output: OutputOptions

  @Argument(help: "An actor, by any of its names or a part of one; then folders or files.")
  var arguments: [String] = []

  func run() async throws {
    var folders = CorpusArguments()
    var actor: String?
    if let first = arguments.first, !Self.isPath(first) { actor = first }
    let paths = Array(arguments.dropFirst(actor == nil ? 0 : 1))
    folders.paths = paths.isEmpty ? ["."] : paths
    let corpus = try await folders.load()
    var entity: EntityID?
    if let actor {
      entity = corpus.entities(named: actor).first
      guard entity != nil else {
        StandardError.print("cuttings: no actor named '\(actor)'; 'cuttings actors' lists them all")
        throw ExitCode.nothingFound
      }
    }
    try StandardOutput.print(.timeline(of: entity, in: corpus), asJSON: output.json)
  }

  private static func isPath(_ argument: String) -> Bool {
    // Safe: access only reads the string, which lives during the call.
    unsafe access(argument, F_OK) == 0
  }
}

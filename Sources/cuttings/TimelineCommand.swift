import ArgumentParser
import CorpusIndex
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

  @OptionGroup var arguments: ActorArguments

  func run() async throws {
    let (actor, corpus) = try await arguments.load()
    try StandardOutput.print(.timeline(of: actor, in: corpus), asJSON: output.json)
  }
}

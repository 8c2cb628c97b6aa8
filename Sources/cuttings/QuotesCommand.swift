import ArgumentParser
import CorpusIndex
import Listings

struct QuotesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "Print who said what, direct and indirect, in date order.",
    usage: "cuttings quotes [<actor>] [<paths> ...] [--about] [--json]",
    discussion: """
      The form is 'file:line:column: Speaker: “words”'; columns count bytes. Indirect speech has \
      a tilde instead of the colon and no marks: 'file:line:column: Speaker ~ words'. The first \
      argument is an actor unless it is the name of a file or folder; without an actor, all \
      quotations are printed.
      """)

  @Flag(help: "What others say of the actor, instead of what it says.")
  var about = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var arguments: ActorArguments

  func validate() throws {
    if about && arguments.name == nil {
      throw ValidationError("--about needs an actor: 'cuttings quotes NAME --about'.")
    }
  }

  func run() async throws {
    let (actor, corpus) = try await arguments.load()
    guard let actor else {
      return try StandardOutput.print(
        .quotes(corpus.quotations, in: corpus), asJSON: output.json)
    }
    let found = about ? corpus.quotations(about: actor) : corpus.quotations(of: actor)
    try StandardOutput.print(.quotes(found, in: corpus), asJSON: output.json)
  }
}

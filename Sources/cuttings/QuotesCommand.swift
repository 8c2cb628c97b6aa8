import ArgumentParser
import CorpusIndex
import EntityRecognition
import Glibc
import Listings

struct QuotesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "Print who said what, direct and indirect, in date order.",
    discussion: """
      The form is 'file:line:column: Speaker: “words”'; columns count bytes. Indirect speech has \
      a tilde instead of the colon and no marks: 'file:line:column: Speaker ~ words'. The first \
      argument is an actor unless it is the name of a file or folder; without an actor, all \
      quotations are printed.
      """)

  @Argument(help: "The actor, by any of its names or a part of one.")
  var actor: String?

  @Flag(help: "What others say of the actor, instead of what it says.")
  var about = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var corpus: CorpusArguments

  func run() async throws {
    var places = corpus
    guard let actor, !Self.isFile(actor) else {
      if let actor { places.paths = [actor] + (places.paths == ["."] ? [] : places.paths) }
      guard !about else { throw CommandFailure("--about needs an actor: 'quotes NAME --about'") }
      let corpus = try await places.load()
      return try StandardOutput.print(
        .quotes(corpus.quotations, in: corpus), asJSON: output.json)
    }
    let corpus = try await places.load()
    guard let entity = corpus.entities(named: actor).first else {
      StandardError.print("cuttings: no actor named '\(actor)'; 'cuttings actors' lists them all")
      throw ExitCode.nothingFound
    }
    let found = about ? corpus.quotations(about: entity) : corpus.quotations(of: entity)
    try StandardOutput.print(.quotes(found, in: corpus), asJSON: output.json)
  }

  private static func isFile(_ name: String) -> Bool {
    // Safe: the string outlives the call, which only reads it.
    unsafe access(name, F_OK) == 0
  }
}

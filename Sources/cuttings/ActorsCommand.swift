import ArgumentParser
import EntityRecognition
import Listings

struct ActorsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actors",
    abstract: "Print one line an actor: name, kind, mentions, articles, other names.")

  @Option(help: "Only one kind: person, organisation or place.")
  var kind: ActorKind?

  @Flag(help: "Say for each name why it is taken for the actor's, with a passage for each.")
  var explain = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var corpus: CorpusArguments

  func run() async throws {
    let corpus = try await corpus.load()
    let kind = kind?.entityKind
    try StandardOutput.print(
      explain ? .explainedActors(of: corpus, kind: kind) : .actors(of: corpus, kind: kind),
      asJSON: output.json)
  }
}

/// The kinds of actor that can be asked for.
enum ActorKind: String, ExpressibleByArgument, CaseIterable {
  case person
  case organisation
  case place

  var entityKind: EntityKind {
    switch self {
    case .person: .person
    case .organisation: .organisation
    case .place: .place
    }
  }
}

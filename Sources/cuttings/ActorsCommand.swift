import ArgumentParser
import EntityRecognition
import Listings

struct ActorsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actors",
    abstract: "Print one line an actor: name, kind, mentions, articles, other names.")

  @Option(help: "Only one kind: person, organisation or place.")
  var kind: ActorKind?

  @OptionGroup var output: OutputOptions
  @OptionGroup var corpus: CorpusArguments

  func run() async throws {
    let corpus = try await corpus.load()
    try StandardOutput.print(
      .actors(of: corpus, kind: kind?.entityKind), asJSON: output.json)
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

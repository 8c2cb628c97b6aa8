import ArgumentParser
import CorpusIndex
import Listings

struct MentionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentions",
    abstract: "Print every mention of an actor under all its names, in date order.",
    discussion: "The form is 'file:line:column: left [mention] right'; columns count bytes.")

  @Argument(help: "The actor, by any of its names or a part of one.")
  var actor: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var corpus: CorpusArguments

  func run() async throws {
    let corpus = try await corpus.load()
    let entity = try corpus.actor(named: actor)
    if StandardError.isTerminal {
      let others = corpus.entities(named: actor).dropFirst().prefix(5)
        .map { corpus.entities[$0].name }
      if !others.isEmpty {
        StandardError.print(
          "\(corpus.entities[entity].name); also named so: \(others.joined(separator: ", "))")
      }
    }
    try StandardOutput.print(.mentions(of: entity, in: corpus), asJSON: output.json)
  }
}

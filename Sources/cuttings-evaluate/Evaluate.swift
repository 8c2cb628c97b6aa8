import ArgumentParser

/// Measures the recognition on annotated data; docs/BENCHMARKS.md has the figures.
@main
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cuttings-evaluate", abstract: "Measure recognition on annotated data.",
    subcommands: [
      NamesCommand.self, LinksCommand.self, PronounsCommand.self, AttributionCommand.self,
      DatesCommand.self, ArticlesCommand.self, RetrievalCommand.self,
    ])
}

import ArgumentParser

/// Trains the recogniser of names; docs/MODEL-CARD.md tells on what.
@main
struct TrainNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-names", abstract: "Train the recogniser of names from annotated text.")
}

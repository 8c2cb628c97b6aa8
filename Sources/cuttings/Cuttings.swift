import ArgumentParser

@main
struct Cuttings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cuttings", abstract: "Read a folder of saved news articles.")
}

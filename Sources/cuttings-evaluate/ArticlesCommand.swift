import ArgumentParser

/// Measures everything on articles that were annotated as a whole.
struct ArticlesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles", abstract: "All scores on articles annotated in marked text.")

  @Argument(help: "The folder of the articles.")
  var folder: String

  @Argument(help: "The annotated articles, named as their files are.")
  var files: [String]

  @OptionGroup var output: OutputOptions

  func run() throws {}
}

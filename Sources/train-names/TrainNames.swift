import AnnotatedText
import ArgumentParser
import EntityRecognition
import Foundation
import NameTraining

/// Trains the recogniser of names; docs/MODEL-CARD.md tells on what.
@main
struct TrainNames: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-names", abstract: "Train the recogniser of names from annotated text.",
    discussion: """
      A file whose name ends in .conll holds a token, a tab and its tag on each line; any other \
      holds text with marks such as [Sergey Lavrov|PER]. The same files and options give the \
      same model, to the byte.
      """)

  @Argument(help: "Files to learn from.")
  var files: [String] = []

  @Option(parsing: .upToNextOption, help: "Files to learn from that count twice.")
  var double: [String] = []

  @Option(parsing: .upToNextOption, help: "Files to measure on, and never to learn from.")
  var heldOut: [String] = []

  @Option(help: "Where to write the model.")
  var output: String?

  @Option(help: "What the order of the articles follows from.")
  var seed: UInt64 = 1

  @Option(help: "How often each article is read.")
  var epochs = 6

  @Option(help: "The power of two of the rows of a table.")
  var rows = 17

  @Option(help: "How many perceptrons are averaged.")
  var runs = 3

  @Option(help: "What the beginning of a name costs; more of it finds fewer names.")
  var caution = 0.0

  @Flag(help: "Measure the rules alone, and learn nothing.")
  var rules = false

  @Option(help: "Where to write what was found wrongly or not at all in the held-out files.")
  var errors: String?

  func run() throws {
    if rules { return try measure(RuleTagger()) }
    let start = ContinuousClock.now
    let lookup = NameLookup(.embedded)
    var articles = try files.flatMap { try Self.corpus($0).trainingArticles(lookup) }
    let doubled = try double.flatMap { try Self.corpus($0).trainingArticles(lookup) }
    articles += doubled + doubled
    print("\(articles.count) articles read after \(start.duration(to: .now))")
    var settings = NameTrainer.Settings()
    settings.seed = seed
    settings.epochs = epochs
    settings.rowExponent = rows
    settings.caution = caution
    settings.runs = runs
    let model = NameTrainer(settings) { print($0) }.train(articles)
    print("trained after \(start.duration(to: .now))")
    if let output { try Data(model.bytes).write(to: URL(filePath: output)) }
    try measure(TrainedTagger(model: model))
  }

  private func measure(_ tagger: some NameTagger) throws {
    var lines: [String] = []
    for file in heldOut {
      let score = NameScore(tagger, on: try Self.corpus(file).articles)
      let figures = [score.precision, score.recall, score.f1]
        .map { String(format: "%.2f", $0 * 100) }
      print(
        "\(file.split(separator: "/").last ?? ""): precision \(figures[0]), recall \(figures[1]),"
          + " F1 \(figures[2])")
      lines += score.errors.map { "\(file.split(separator: "/").last ?? "")\t\($0)" }
    }
    if let errors {
      try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: errors))
    }
  }

  private static func corpus(_ file: String) throws -> TrainingCorpus {
    try TrainingCorpus(Array(Data(contentsOf: URL(filePath: file))), name: file)
  }
}

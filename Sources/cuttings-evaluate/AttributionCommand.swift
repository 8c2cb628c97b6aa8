import ArgumentParser
import EntityRecognition
import Evaluation
import TextAnalysis

/// Measures who is said to have said what.
struct AttributionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attribution", abstract: "F1 of attributions: the words and whose they are.")

  @Argument(help: "JSON lines with doc, edu, content, sent and source.")
  var file: String

  @Option(parsing: .upToNextOption, help: "The files with the documents, as for pronouns.")
  var texts: [String]

  @OptionGroup var output: OutputOptions

  func run() throws {
    let documents = try DataFile.coreference(texts)
    let byID = Dictionary(documents.map { ($0.id, $0) }) { first, _ in first }
    let attributions = try DataFile.read(file) { try Attribution.read($0, documents: byID) }
    let analyser = ArticleAnalyser(tagger: TrainedTagger())
    var scores: [String: SpanScore] = [:]
    var errors: [String] = []
    for (id, marked) in attributions.sorted(by: { $0.key < $1.key }) {
      guard let document = byID[id] else { continue }
      let analysis = analyser.analyse(document.article)
      let comparison = AttributionComparison(marked, of: analysis, in: document)
      let genre = document.genre ?? "text"
      scores[genre] = scores[genre, default: SpanScore()] + comparison.score
      errors += comparison.mistakes.map { "\(id): \(Self.line(for: $0, in: document.text))" }
    }
    var table = ResultTable("attribution")
    for (genre, score) in scores.sorted(by: { $0.key < $1.key }) { table.add(genre, score) }
    table.add("all", scores.values.reduce(SpanScore(), +))
    table.print(asJSON: output.json)
    for error in output.sample(of: errors) { print(error) }
  }

  private static func line(for mistake: AttributionComparison.Mistake, in text: Text) -> String {
    switch mistake {
    case .missed(let content): "- \(text.context(of: content))"
    case .spurious(let words): "+ \(text.context(of: words))"
    case .wrongSpeaker(let content, let speaker):
      "? \(text.context(of: content)): \(speaker.map { text[$0] } ?? "no place of a speaker")"
    }
  }
}

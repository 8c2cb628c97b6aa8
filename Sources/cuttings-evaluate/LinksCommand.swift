import ArgumentParser
import Evaluation

/// Measures the linking of names that are given, over the documents of each topic.
struct LinksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "links",
    abstract: "CoNLL F1 of linking the names of the annotation across documents of a topic.")

  @Argument(help: "JSON lines with id, topic, text, tokens, offsets and mentions.")
  var files: [String]

  @OptionGroup var output: OutputOptions

  func run() throws {
    var score = CoreferenceScore()
    var links = SpanScore()
    var errors: [String] = []
    let topics = Dictionary(grouping: try DataFile.coreference(files)) { $0.topic ?? $0.id }
    for (topic, documents) in topics.sorted(by: { $0.key < $1.key }) {
      let evaluation = LinkEvaluation(topic: documents)
      score = score + evaluation.comparison.score
      links = links + evaluation.comparison.links
      errors += evaluation.disagreements.map { disagreement in
        let parts = disagreement.parts.map { $0.joined(separator: ", ") }
        let what = disagreement.isWronglyJoined ? "joined" : "split"
        return "topic \(topic), \(what): \(parts.joined(separator: " | "))"
      }
    }
    var table = ResultTable("links")
    table.add("entities", score)
    table.add("pairs across documents", links)
    table.print(asJSON: output.json)
    for error in output.sample(of: errors) { print(error) }
  }
}

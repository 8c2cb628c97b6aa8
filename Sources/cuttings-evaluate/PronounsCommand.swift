import ArgumentParser
import EntityRecognition
import Evaluation

/// Measures whether pronouns and descriptions lead to the right named actor.
struct PronounsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pronouns",
    abstract: "Accuracy of third-person pronouns and descriptions of named actors.")

  @Argument(help: "JSON lines with id, text, tokens, offsets and mentions.")
  var files: [String]

  @Flag(help: "Take the names from the annotation instead of finding them.")
  var goldNames = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    var pronouns = ReferenceScore()
    var nominals = ReferenceScore()
    var errors: [String] = []
    for document in try DataFile.coreference(files) {
      let analysis = analyser(for: document).analyse(document.article)
      let ofPronouns = ReferenceScore.pronouns(of: analysis, in: document)
      let ofNominals = ReferenceScore.nominals(of: analysis, in: document)
      pronouns = pronouns + ofPronouns
      nominals = nominals + ofNominals
      errors += (ofPronouns.mistakes + ofNominals.mistakes).map { mistake in
        let ours = mistake.found.map { "taken for \($0)" } ?? "not resolved"
        return "\(document.id): \(document.text.context(of: mistake.range)): \(ours)"
      }
    }
    var table = ResultTable(goldNames ? "given names" : "end to end")
    table.add("pronouns", pronouns)
    table.add("descriptions", nominals)
    table.print(asJSON: output.json)
    for error in output.sample(of: errors) { print(error) }
  }

  private func analyser(for document: CoreferenceDocument) -> ArticleAnalyser {
    guard goldNames else { return ArticleAnalyser(tagger: TrainedTagger()) }
    let names = document.names.map { TaggedName(range: $0.range, kind: $0.kind) }
    return ArticleAnalyser(tagger: FixedTagger(names))
  }
}

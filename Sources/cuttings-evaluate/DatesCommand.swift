import AnnotatedText
import ArgumentParser
import EntityRecognition
import Evaluation

/// Measures the phrases that name a time.
struct DatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dates", abstract: "F1 of the spans of dates and of their values.")

  @Argument(help: "JSON lines with text, dct and dates as start, end and value.")
  var files: [String]

  @OptionGroup var output: OutputOptions

  func run() throws {
    let analyser = ArticleAnalyser(tagger: TrainedTagger())
    for path in files {
      var score = TimeScore()
      var errors: [String] = []
      for document in try DataFile.read(path, DatedText.read) {
        let text = AnnotatedText(text: document.text, annotations: [])
        let found = analyser.analyse(text.article(date: document.written)).dates
        score = score + TimeScore(found: found, expected: document.times)
        guard output.errors > 0 else { continue }
        errors += OutputOptions.differences(
          found: found, expected: document.times, in: document.text, range: \.range,
          label: \.value)
      }
      var table = ResultTable(DataFile.name(of: path))
      table.add("exact spans", score.exactSpans)
      table.add("spans", score.spans)
      table.add("values", score.values)
      table.print(asJSON: output.json)
      for error in output.sample(of: errors) { print(error) }
    }
  }
}

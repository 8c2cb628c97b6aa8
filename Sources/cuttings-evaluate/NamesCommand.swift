import AnnotatedText
import ArgumentParser
import EntityRecognition
import Evaluation
import TextAnalysis

/// Measures the names that are found in files of tokens and tags.
struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Exact F1 of the names of persons, organisations and places in CoNLL files.")

  @Argument(help: "Files in columns: a token, a tab, and its tag in BIO.")
  var files: [String]

  @OptionGroup var output: OutputOptions

  func run() throws {
    let analyser = ArticleAnalyser(tagger: TrainedTagger())
    for path in files {
      var score = NameScore()
      var errors: [String] = []
      for document in try DataFile.columns(path) {
        let expected = Self.names(document.annotated)
        let analysis = analyser.analyse(document.annotated.article(named: document.name))
        let found = analysis.namedSpans
        score = score + NameScore(found: found, expected: expected)
        if output.errors > 0 {
          errors += OutputOptions.differences(
            found: found, expected: expected, in: document.annotated.text, range: \.range,
            label: { $0.kind.word })
        }
      }
      var table = ResultTable(DataFile.name(of: path))
      for kind in NamedSpan.kinds { table.add(kind.word, score.byKind[kind] ?? SpanScore()) }
      table.add("all", score.total)
      table.print(asJSON: output.json)
      for error in output.sample(of: errors) { print(error) }
    }
  }

  private static func names(_ text: AnnotatedText) -> [NamedSpan] {
    text.annotations.compactMap { annotation in
      EntityKind(label: annotation.label).map { NamedSpan(range: annotation.range, kind: $0) }
    }
  }
}

extension EntityKind {
  /// From the label of an annotation; nil for what is no person, organisation or place.
  init?(label: String) {
    switch label {
    case "PER": self = .person
    case "ORG": self = .organisation
    case "LOC": self = .place
    default: return nil
    }
  }
}

import ArgumentParser
import EntityRecognition
import Evaluation
import Foundation

/// Measures everything on articles that were annotated as a whole.
struct ArticlesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles", abstract: "All scores on articles annotated in marked text.")

  @Argument(help: "The folder of the articles.")
  var folder: String

  @Argument(help: "The annotated articles, NAME.txt for the article NAME of the folder.")
  var files: [String]

  @OptionGroup var output: OutputOptions

  func run() throws {
    let articles = try files.map(annotated)
    let evaluation = FolderEvaluation(articles, analyser: ArticleAnalyser(tagger: TrainedTagger()))
    let scores = evaluation.scores
    var table = ResultTable("articles")
    for kind in NamedSpan.kinds { table.add(kind.word, scores.names.byKind[kind] ?? SpanScore()) }
    table.add("all names", scores.names.total)
    table.add("links between articles", scores.links)
    table.add("pronouns", scores.pronouns)
    table.add("quotations", scores.quotations)
    table.add("reported words", scores.reports)
    table.add("speakers of both", scores.speakers)
    table.add("spans of dates", scores.times.spans)
    table.add("values of dates", scores.times.values)
    table.add("entities by name", scores.nameEntities)
    table.add("all mentions", scores.allEntities)
    table.print(asJSON: output.json)
    for mistake in output.sample(of: evaluation.mistakes) {
      let text = articles[mistake.article].text
      print(mistake.isMissing ? "-" : "+", mistake.what, text.context(of: mistake.range))
    }
  }

  private func annotated(_ path: String) throws -> AnnotatedArticle {
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    guard let file = Self.file(named: name, in: folder) else {
      throw DataFile.Failure(path: path, reason: "no article of this name in \(folder)")
    }
    guard let text = try DataFile.marked(path).first,
      let article = AnnotatedArticle(text, file: try DataFile.bytes(of: file), name: name)
    else {
      throw DataFile.Failure(path: path, reason: "the text without its marks is not \(file)")
    }
    return article
  }

  /// The file that has a name but for its ending, in the folder or below.
  private static func file(named name: String, in folder: String) -> String? {
    let root = URL(fileURLWithPath: folder)
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
    return paths?.sorted().map { root.appending(path: $0) }
      .first { $0.deletingPathExtension().lastPathComponent == name && !$0.hasDirectoryPath }?
      .path
  }
}

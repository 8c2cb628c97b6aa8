import AnnotatedText
import EntityRecognition
import Evaluation
import Foundation
import Testing
import TextAnalysis

@Suite struct `The annotated sample articles` {
  /// The least that recognition must reach, in hundredths. A floor may only rise: a change that
  /// falls below one has made the reader worse at what it is for.
  private static let floors:
    [(what: String, floor: Double, score: @Sendable (FolderScores) -> Double)] =
      [
        ("names", 95.3, { $0.names.total.f1 }),
        ("persons", 97.2, { $0.names.byKind[.person]?.f1 ?? 0 }),
        ("organisations", 92.2, { $0.names.byKind[.organisation]?.f1 ?? 0 }),
        ("places", 95.0, { $0.names.byKind[.place]?.f1 ?? 0 }),
        ("links between articles", 96.5, { $0.links.f1 }),
        ("entities by name", 95.9, { $0.nameEntities.mean }),
        ("entities by all mentions", 87.0, { $0.allEntities.mean }),
        ("pronouns", 79.0, { $0.pronouns.recall }),
        ("quotations", 97.0, { $0.quotations.f1 }),
        ("reported words", 71.5, { $0.reports.f1 }),
        ("speakers", 68.5, { $0.speakers.recall }),
        ("spans of dates", 94.0, { $0.times.spans.f1 }),
        // Each article is read alone here: a year that only the others tell stays unknown.
        ("values of dates", 79.5, { $0.times.values.f1 }),
      ]

  /// The annotated articles and the files they annotate.
  private static let names = [
    "2019-05-05-moscow-talks.txt", "2020-02-07-lavrov-caracas.txt", "conviasa-brief.txt",
    "guaido returns.md", "rovaniemi.md", "talks in moscow.md", "boeing/muilenburg-out.txt",
    "notre-dame/pledges.md",
  ]

  @Test func `are read no worse than they have been`() throws {
    let articles = try Self.names.map(Self.article)
    let scores = FolderEvaluation(articles, analyser: ArticleAnalyser(tagger: TrainedTagger()))
      .scores
    for (what, floor, score) in Self.floors {
      let reached = score(scores) * 100
      #expect(reached >= floor, "\(what): \(reached), the floor is \(floor)")
    }
  }

  @Test(arguments: names)
  func `have the text of their files`(name: String) throws {
    _ = try Self.article(name)
  }

  @Test func `are the articles that are measured`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.annotated.path)
    #expect(files.count { $0.hasSuffix(".txt") } == Self.names.count)
  }

  private static let annotated = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appending(path: "Annotated")

  private static func article(_ name: String) throws -> AnnotatedArticle {
    let root = annotated.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appending(path: "articles").appending(path: name)
    let base = file.deletingPathExtension().lastPathComponent
    let marked = try Data(contentsOf: annotated.appending(path: base + ".txt"))
    let text = try #require(try MarkedText.read(Text(repairing: Array(marked))).first)
    return try #require(
      AnnotatedArticle(text, file: Array(try Data(contentsOf: file)), name: name),
      "\(name) has another text than its annotation")
  }
}

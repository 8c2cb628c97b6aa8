import ArgumentParser
import Evaluation
import Foundation

/// Measures ranked lists against known answers.
struct RetrievalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retrieval",
    abstract: "nDCG@10, MAP, R@100 and MRR of a run of cuttings search --queries FILE --trec.")

  @Argument(help: "A TREC run: 'query Q0 article rank score name' lines.")
  var path: String

  @Option(help: "The answers: 'query article grade' lines.")
  var judgements: String

  @Flag(help: "Print a JSON object.")
  var json = false

  func run() throws {
    let judged = try DataFile.read(judgements) { try RetrievalFiles.judgements($0) }
    var found = try DataFile.read(path) { try RetrievalFiles.run($0) }
    // Articles are files, and judgements name what the files were made of.
    let known = Set(judged.values.flatMap(\.keys))
    found = found.mapValues { list in
      list.map { known.contains($0) ? $0 : Self.withoutExtension($0) }
    }
    let score = RetrievalScore(run: found, judgements: judged)
    var table = ResultTable("retrieval")
    table.add(
      DataFile.name(of: path),
      [
        ("queries", .count(score.queries)), ("ndcg10", .share(score.gainAt10)),
        ("map", .share(score.averagePrecision)), ("r100", .share(score.recallAt100)),
        ("mrr", .share(score.reciprocalRank)),
      ])
    table.print(asJSON: json)
  }

  private static func withoutExtension(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }
}

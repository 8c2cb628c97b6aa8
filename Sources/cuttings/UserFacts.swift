import AnalysisCache
import CorpusLoading
import EntityRecognition

/// What the program knows, with the rows that the user has added.
///
/// A user's table has the name and the form of the program's own (Sources/CKnowledge/tables) and
/// stands in `$XDG_CONFIG_HOME/cuttings/facts`, or `~/.config/cuttings/facts`. Any content is
/// read: fields that a row lacks are empty.
struct UserFacts {
  let knowledge: Knowledge
  /// Of an analysis with these facts.
  let version: AnalyserVersion

  /// - Parameter say: told of a file that is there and cannot be read.
  static func read(_ say: (String) -> Void) -> UserFacts {
    var tables = KnowledgeTables.embedded
    var added: [UInt8] = []
    for table in KnowledgeTables.Table.allCases {
      guard let path = folder.map({ "\($0)/\(table.fileName)" }), TextFile.exists(path) else {
        continue
      }
      do {
        let rows = try TextFile.bytes(of: path)
        tables.append(rows, to: table)
        added += [table.rawValue] + rows
      } catch {
        say("\(path): \(error); its facts are left out")
      }
    }
    guard !added.isEmpty else {
      return UserFacts(knowledge: .embedded, version: .current)
    }
    return UserFacts(knowledge: Knowledge(tables), version: .current.with(facts: added))
  }

  private static var folder: String? { BaseFolder.configuration.path.map { "\($0)/facts" } }

  var analyser: ArticleAnalyser {
    ArticleAnalyser(tagger: TrainedTagger(knowledge: knowledge), knowledge: knowledge)
  }
}

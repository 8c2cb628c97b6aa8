import Articles
import CorpusIndex
import EntityRecognition
import TerminalFrame
import TextAnalysis

extension Corpus {
  /// The names of some actors in a sentence, to be marked.
  func marks(of actors: [EntityID], in place: TextPlace) -> [StyledRange] {
    guard let analysis = self[place.article]?.analysis else { return [] }
    return analysis.mentions.compactMap { mention in
      guard place.range.contains(mention.range), mention.kind.isNaming,
        let entity = entities.entity(of: mention, in: place.article),
        let number = actors.firstIndex(of: entity)
      else { return nil }
      return StyledRange(
        range: mention.range, style: number == 0 ? Style(.target) : Style(.place, .bold))
    }
  }

  /// Date and source of an article in columns of fixed width.
  func origin(of article: ArticleID) -> String {
    let metadata = self[article]?.metadata
    let date = ArticleRow.date(self.date(of: article), isNarrow: false)
    let source = metadata?.source ?? names[article.index]
    return date + " " + FixedColumn.left(source, 14) + " "
  }
}

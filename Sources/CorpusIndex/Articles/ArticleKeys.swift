import Articles
import TextAnalysis

/// What orders, counts and sums ask of an article, found out once: sorting a folder asks many
/// times.
struct ArticleKeys: Sendable {
  /// nil when nothing in the article says or implies a date with its year.
  let ownDate: PublicationDate?
  /// Of the clean text, in bytes.
  let textSize: Int
  let foldedTitle: ArraySlice<UInt8>
  /// nil for an article without a source.
  let foldedSource: ArraySlice<UInt8>?
  /// For each mention what counting asks of it.
  let mentionTraits: MentionTraitRow

  init(
    ownDate: PublicationDate?, textSize: Int, foldedTitle: ArraySlice<UInt8>,
    foldedSource: ArraySlice<UInt8>, mentionTraits: MentionTraitRow
  ) {
    self.ownDate = ownDate
    self.textSize = textSize
    self.foldedTitle = foldedTitle
    self.foldedSource = foldedSource.isEmpty ? nil : foldedSource
    self.mentionTraits = mentionTraits
  }

  init(of content: AnalysedArticle) {
    let metadata = content.article.metadata
    self.init(
      ownDate: metadata.date, textSize: content.article.text.count,
      foldedTitle: Array(Folding.fold(metadata.displayTitle).utf8)[...],
      foldedSource: Array(Folding.fold(metadata.source ?? "").utf8)[...],
      mentionTraits: content.mentionTraits)
  }
}

/// All that is measured on a folder of annotated articles.
package struct FolderScores: Sendable {
  /// Names with exact span and kind.
  package var names = NameScore()
  /// Pairs of mentions by name or demonym of one entity in two articles.
  package var links = SpanScore()
  /// Names and demonyms by what they mean, over all articles.
  package var nameEntities = CoreferenceScore()
  /// The same with descriptions and pronouns.
  package var allEntities = CoreferenceScore()
  /// Pronouns that lead to the right named entity.
  package var pronouns = SpanScore()
  /// Words between quotation marks that are somebody's; half of the union in common is enough.
  package var quotations = SpanScore()
  /// Words that are reported.
  package var reports = SpanScore()
  /// Words quoted or reported with the right speaker.
  package var speakers = SpanScore()
  package var times = TimeScore()
}

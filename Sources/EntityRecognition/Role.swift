import TextAnalysis

/// What an article says somebody or something is: "foreign minister" of Russia.
package struct Role: Hashable, Sendable {
  /// As it is written, without article: "foreign minister".
  package let text: String
  /// Where the article says so, in its clean text.
  package let range: TextRange
  /// The place in `ArticleAnalysis.entities` of the country or organisation whose role it is.
  package let holderOf: Int32?

  package init(text: String, range: TextRange, holderOf: Int?) {
    self.text = text
    self.range = range
    self.holderOf = holderOf.map(Int32.init)
  }
}

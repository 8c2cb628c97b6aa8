import TextAnalysis

/// Words that an article gives as somebody's: between quotation marks, or reported.
package struct Quotation: Hashable, Sendable {
  /// The words themselves in the article's clean text, without their marks; for indirect speech
  /// the reported clause: "the talks had been useful".
  package let range: TextRange
  /// Whether the words are reported and not quoted.
  package let isIndirect: Bool
  /// Where the article says whose words they are: "Mr. Lavrov", "he", "a spokesman".
  package let speakerRange: TextRange?
  /// The place in `ArticleAnalysis.entities` of the speaker; nil when nobody who has a name is
  /// meant.
  package let speaker: Int32?
  /// The same of whoever it is told to: the agency in "told Reuters".
  package let hearer: Int32?

  package init(
    range: TextRange, isIndirect: Bool, speakerRange: TextRange?, speaker: Int?,
    hearer: Int? = nil
  ) {
    self.range = range
    self.isIndirect = isIndirect
    self.speakerRange = speakerRange
    self.speaker = speaker.map(Int32.init)
    self.hearer = hearer.map(Int32.init)
  }
}

import EntityRecognition
import TextAnalysis

/// A mention that people have marked, with the chain of what it means.
package struct ReferringSpan: Hashable, Sendable {
  package enum Form: Hashable, Sendable {
    case name, nominal, pronoun
  }

  /// With everything that belongs to it: "the president of France, who spoke first".
  package let range: TextRange
  package let form: Form
  /// nil for what is neither a person nor an organisation nor a place.
  package let kind: EntityKind?
  /// The word that the rest belongs to.
  package let head: TextRange
  /// The number of its chain in the document.
  package let chain: Int
  /// The bare name, as our conventions have it; nil unless the form is that of a name.
  package let bareName: TextRange?
}

import TextAnalysis

/// A text and what a person marked in it.
package struct AnnotatedText: Sendable {
  /// The text without its marks.
  package let text: Text
  /// In reading order, an outer mark before those inside it.
  package let annotations: [Annotation]

  package init(text: Text, annotations: [Annotation]) {
    self.text = text
    self.annotations = annotations
  }
}

/// One mark: "[Lavrov|PER|lavrov]" has the label PER and the value lavrov.
package struct Annotation: Hashable, Sendable {
  /// In the text without marks.
  package let range: TextRange
  package let label: String
  /// Who is meant, who speaks, or which day is meant.
  package let value: String?

  package init(range: TextRange, label: String, value: String?) {
    self.range = range
    self.label = label
    self.value = value
  }
}

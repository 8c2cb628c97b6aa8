import AnnotatedText
import EntityRecognition
import TextAnalysis

/// A file of annotated articles: marked text, or columns if its name ends in ".conll".
package struct TrainingCorpus: Sendable {
  package let articles: [AnnotatedText]
  /// Whether any name is marked as something else than person, organisation and place.
  package let marksOthers: Bool

  package init(_ bytes: [UInt8], name: String) throws(AnnotationError) {
    let text = Text(repairing: bytes)
    articles =
      name.hasSuffix(".conll")
      ? try ColumnText.read(text).map(\.annotated) : try MarkedText.read(text)
    marksOthers = articles.contains { $0.annotations.contains { $0.label == "MISC" } }
  }

  package func trainingArticles(_ lookup: NameLookup) -> [TrainingArticle] {
    articles.map { TrainingArticle($0, marksOthers: marksOthers, lookup: lookup) }
  }
}

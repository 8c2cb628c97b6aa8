import AnnotatedText
import EntityRecognition
import TextAnalysis

/// An article to learn from: its features and the tags that its marks give.
package struct TrainingArticle: Sendable {
  package let features: ArticleFeatures
  /// For each candidate of the features.
  package let tags: [NameTag]
  /// Whether the corpus marks names that are no person, organisation or place; where it does
  /// not, an unmarked one says nothing.
  package let marksOthers: Bool

  package init(_ annotated: AnnotatedText, marksOthers: Bool, lookup: NameLookup) {
    let article = TokenizedArticle(annotated.article())
    features = ArticleFeatures(article, lookup: lookup)
    tags = Self.tags(of: features, annotated.annotations, article.tokens)
    self.marksOthers = marksOthers
  }

  private static func tags(
    of features: ArticleFeatures, _ annotations: [Annotation], _ tokens: [Token]
  ) -> [NameTag] {
    var tags: [NameTag] = []
    var next = 0
    var begun = -1
    for token in features.tokens {
      let range = tokens[Int(token)].range
      while next < annotations.count, annotations[next].range.end <= range.start { next += 1 }
      guard next < annotations.count, annotations[next].range.overlaps(range),
        let kind = kind(of: annotations[next].label)
      else {
        tags.append(.outside)
        continue
      }
      tags.append(NameTag(kind, isFirst: begun != next))
      begun = next
    }
    return tags
  }

  /// The kind that a label of the corpora means; nil for one that is no name.
  package static func kind(of label: String) -> EntityKind? {
    switch label {
    case "PER": .person
    case "ORG": .organisation
    case "LOC": .place
    case "MISC": .other
    default: nil
    }
  }
}

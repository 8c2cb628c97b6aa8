import Articles
import TextAnalysis

/// What one article says by itself, before it is compared with others.
package struct ArticleAnalysis: Sendable {
  /// In reading order, of all blocks; none overlaps another.
  package let mentions: [Mention]
  /// The entities of this article; mentions point here.
  package let entities: [LocalEntity]
  package let dates: [TimeExpression]

  package init(mentions: [Mention], entities: [LocalEntity], dates: [TimeExpression]) {
    self.mentions = mentions
    self.entities = entities
    self.dates = dates
  }

  package static let empty = ArticleAnalysis(mentions: [], entities: [], dates: [])
}

/// An entity as one article knows it: the cluster of its mentions there.
package struct LocalEntity: Hashable, Sendable {
  package let kind: EntityKind
  /// The fullest name the article uses: "Sergei Lavrov".
  package let name: String
  /// Every surface under which it is named, with its kind and count, most frequent first.
  package let surfaces: [Surface]
  /// Why names were joined within the article.
  package let evidence: [MergeEvidence]

  package init(kind: EntityKind, name: String, surfaces: [Surface], evidence: [MergeEvidence]) {
    self.kind = kind
    self.name = name
    self.surfaces = surfaces
    self.evidence = evidence
  }
}

/// A spelling under which an entity is named, and how often.
package struct Surface: Hashable, Sendable {
  package let text: String
  package let kind: MentionKind
  package var count: Int

  package init(text: String, kind: MentionKind, count: Int) {
    self.text = text
    self.kind = kind
    self.count = count
  }
}

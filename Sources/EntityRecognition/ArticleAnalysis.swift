import Articles
import TextAnalysis

/// What one article says by itself, before it is compared with others.
package struct ArticleAnalysis: Sendable {
  /// In reading order, of all blocks. Names do not overlap each other; a description may hold
  /// names, as "the [Trump] administration" does, and then comes before them.
  package let mentions: [Mention]
  /// The entities of this article; mentions point here.
  package let entities: [LocalEntity]
  package let dates: [TimeExpression]
  /// In reading order; an indirect quotation may hold direct ones, and then comes before them.
  package let quotations: [Quotation]
  /// The sentences of all blocks, in order; none spans two blocks.
  package let sentences: [TextRange]

  package init(
    mentions: [Mention], entities: [LocalEntity], dates: [TimeExpression],
    quotations: [Quotation] = [], sentences: [TextRange] = []
  ) {
    self.mentions = mentions
    self.entities = entities
    self.dates = dates
    self.quotations = quotations
    self.sentences = sentences
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
  /// What the article says it is, in the order in which it says so.
  package let roles: [Role]

  package init(
    kind: EntityKind, name: String, surfaces: [Surface], evidence: [MergeEvidence],
    roles: [Role] = []
  ) {
    self.kind = kind
    self.name = name
    self.surfaces = surfaces
    self.evidence = evidence
    self.roles = roles
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

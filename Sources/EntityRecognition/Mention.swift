import TextAnalysis

/// How a mention names its entity.
package enum MentionKind: UInt8, Hashable, Sendable {
  /// By a full name: "Sergei Lavrov".
  case name
  /// By a shorter or other name: "Lavrov", "PDVSA".
  case alias
  /// By the adjective or the people of a place: "Russian".
  case demonym
  /// By the seat of a government that stands for it: "Moscow".
  case metonym
  /// By a description: "the Russian diplomat".
  case nominal
  case pronoun

  /// Whether the mention is a name, and not a description or a pronoun.
  package var isNaming: Bool {
    switch self {
    case .name, .alias, .demonym, .metonym: true
    case .nominal, .pronoun: false
    }
  }

  package var word: String {
    switch self {
    case .name: "name"
    case .alias: "alias"
    case .demonym: "demonym"
    case .metonym: "metonym"
    case .nominal: "nominal"
    case .pronoun: "pronoun"
    }
  }
}

/// One place in one article where an entity is named.
package struct Mention: Hashable, Sendable {
  /// In the article's clean text: the bare name, without title, article or possessive.
  package let range: TextRange
  package let kind: MentionKind
  /// The place in `ArticleAnalysis.entities` of the entity that is meant.
  package let entity: Int32

  package init(range: TextRange, kind: MentionKind, entity: Int) {
    self.range = range
    self.kind = kind
    self.entity = Int32(entity)
  }
}

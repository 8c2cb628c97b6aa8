import EntityRecognition
import TextAnalysis

/// A name of a person, an organisation or a place.
package struct NamedSpan: Hashable, Sendable {
  package let range: TextRange
  package let kind: EntityKind

  package init(range: TextRange, kind: EntityKind) {
    self.range = range
    self.kind = kind
  }

  package static let kinds: [EntityKind] = [.person, .organisation, .place]
}

extension ArticleAnalysis {
  /// The names as other corpora count them: demonyms, groups and what else has a name left out.
  package var namedSpans: [NamedSpan] {
    mentions.compactMap { mention in
      let kind = entities[Int(mention.entity)].kind
      guard mention.kind.isName, NamedSpan.kinds.contains(kind) else { return nil }
      return NamedSpan(range: mention.range, kind: kind)
    }
  }
}

extension MentionKind {
  /// Whether it is a name in the narrow sense.
  package var isName: Bool {
    switch self {
    case .name, .alias, .metonym: true
    case .demonym, .nominal, .pronoun: false
    }
  }
}

/// The number of an entity in one `EntityTable`.
package struct EntityID: Hashable, Sendable {
  package let number: Int32

  package init(_ number: Int) {
    self.number = Int32(number)
  }

  package var index: Int { Int(number) }
}

/// A person, an organisation or a place, with everything the folder says of its names.
package struct Entity: Sendable {
  /// Stable across runs and growing folders: kind and folded name, as "person/sergei-lavrov".
  package internal(set) var key: String
  package let kind: EntityKind
  /// The name to show: the most frequent of its fullest names.
  package let name: String
  /// Every surface with its count over all articles, most frequent first.
  package let surfaces: [Surface]
  package let evidence: [MergeEvidence]
  /// All mentions, those in bylines and credits included.
  package let mentionCount: Int

  package init(
    key: String, kind: EntityKind, name: String, surfaces: [Surface], evidence: [MergeEvidence],
    mentionCount: Int
  ) {
    self.key = key
    self.kind = kind
    self.name = name
    self.surfaces = surfaces
    self.evidence = evidence
    self.mentionCount = mentionCount
  }

  /// The names beside the one to show, most frequent first. A spelling is listed once, though it
  /// may stand among the surfaces with several kinds of mention.
  package var aliases: [(text: String, count: Int)] {
    var counts: [String: Int] = [:]
    for surface in surfaces where surface.text != name && surface.kind.isNaming {
      counts[surface.text, default: 0] += surface.count
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }
}

/// The number of an entity in one `EntityTable`.
package struct EntityID: Hashable, Sendable {
  package let number: Int32

  package init(_ number: Int) {
    self.number = Int32(number)
  }

  package var index: Int { Int(number) }
}

/// A person, an organisation or a place, with everything the folder says of its names: a row of
/// `Entities`. Its texts are made when they are asked for.
package struct Entity: Sendable {
  private let entities: Entities
  private let number: Int

  init(of entities: Entities, _ number: Int) {
    self.entities = entities
    self.number = number
  }

  /// Stable across runs and growing folders: kind and folded name, as "person/sergei-lavrov".
  package var key: String { String(decoding: entities.columns.keys[number], as: UTF8.self) }
  package var kind: EntityKind { entities.columns.kinds[number] }
  /// The name to show: the most frequent of its fullest names.
  package var name: String { entities.columns.name(of: number) }
  /// Every surface with its count over all articles, most frequent first.
  package var surfaces: [Surface] { entities.columns.surfaces(of: number) }
  package var evidence: [MergeEvidence] { entities.columns.evidence(of: number) }
  /// All mentions, those in bylines and credits included.
  package var mentionCount: Int { Int(entities.columns.mentionCounts[number]) }

  /// How many of the mentions are of a kind.
  package func mentionCount(as kind: MentionKind) -> Int {
    entities.columns.mentionCount(of: number, as: kind)
  }

  /// The names beside the one to show, most frequent first. A spelling is listed once, though it
  /// may stand among the surfaces with several kinds of mention.
  package var aliases: [(text: String, count: Int)] {
    let name = name
    var counts: [String: Int] = [:]
    for surface in surfaces where surface.text != name && surface.kind.isNaming {
      counts[surface.text, default: 0] += surface.count
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }
}

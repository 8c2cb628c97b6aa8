/// All that the folder says of an entity, as it is put into an `EntityTable`.
package struct EntityRecord: Sendable {
  package internal(set) var key: String
  package let kind: EntityKind
  package let name: String
  package let surfaces: [Surface]
  package let evidence: [MergeEvidence]
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
}

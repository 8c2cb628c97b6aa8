/// The distinct names of a folder, and which of them its articles use for one entity.
struct FolderNames {
  let nodes: [NameNode]
  /// For each article and local entity, the node of its name.
  let nodesOfLocals: [[Int]]
  let joined: [(left: Int, right: Int, evidence: MergeEvidence)]
  let folded: [(node: Int, evidence: MergeEvidence)]

  private struct Pair: Hashable {
    let left: Int
    let right: Int
  }

  init(_ analyses: [ArticleAnalysis], knowledge: Knowledge) {
    var gathered = GatheredNames(knowledge: knowledge)
    var entries: [[Int]] = []
    var pairs: [Pair: MergeEvidence] = [:]
    for analysis in analyses {
      entries.append(
        analysis.entities.map { local in
          let total = local.surfaces.reduce(0) { $0 + $1.count }
          let main = gathered.add(local.name, kind: local.kind, count: total)
          for surface in local.surfaces where Self.isName(surface, of: local, knowledge) {
            let other = gathered.add(surface.text, kind: local.kind, count: 0)
            guard other != main, pairs[Pair(left: main, right: other)] == nil else { continue }
            pairs[Pair(left: main, right: other)] = Self.evidence(for: surface, of: local)
          }
          return main
        })
    }
    let (nodes, nodeOfEntry) = gathered.nodes()
    self.nodes = SurnameKinds.corrected(nodes, knowledge: knowledge)
    nodesOfLocals = entries.map { $0.map { Int(nodeOfEntry[$0]) } }
    joined = pairs.map { pair, evidence in
      (Int(nodeOfEntry[pair.left]), Int(nodeOfEntry[pair.right]), evidence)
    }.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
    folded = gathered.foldedEvidence(nodeOfEntry)
  }

  /// Whether a surface can stand for the entity in other articles too: "Pompeo" cannot, since it
  /// means another Pompeo there, and neither can a bare "Foreign Ministry".
  private static func isName(
    _ surface: Surface, of local: LocalEntity, _ knowledge: Knowledge
  ) -> Bool {
    guard surface.text != local.name else { return false }
    switch surface.kind {
    case .demonym, .metonym, .nominal, .pronoun:
      return false
    case .name, .alias:
      switch local.kind {
      case .person: return surface.text.utf8.contains(UInt8(ascii: " "))
      case .organisation:
        guard GovernmentBody.mayBeNamed(surface.text) else { return true }
        let form = NameForm(surface.text, kind: .organisation, knowledge: knowledge)
        return GovernmentBody(form, knowledge: knowledge).map { $0.country != nil } ?? true
      case .place, .group, .other: return true
      }
    }
  }

  private static func evidence(for surface: Surface, of local: LocalEntity) -> MergeEvidence {
    let stated = local.evidence.first { $0.left == surface.text || $0.right == surface.text }
    return stated
      ?? MergeEvidence(rule: .sameFolded, left: local.name, right: surface.text)
  }
}

import Articles
import TextAnalysis

/// Links the names of one group and says what entities they are.
struct GroupLinker {
  /// An entity and the names that mean it.
  struct Linked {
    let entity: RankedEntity
    let names: [Int32]
    /// Names that mean it only in these articles.
    let exceptions: [(name: Int32, article: ArticleID)]
  }

  private let members: [Int32]
  private let names: FolderNames
  private let articles: [LinkedArticle?]
  private let graph: NameGraph

  init(
    _ members: [Int32], names: FolderNames, articles: [LinkedArticle?], knowledge: Knowledge
  ) {
    self.names = names
    self.articles = articles
    let used = members.filter { names.all[Int($0)].node != nil }
    self.members =
      used.count < 2
      ? used : used.sorted { names.all[Int($0)].precedes(names.all[Int($1)]) }
    let arranged = self.members.compactMap { number -> ArrangedName? in
      let name = names.all[Int(number)]
      return name.node.map {
        ArrangedName(
          node: $0, count: name.spellings.count, evidence: name.spellings.evidence)
      }
    }
    guard arranged.count > 1 else {
      graph = NameGraph(arranged, knowledge: knowledge)
      return
    }
    var graph = NameGraph(
      SurnameKinds.corrected(arranged, knowledge: knowledge), knowledge: knowledge,
      joined: Self.joined(self.members, names))
    LinkingLadder.acrossArticles.climb(&graph)
    self.graph = graph
  }

  /// The pairs of names that single articles use for one entity, each with the surest reason.
  private static func joined(
    _ members: [Int32], _ names: FolderNames
  ) -> [(left: Int, right: Int, evidence: MergeEvidence)] {
    var nodes: [Int32: Int] = [:]
    for (node, name) in members.enumerated() { nodes[name] = node }
    var joined: [(left: Int, right: Int, evidence: MergeEvidence)] = []
    for (left, name) in members.enumerated() {
      var reasons: [Int: MergeEvidence] = [:]
      for (partner, _) in names.all[Int(name)].partners {
        guard let right = nodes[partner.name] else { continue }
        if let reason = reasons[right], reason.precedes(partner.evidence) { continue }
        reasons[right] = partner.evidence
      }
      joined += reasons.sorted { $0.key < $1.key }.map { (left, $0.key, $0.value) }
    }
    return joined
  }

  /// The entities, each with at least one mention under a name of its own.
  func link() -> [Linked] {
    var sets: [Int: LinkedSet] = [:]
    for node in members.indices {
      sets[graph.clusters.root(of: node), default: LinkedSet()].nodes.append(node)
    }
    for (node, evidence) in graph.clusters.evidence {
      sets[graph.clusters.root(of: node)]?.add(evidence)
    }
    return sets.sorted { $0.key < $1.key }.compactMap { linked($0.value, root: $0.key) }
  }

  private func linked(_ set: LinkedSet, root: Int) -> Linked? {
    let own = set.nodes.map { members[$0] }
    guard own.contains(where: { !names.all[Int($0)].articles.isEmpty }) else { return nil }
    var counts: [Int32: Int] = [:]
    var mentionCount = 0
    for name in own {
      mentionCount += names.all[Int(name)].mentionCount
      for (surface, count) in names.all[Int(name)].surfaces {
        counts[surface, default: 0] += Int(count)
      }
    }
    let surfaces = names.surfaces.surfaces(counts)
    let kind = graph.nodes[root].form.kind
    let name = EntityNaming(graph: graph, surfaces: surfaces).name(
      of: set.nodes.filter { !names.all[Int(members[$0])].articles.isEmpty }, kind: kind)
    let key = EntityKeys.key(kind, name)
    return Linked(
      entity: RankedEntity(
        entity: Entity(
          key: key, kind: kind, name: name, surfaces: surfaces, evidence: set.evidence,
          mentionCount: mentionCount),
        plainKey: key, firstName: own.first.map { names.all[Int($0)].key } ?? ""),
      names: own, exceptions: [])
  }
}

/// Nodes that are one entity, and why.
private struct LinkedSet {
  var nodes: [Int] = []
  private(set) var evidence: [MergeEvidence] = []
  private var seen: Set<MergeEvidence> = []

  mutating func add(_ evidence: MergeEvidence) {
    if seen.insert(evidence).inserted { self.evidence.append(evidence) }
  }
}

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
  private let knowledge: Knowledge

  init(
    _ members: [Int32], names: FolderNames, articles: [LinkedArticle?], knowledge: Knowledge
  ) {
    self.names = names
    self.articles = articles
    self.knowledge = knowledge
    let used = members.filter { names.all[Int($0)].node != nil }
    self.members = used.count < 2 ? used : Self.arranged(used, names)
  }

  /// By kind and key: an order that depends on the names alone.
  private static func arranged(_ members: [Int32], _ names: FolderNames) -> [Int32] {
    members.sorted { left, right in
      let (one, other) = (names.all[Int(left)].kind, names.all[Int(right)].kind)
      if one != other { return one.rawValue < other.rawValue }
      return names.all[Int(left)].key < names.all[Int(right)].key
    }
  }

  /// The entities, each with at least one mention under a name of its own.
  func link() -> [Linked] {
    if members.count == 1 {
      let name = names.all[Int(members[0])]
      if name.node?.knownKind == nil {
        let set = LinkedSet(nodes: [0], evidence: name.spellings.evidence)
        return linked(set, kind: name.kind).map { [$0] } ?? []
      }
    }
    let graph = climbed()
    var sets: [Int: LinkedSet] = [:]
    for node in members.indices {
      sets[graph.clusters.root(of: node), default: LinkedSet()].nodes.append(node)
    }
    let choices = SurnameContext(graph, members: members, names: names, articles: articles)
      .choices()
    for choice in choices {
      sets[graph.clusters.root(of: choice.node)]?.lost.append(choice)
      sets[choice.root]?.won.append(choice)
      sets[choice.root]?.add(
        MergeEvidence(
          rule: .surnameInContext, left: graph.nodes[choice.root].form.text,
          right: graph.nodes[choice.node].form.text))
    }
    for (node, evidence) in graph.clusters.evidence {
      sets[graph.clusters.root(of: node)]?.add(evidence)
    }
    return sets.sorted { $0.key < $1.key }.compactMap { root, set in
      linked(set, kind: graph.nodes[root].form.kind)
    }
  }

  private func climbed() -> NameGraph {
    let arranged = members.compactMap { name in
      names.all[Int(name)].node.map { node in
        ArrangedName(
          node: node, count: names.all[Int(name)].spellings.count,
          evidence: names.all[Int(name)].spellings.evidence)
      }
    }
    var graph = NameGraph(
      KindCorrection.corrected(arranged, knowledge: knowledge), knowledge: knowledge,
      joined: Self.joined(members, names))
    LinkingLadder.acrossArticles.climb(&graph)
    return graph
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

  private func linked(_ set: LinkedSet, kind: EntityKind) -> Linked? {
    let own = set.nodes.map { members[$0] }
    let used = own.filter { !names.all[Int($0)].articles.isEmpty }
    let total = total(of: set, used)
    guard total.mentionCount > 0, !used.isEmpty else { return nil }
    let surfaces = names.surfaces(total.surfaces)
    let named = used.compactMap { name in
      names.all[Int(name)].node.map { ($0, names.all[Int(name)].spellings.count) }
    }
    let name = EntityNaming(names: named, surfaces: surfaces, knowledge: knowledge).name(kind)
    let key = EntityKeys.key(kind, name)
    return Linked(
      entity: RankedEntity(
        entity: EntityRecord(
          key: key, kind: kind, name: name, surfaces: surfaces, evidence: set.evidence,
          mentionCount: total.mentionCount),
        plainKey: key, firstName: names.all[Int(own[0])].key),
      names: own, exceptions: set.won.map { (members[$0.node], $0.article) })
  }

  /// The mentions of a set of names and the surfaces they are made by.
  private func total(of set: LinkedSet, _ used: [Int32]) -> NameTotal {
    var total = NameTotal()
    for name in used.lazy.map(Int.init) {
      total.mentionCount += names.all[name].mentionCount
      if total.surfaces.isEmpty {
        total.surfaces = names.all[name].surfaces
      } else {
        for surface in names.all[name].surfaces { total.surfaces.add(surface) }
      }
    }
    for (choices, sign) in [(set.won, 1), (set.lost, -1)] {
      for choice in choices { add(choice, sign: sign, to: &total) }
    }
    return total
  }

  private func add(_ choice: SurnameContext.Choice, sign: Int, to total: inout NameTotal) {
    guard let article = articles[choice.article.index] else { return }
    let isOwn = article.names.map { $0 == members[choice.node] }
    for local in article.locals where isOwn[Int(local)] { total.mentionCount += sign }
    for (local, entity) in article.entities().enumerated() where isOwn[local] {
      for surface in entity.surfaces {
        if let count = names.count(of: surface) { total.surfaces.add(count, times: Int32(sign)) }
      }
    }
  }
}

/// How often names are mentioned and by which surfaces.
private struct NameTotal {
  var mentionCount = 0
  var surfaces: [FolderName.SurfaceCount] = []
}

/// Nodes that are one entity, and why.
private struct LinkedSet {
  var nodes: [Int]
  private(set) var evidence: [MergeEvidence]
  /// The mentions of bare surnames that are the entity's by the company they stand in.
  var won: [SurnameContext.Choice] = []
  /// Those that are another's.
  var lost: [SurnameContext.Choice] = []
  private var seen: Set<MergeEvidence> = []

  init(nodes: [Int] = [], evidence: [MergeEvidence] = []) {
    self.nodes = nodes
    self.evidence = evidence
  }

  mutating func add(_ evidence: MergeEvidence) {
    if seen.insert(evidence).inserted { self.evidence.append(evidence) }
  }
}

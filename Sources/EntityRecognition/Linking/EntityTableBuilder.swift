import Articles
import TextAnalysis

/// Numbers the linked entities of a folder and gathers their mentions.
struct EntityTableBuilder {
  /// What is gathered about one entity before it has its number.
  private struct Draft {
    let root: Int
    var surfaces: [Surface] = []
    /// The nodes of the names its articles show, in order, with their mentions.
    var names: [(node: Int, count: Int)] = []
    var mentions: [MentionReference] = []
    var evidence: [MergeEvidence] = []
  }

  /// In the order of article numbers.
  let analyses: [(ArticleID, ArticleAnalysis)]
  let graph: NameGraph
  let nodesOfLocals: [[Int]]
  let folded: [(node: Int, evidence: MergeEvidence)]

  func build() -> EntityTable {
    var drafts: [Draft] = []
    let draftOfLocals = gather(into: &drafts)
    addEvidence(to: &drafts)
    let names = drafts.map(name)
    let keys = EntityKeys.keys(
      for: drafts.indices.map { draft in
        EntityKeys.Naming(
          kind: kind(of: drafts[draft]), name: names[draft],
          mentionCount: drafts[draft].mentions.count)
      })
    let order = drafts.indices.sorted { left, right in
      let counts = (drafts[left].mentions.count, drafts[right].mentions.count)
      return counts.0 == counts.1 ? keys[left] < keys[right] : counts.0 > counts.1
    }
    var numbers = [Int](repeating: 0, count: drafts.count)
    for (number, draft) in order.enumerated() { numbers[draft] = number }
    var entityOfLocal: [ArticleID: [EntityID]] = [:]
    for (analysis, locals) in zip(analyses, draftOfLocals) {
      entityOfLocal[analysis.0] = locals.map { EntityID(numbers[$0]) }
    }
    return EntityTable(
      entities: order.map { entity(drafts[$0], key: keys[$0], name: names[$0]) },
      entityOfLocal: entityOfLocal, mentions: order.map { drafts[$0].mentions })
  }

  private func kind(of draft: Draft) -> EntityKind { graph.nodes[draft.root].form.kind }

  // MARK: Gathering

  /// For each article, the draft of each of its local entities.
  ///
  /// Drafts are made in the order of the nodes, so that their order depends on the names alone.
  private func gather(into drafts: inout [Draft]) -> [[Int]] {
    var isNamed = [Bool](repeating: false, count: graph.nodes.count)
    for nodes in nodesOfLocals { for node in nodes { isNamed[node] = true } }
    let draftOfRoot = makeDrafts(isNamed, into: &drafts)
    let draftOfLocals = nodesOfLocals.map { nodes in
      nodes.map { draftOfRoot[graph.clusters.root(of: $0)] }
    }
    var counts = NameCounts()
    for (number, (article, analysis)) in analyses.enumerated() {
      let drafted = draftOfLocals[number]
      for (local, draft) in drafted.enumerated() {
        counts.add(analysis.entities[local], node: nodesOfLocals[number][local], draft: draft)
      }
      for (index, mention) in analysis.mentions.enumerated() {
        let reference = MentionReference(article: article, mention: index)
        drafts[drafted[Int(mention.entity)]].mentions.append(reference)
      }
    }
    counts.forEachSurface { draft, surface in drafts[draft].surfaces.append(surface) }
    counts.forEachName { draft, node, count in drafts[draft].names.append((node, count)) }
    return draftOfLocals
  }

  /// A draft for each set of nodes that an article names; for each root, the number of its draft.
  private func makeDrafts(_ isNamed: [Bool], into drafts: inout [Draft]) -> [Int] {
    var draftOfRoot = [Int](repeating: -1, count: isNamed.count)
    for node in isNamed.indices where isNamed[node] {
      let root = graph.clusters.root(of: node)
      guard draftOfRoot[root] < 0 else { continue }
      draftOfRoot[root] = drafts.count
      drafts.append(Draft(root: root))
    }
    return draftOfRoot
  }

  private func addEvidence(to drafts: inout [Draft]) {
    var draftOfRoot: [Int: Int] = [:]
    for (index, draft) in drafts.enumerated() { draftOfRoot[draft.root] = index }
    var seen: Set<MergeEvidence> = []
    for (node, evidence) in folded + graph.clusters.evidence {
      guard let draft = draftOfRoot[graph.clusters.root(of: node)],
        seen.insert(evidence).inserted
      else { continue }
      drafts[draft].evidence.append(evidence)
    }
  }

  // MARK: Naming

  /// The most frequent of the fullest names; a country has the name that the tables give it.
  private func name(_ draft: Draft) -> String {
    if kind(of: draft) == .organisation { return organisationName(draft) }
    var best: (node: Int, count: Int)?
    for (node, count) in draft.names {
      guard let known = best else {
        best = (node, count)
        continue
      }
      let order = Fullness.grades(graph.nodes[known.node], graph.nodes[node])
      if order < 0 || order == 0 && count > known.count { best = (node, count) }
    }
    guard let node = best.map({ graph.nodes[$0.node] }) else { return "" }
    if let subject = node.subject, graph.knowledge.names[Int(subject)].isCountry {
      return graph.knowledge.names[Int(subject)].name
    }
    return readable(node, of: draft)
  }

  /// The name as one would write it: an abbreviation gives way to the name in the tables, and a
  /// spelling in capitals, as in headlines and datelines, to the most frequent of the others.
  private func readable(_ node: NameNode, of draft: Draft) -> String {
    let text = node.form.text
    if text.hasSuffix("."), let subject = node.subject {
      return graph.knowledge.names[Int(subject)].name
    }
    guard !Self.hasSmallLetters(text) else { return text }
    let folded = Folding.fold(text)
    let others = draft.surfaces.filter {
      Self.hasSmallLetters($0.text) && Folding.fold($0.text) == folded
    }
    return others.min(by: Surface.precedes)?.text ?? text
  }

  private static func hasSmallLetters(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isLowercase }
  }

  /// The name that the tables give, if an article uses it, else the most frequent.
  private func organisationName(_ draft: Draft) -> String {
    let names = draft.names.sorted { ($1.count, $0.node) < ($0.count, $1.node) }
    let known = names.first { node, _ in
      graph.nodes[node].subject.map {
        graph.knowledge.names[Int($0)].name == graph.nodes[node].form.text
      } ?? false
    }
    return (known ?? names.first).map { graph.nodes[$0.node].form.text } ?? ""
  }

  private func entity(_ draft: Draft, key: String, name: String) -> Entity {
    Entity(
      key: key, kind: kind(of: draft), name: name,
      surfaces: draft.surfaces.sorted(by: Surface.precedes), evidence: draft.evidence,
      mentionCount: draft.mentions.count)
  }
}

extension Fullness {
  /// Below zero when the first names less completely, by what kind of name it is alone.
  static func grades(_ left: NameNode, _ right: NameNode) -> Int {
    let (left, right) = (Fullness(left), Fullness(right))
    return left.isLowerGrade(than: right) ? -1 : right.isLowerGrade(than: left) ? 1 : 0
  }
}

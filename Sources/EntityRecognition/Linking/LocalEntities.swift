import TextAnalysis

/// Makes the entities and mentions of an article out of its linked names.
struct LocalEntities {
  private struct SurfaceKey: Hashable {
    let text: String
    let kind: MentionKind
    let entity: Int
  }

  let names: [TaggedName]
  let nodeOfName: [Int]
  let graph: NameGraph
  let text: Text
  let context: MentionContext

  func build() -> (mentions: [Mention], entities: [LocalEntity]) {
    var entityOfRoot = [Int?](repeating: nil, count: graph.nodes.count)
    var roots: [Int] = []
    for node in nodeOfName {
      let root = graph.clusters.root(of: node)
      if entityOfRoot[root] == nil {
        entityOfRoot[root] = roots.count
        roots.append(root)
      }
    }
    let fullest = fullestNodes(entityOfRoot, count: roots.count)
    var counts: [SurfaceKey: Int] = [:]
    var mentions: [Mention] = []
    mentions.reserveCapacity(names.count)
    for (name, node) in zip(names, nodeOfName) {
      guard let entity = entityOfRoot[graph.clusters.root(of: node)] else { continue }
      let kind = kind(of: name, node: node, fullest: fullest[entity])
      mentions.append(Mention(range: name.range, kind: kind, entity: entity))
      counts[SurfaceKey(text: text[name.range], kind: kind, entity: entity), default: 0] += 1
    }
    var surfaces = [[Surface]](repeating: [], count: roots.count)
    for (key, count) in counts {
      surfaces[key.entity].append(Surface(text: key.text, kind: key.kind, count: count))
    }
    let evidence = evidenceByEntity(entityOfRoot, count: roots.count)
    let entities = roots.indices.map { entity in
      LocalEntity(
        kind: graph.nodes[roots[entity]].form.kind, name: displayName(fullest[entity]),
        surfaces: surfaces[entity].sorted(by: Surface.precedes), evidence: evidence[entity])
    }
    return (mentions, entities)
  }

  // MARK: Names

  private func fullestNodes(_ entityOfRoot: [Int?], count: Int) -> [Int] {
    var fullest = [Int](repeating: -1, count: count)
    for node in graph.nodes.indices {
      guard let entity = entityOfRoot[graph.clusters.root(of: node)] else { continue }
      if fullest[entity] < 0 || graph.fullness(of: fullest[entity]) < graph.fullness(of: node) {
        fullest[entity] = node
      }
    }
    return fullest
  }

  /// The name to show; where a country alone tells two ministries apart, with the country.
  private func displayName(_ number: Int) -> String {
    let node = graph.nodes[number]
    if let subject = node.subject, node.role == .demonym {
      return graph.knowledge.names[Int(subject)].name
    }
    if let body = node.body, body.country == nil, let country = node.country {
      return node.form.text + " of " + Self.withArticle(graph.knowledge.names[Int(country)].name)
    }
    return node.form.text
  }

  /// "the United States", "the Philippines", "Russia".
  private static func withArticle(_ country: String) -> String {
    let takesArticle =
      country.hasPrefix("United ") || country.hasSuffix("Republic") || country.hasSuffix("Islands")
      || articled.contains(country)
    return takesArticle ? "the " + country : country
  }

  private static let articled: Set<String> = [
    "Netherlands", "Philippines", "Bahamas", "Maldives", "Gambia", "Seychelles", "Comoros",
    "Soviet Union", "European Union",
  ]

  private func kind(of name: TaggedName, node: Int, fullest: Int) -> MentionKind {
    if name.isDemonym { return .demonym }
    let role = graph.nodes[node].role
    if role == .capital || role == .seat, context.isMetonym(name.range) { return .metonym }
    if node == fullest || graph.nodes[node].form.key == graph.nodes[fullest].form.key {
      return .name
    }
    return graph.fullness(of: node).isAlias(of: graph.fullness(of: fullest))
      ? .alias : .name
  }

  private func evidenceByEntity(
    _ entityOfRoot: [Int?], count: Int
  ) -> [[MergeEvidence]] {
    var evidence = [[MergeEvidence]](repeating: [], count: count)
    for (node, reason) in graph.clusters.evidence {
      if let entity = entityOfRoot[graph.clusters.root(of: node)] {
        evidence[entity].append(reason)
      }
    }
    return evidence
  }
}

extension Surface {
  /// The most frequent first, then by the alphabet.
  static func precedes(_ left: Surface, _ right: Surface) -> Bool {
    if left.count != right.count { return left.count > right.count }
    return (left.text, left.kind.rawValue) < (right.text, right.kind.rawValue)
  }
}

/// How completely a name names its entity, to choose the one to show.
struct Fullness: Comparable {
  private let grade: Int
  private let words: Int
  private let count: Int
  private let text: String

  init(_ node: NameNode, count: Int) {
    words = node.form.words.count
    self.count = count
    text = node.form.text
    switch node.form.kind {
    case .person:
      let first = node.person?.first
      grade = first == nil ? 0 : PersonName.isInitial(first ?? "") ? 1 : 2
    case .place, .organisation, .group, .other:
      let isShort = node.form.isAcronym || node.role == .alternative
      grade = node.role == .demonym ? 0 : isShort ? 1 : 2
    }
  }

  /// Whether it is a poorer kind of name, whatever its length.
  func isLowerGrade(than other: Fullness) -> Bool { grade < other.grade }

  func isAlias(of other: Fullness) -> Bool {
    grade < other.grade || grade == other.grade && words < other.words
  }

  static func < (left: Fullness, right: Fullness) -> Bool {
    (left.grade, left.words, left.count, right.text) < (
      right.grade, right.words, right.count, left.text
    )
  }
}

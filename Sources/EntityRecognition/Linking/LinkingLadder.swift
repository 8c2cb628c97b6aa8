/// The rungs by which names are joined, from the surest down.
///
/// A rung proposes pairs of names that meet through a key they share; whether a pair is joined
/// is for `NameClusters`, which knows what keeps names apart. No rung compares all names with
/// all others, so each is near linear in the number of names.
struct LinkingLadder: Sendable {
  struct Rung: Sendable {
    /// The kind of name it joins; nil for any.
    let kind: EntityKind?
    let climb: @Sendable (inout NameGraph) -> Void

    static func any(_ climb: @escaping @Sendable (inout NameGraph) -> Void) -> Rung {
      Rung(kind: nil, climb: climb)
    }

    static func persons(_ climb: @escaping @Sendable (inout NameGraph) -> Void) -> Rung {
      Rung(kind: .person, climb: climb)
    }

    static func organisations(_ climb: @escaping @Sendable (inout NameGraph) -> Void) -> Rung {
      Rung(kind: .organisation, climb: climb)
    }
  }

  let rungs: [Rung]

  static let withinArticle = LinkingLadder(rungs: [
    .any(NameRungs.knownAlternatives),
    .any(NameRungs.joinedInArticles),
    .persons(PersonRungs.middleNames),
    .persons(PersonRungs.nicknames),
    .persons(PersonRungs.transliterations),
    .persons(PersonRungs.initials),
    .persons(PersonRungs.surnamesInArticle),
    .organisations(OrganisationRungs.companySuffixes),
    .organisations(OrganisationRungs.acronyms),
    .organisations(OrganisationRungs.prefixesInArticle),
    .organisations(OrganisationRungs.headsInArticle),
    .organisations(OrganisationRungs.countryNames),
    .organisations(OrganisationRungs.places),
    .organisations(OrganisationRungs.bodies),
  ])

  static let acrossArticles = LinkingLadder(rungs: [
    .any(NameRungs.sameNames),
    .any(NameRungs.knownAlternatives),
    .any(NameRungs.joinedInArticles),
    .persons(PersonRungs.middleNames),
    .persons(PersonRungs.nicknames),
    .persons(PersonRungs.transliterations),
    .persons(PersonRungs.initials),
    .persons(PersonRungs.surnamesAcrossArticles),
    .organisations(OrganisationRungs.companySuffixes),
    .organisations(OrganisationRungs.acronyms),
    .organisations(OrganisationRungs.prefixesAcrossArticles),
    .organisations(OrganisationRungs.countryNames),
    .organisations(OrganisationRungs.places),
    .organisations(OrganisationRungs.bodies),
  ])

  func climb(_ graph: inout NameGraph) {
    var counts = [Int](repeating: 0, count: EntityKind.allCases.count)
    for node in graph.nodes { counts[Int(node.form.kind.rawValue)] += 1 }
    for rung in rungs {
      if let kind = rung.kind, counts[Int(kind.rawValue)] < 2 { continue }
      rung.climb(&graph)
    }
  }
}

/// The names to be linked and what has been joined of them.
///
/// The nodes are in the order of their keys, so that every rung proposes its pairs in an order
/// that depends on the names alone.
struct NameGraph: Sendable {
  let nodes: [NameNode]
  /// For each node how often it is mentioned under this very name.
  let counts: [Int]
  let knowledge: Knowledge
  /// Pairs that single articles joined, as nodes, and why.
  let joined: [(left: Int, right: Int, evidence: MergeEvidence)]
  var clusters: NameClusters

  init(
    _ names: [ArrangedName], knowledge: Knowledge,
    joined: [(left: Int, right: Int, evidence: MergeEvidence)] = []
  ) {
    nodes = names.map(\.node)
    counts = names.map(\.count)
    self.knowledge = knowledge
    self.joined = joined
    clusters = NameClusters(names, firstNames: knowledge.firstNames)
    for (node, name) in names.enumerated() {
      for evidence in name.evidence { clusters.note(evidence, of: node) }
    }
  }

  func fullness(of node: Int) -> Fullness { Fullness(nodes[node], count: counts[node]) }

  mutating func merge(_ left: Int, _ right: Int, by rule: MergeEvidence.Rule) {
    let evidence = MergeEvidence(
      rule: rule, left: nodes[left].form.text, right: nodes[right].form.text)
    clusters.merge(left, right, because: evidence)
  }

  /// The nodes under those keys of theirs that `wanted` holds; a node may have several keys.
  ///
  /// Only what a rung will ask for is gathered: most names share no key with another.
  func nodes(
    under wanted: Set<String>, by keys: (NameNode) -> [String]
  ) -> [String: [Int]] {
    var groups: [String: [Int]] = [:]
    guard !wanted.isEmpty else { return groups }
    for (index, node) in nodes.enumerated() {
      for key in keys(node) where wanted.contains(key) { groups[key, default: []].append(index) }
    }
    return groups
  }

  /// The set that a name means among several: the only one, or the one that is named at least
  /// `ratio` times as often as the next.
  func likeliest(of candidates: [Int], for node: Int, ratio: Int) -> Int? {
    var counts: [Int: Int] = [:]
    for candidate in candidates where clusters.canMerge(candidate, node) {
      let root = clusters.root(of: candidate)
      counts[root] = clusters.count(ofRoot: root)
    }
    let sorted = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let best = sorted.first else { return nil }
    guard sorted.count > 1 else { return best.key }
    return best.value >= sorted[1].value * ratio ? best.key : nil
  }
}

/// Rungs for names of every kind.
enum NameRungs {
  /// Names that became the same when the kind of one was corrected.
  static func sameNames(_ graph: inout NameGraph) {
    var first: [EntityKind: [String: Int]] = [:]
    for (index, node) in graph.nodes.enumerated() {
      if let other = first[node.form.kind]?[node.form.key] {
        graph.merge(other, index, by: .sameFolded)
      } else {
        first[node.form.kind, default: [:]][node.form.key] = index
      }
    }
  }

  /// Names that the tables give to one subject: "PDVSA" and "Petróleos de Venezuela".
  static func knownAlternatives(_ graph: inout NameGraph) {
    var first: [Int32: Int] = [:]
    for (index, node) in graph.nodes.enumerated() {
      guard let subject = node.subject else { continue }
      guard let other = first[subject] else {
        first[subject] = index
        continue
      }
      let isDemonym = node.role == .demonym || graph.nodes[other].role == .demonym
      graph.merge(other, index, by: isDemonym ? .demonym : .knownAlternative)
    }
  }

  /// Names that an article uses for one entity, as "Organization of American States (OAS)".
  ///
  /// Where articles use one name for several organisations, it is the likeliest one's.
  static func joinedInArticles(_ graph: inout NameGraph) {
    var owners: [Int: [Int]] = [:]
    for pair in graph.joined { owners[pair.right, default: []].append(pair.left) }
    for pair in graph.joined {
      if graph.nodes[pair.right].form.kind == .organisation, let owners = owners[pair.right],
        owners.count > 1,
        graph.likeliest(of: owners, for: pair.right, ratio: 3)
          != graph.clusters.root(of: pair.left)
      {
        continue
      }
      graph.clusters.merge(pair.left, pair.right, because: pair.evidence)
    }
  }
}

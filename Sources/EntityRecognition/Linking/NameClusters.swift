/// Names joined step by step, never against what keeps two apart.
///
/// A union-find whose sets remember their kind, their first names, their subject in the tables
/// and their country, so that two different first names do not meet through a surname that
/// both share.
struct NameClusters: Sendable {
  private struct Traits: Sendable {
    var kind: EntityKind
    var firsts: [String]
    var middles: [String]
    var subject: Int32?
    var country: Int32?
    var count: Int
  }

  private var parents: [Int32]
  private var traits: [Traits]
  private let firstNames: FirstNames
  /// Why names were joined, in the order of the joining; the number is a node of the joined set.
  private(set) var evidence: [(node: Int, evidence: MergeEvidence)] = []

  init(_ names: [ArrangedName], firstNames: FirstNames) {
    parents = names.indices.map(Int32.init)
    self.firstNames = firstNames
    traits = names.map { name in
      let node = name.node
      return Traits(
        kind: node.form.kind, firsts: node.person?.first.map { [$0] } ?? [],
        middles: node.person?.middles ?? [], subject: node.subject, country: node.country,
        count: name.count)
    }
  }

  /// The node that stands for the set of a node.
  func root(of node: Int) -> Int {
    var node = node
    while Int(parents[node]) != node { node = Int(parents[node]) }
    return node
  }

  /// The mentions of all names of the set that `root` stands for.
  func count(ofRoot root: Int) -> Int { traits[root].count }

  func canMerge(_ left: Int, _ right: Int) -> Bool {
    let left = traits[root(of: left)]
    let right = traits[root(of: right)]
    guard left.kind == right.kind else { return false }
    if let one = left.subject, let other = right.subject, one != other { return false }
    if let one = left.country, let other = right.country, one != other { return false }
    return agree(left.firsts, right.firsts) && middlesAgree(left.middles, right.middles)
  }

  /// Joins the sets of two nodes unless something keeps them apart.
  mutating func merge(_ left: Int, _ right: Int, because evidence: MergeEvidence) {
    let first = root(of: left)
    let second = root(of: right)
    guard first != second, canMerge(first, second) else { return }
    // The more often named one stays the root, so that paths stay short.
    let isFirstLarger = traits[first].count >= traits[second].count
    let (root, child) = isFirstLarger ? (first, second) : (second, first)
    parents[child] = Int32(root)
    let absorbed = traits[child]
    for name in absorbed.firsts where !traits[root].firsts.contains(name) {
      traits[root].firsts.append(name)
    }
    for name in absorbed.middles where !traits[root].middles.contains(name) {
      traits[root].middles.append(name)
    }
    traits[root].subject = traits[root].subject ?? absorbed.subject
    traits[root].country = traits[root].country ?? absorbed.country
    traits[root].count += absorbed.count
    self.evidence.append((root, evidence))
  }

  /// Keeps why the spellings of a node are one name.
  mutating func note(_ evidence: MergeEvidence, of node: Int) {
    self.evidence.append((node, evidence))
  }

  private func agree(_ left: [String], _ right: [String]) -> Bool {
    left.allSatisfy { one in
      right.allSatisfy { PersonName.agree(one, $0, in: firstNames) }
    }
  }

  /// Middle names may be left out; two that differ tell two persons apart ("George H. W. Bush").
  private func middlesAgree(_ left: [String], _ right: [String]) -> Bool {
    guard let one = left.first, let other = right.first else { return true }
    return one.utf8.first == other.utf8.first
  }
}

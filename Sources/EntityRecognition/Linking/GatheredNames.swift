/// Names under way to become the nodes of a graph: equal ones are counted as one.
struct GatheredNames {
  private struct Written: Hashable {
    let text: String
    let kind: EntityKind
    let isDemonym: Bool
    let country: Int32?
  }

  private struct Folded: Hashable {
    let key: String
    let kind: EntityKind
    let isDemonym: Bool
    let country: Int32?
  }

  /// The spellings of one folded name with their counts.
  private struct Spellings {
    let folded: Folded
    var counts: [(form: NameForm, count: Int)]
  }

  private let knowledge: Knowledge
  /// For each name as written, its entry and its place among the spellings there.
  private var places: [Written: (entry: Int, spelling: Int)] = [:]
  private var entryOfFolded: [Folded: Int] = [:]
  private var entries: [Spellings] = []

  init(knowledge: Knowledge) {
    self.knowledge = knowledge
  }

  /// The entry of a name, with `count` added to it.
  mutating func add(
    _ text: String, kind: EntityKind, isDemonym: Bool = false, count: Int, country: Int32? = nil
  ) -> Int {
    let written = Written(text: text, kind: kind, isDemonym: isDemonym, country: country)
    if let place = places[written] {
      entries[place.entry].counts[place.spelling].count += count
      return place.entry
    }
    let form = NameForm(text, kind: kind, knowledge: knowledge)
    let folded = Folded(key: form.key, kind: kind, isDemonym: isDemonym, country: country)
    let entry = entryOfFolded[folded] ?? entries.count
    if entry == entries.count { entries.append(Spellings(folded: folded, counts: [])) }
    places[written] = (entry, entries[entry].counts.count)
    entries[entry].counts.append((form, count))
    entryOfFolded[folded] = entry
    return entry
  }

  /// The nodes in the order of their keys, and for each entry its node.
  func nodes() -> (nodes: [NameNode], nodeOfEntry: [Int32]) {
    let order = entries.indices.sorted { Self.precedes(entries[$0].folded, entries[$1].folded) }
    var nodeOfEntry = [Int32](repeating: 0, count: entries.count)
    var nodes: [NameNode] = []
    nodes.reserveCapacity(entries.count)
    for entry in order {
      nodeOfEntry[entry] = Int32(nodes.count)
      nodes.append(node(of: entries[entry]))
    }
    return (nodes, nodeOfEntry)
  }

  private static func precedes(_ left: Folded, _ right: Folded) -> Bool {
    if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
    if left.key != right.key { return left.key < right.key }
    if left.isDemonym != right.isDemonym { return right.isDemonym }
    return (left.country ?? -1) < (right.country ?? -1)
  }

  private func node(of spellings: Spellings) -> NameNode {
    let best = spellings.counts.min { left, right in
      let shouts = (Self.isShouted(left.form.text), Self.isShouted(right.form.text))
      if shouts.0 != shouts.1 { return shouts.1 }
      return (right.count, left.form.text) < (left.count, right.form.text)
    }
    let form = best?.form ?? NameForm("", kind: spellings.folded.kind, knowledge: knowledge)
    return NameNode(
      form, country: spellings.folded.country, isDemonym: spellings.folded.isDemonym,
      count: spellings.counts.reduce(0) { $0 + $1.count }, knowledge: knowledge)
  }

  /// Whether a name longer than an acronym is all in capitals, as in a headline.
  private static func isShouted(_ text: String) -> Bool {
    text.utf8.count > 5 && !text.unicodeScalars.contains { $0.properties.isLowercase }
  }

  /// Where one node has several spellings, that they are one name.
  func foldedEvidence(_ nodeOfEntry: [Int32]) -> [(node: Int, evidence: MergeEvidence)] {
    entries.indices.flatMap { entry -> [(node: Int, evidence: MergeEvidence)] in
      guard entries[entry].counts.count > 1 else { return [] }
      let forms = entries[entry].counts.map(\.form).sorted { $0.text < $1.text }
      guard let first = forms.first else { return [] }
      return forms.dropFirst().map { form in
        let rule: MergeEvidence.Rule =
          form.hasTitle != first.hasTitle
          ? .titleStripped : .sameFolded
        return (
          Int(nodeOfEntry[entry]),
          MergeEvidence(rule: rule, left: first.text, right: form.text)
        )
      }
    }
  }
}

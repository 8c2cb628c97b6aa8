/// The names of one article under way to become the nodes of a graph: equal ones are one.
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

  private let knowledge: Knowledge
  /// For each name as written, its entry and its place among the spellings there.
  private var places: [Written: (entry: Int, spelling: Int)] = [:]
  private var entryOfFolded: [Folded: Int] = [:]
  private var entries: [(folded: Folded, spellings: NameSpellings)] = []

  init(knowledge: Knowledge) {
    self.knowledge = knowledge
  }

  /// The entry of a name, with a mention added to it.
  mutating func add(
    _ text: String, kind: EntityKind, isDemonym: Bool, country: Int32?
  ) -> Int {
    let written = Written(text: text, kind: kind, isDemonym: isDemonym, country: country)
    let place = places[written] ?? place(of: written)
    entries[place.entry].spellings.change(place.spelling, count: 1, uses: 1)
    return place.entry
  }

  private mutating func place(of written: Written) -> (entry: Int, spelling: Int) {
    let form = NameForm(written.text, kind: written.kind, knowledge: knowledge)
    let folded = Folded(
      key: form.key, kind: written.kind, isDemonym: written.isDemonym, country: written.country)
    let entry = entryOfFolded[folded] ?? entries.count
    if entry == entries.count { entries.append((folded, NameSpellings())) }
    entryOfFolded[folded] = entry
    let place = (entry, entries[entry].spellings.append(form))
    places[written] = place
    return place
  }

  /// The names in the order of their keys, and for each entry its place in that order.
  func arranged() -> (names: [ArrangedName], placeOfEntry: [Int32]) {
    let order = entries.indices.sorted { Self.precedes(entries[$0].folded, entries[$1].folded) }
    var placeOfEntry = [Int32](repeating: 0, count: entries.count)
    var names: [ArrangedName] = []
    names.reserveCapacity(entries.count)
    for entry in order {
      placeOfEntry[entry] = Int32(names.count)
      let (folded, spellings) = entries[entry]
      let form = spellings.best ?? NameForm("", kind: folded.kind, knowledge: knowledge)
      names.append(
        ArrangedName(
          node: NameNode(
            form, country: folded.country, isDemonym: folded.isDemonym, knowledge: knowledge),
          count: spellings.count, evidence: spellings.evidence))
    }
    return (names, placeOfEntry)
  }

  private static func precedes(_ left: Folded, _ right: Folded) -> Bool {
    if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
    if left.key != right.key { return left.key < right.key }
    if left.isDemonym != right.isDemonym { return right.isDemonym }
    return (left.country ?? -1) < (right.country ?? -1)
  }
}

/// A name in its place among those that are to be linked.
struct ArrangedName: Sendable {
  let node: NameNode
  /// How often it is mentioned.
  let count: Int
  /// That its spellings are one name.
  let evidence: [MergeEvidence]
}

import Articles

/// The distinct names of a folder with what its articles say of them, counted up and down.
///
/// A name is told from others by its kind and folded key and has a number, which is never given
/// to another. What is derived from its spelling alone is made once for each spelling.
struct FolderNames: Sendable {
  private struct Folded: Hashable {
    let key: String
    let kind: EntityKind
  }

  /// Where a text is counted as a spelling of a name.
  private struct Place {
    static let none = Place(name: -1, spelling: -1, isShared: false)

    let name: Int32
    let spelling: Int32
    /// Whether it stands for its entity in other articles too, beside that entity's fullest name.
    let isShared: Bool
  }

  private let knowledge: Knowledge
  /// The texts of names and surfaces, by number; and for each text its place under each kind.
  private var numbers = Lexicon(capacity: 4096)
  private var texts: [String] = []
  private var places: [Place] = []
  private var nameOfFolded: [Folded: Int32] = [:]
  private(set) var all: [FolderName] = []

  init(knowledge: Knowledge) {
    self.knowledge = knowledge
  }

  /// Counts the entities of an article in; for each the number of its name.
  ///
  /// - Parameter locals: for each mention the place of its entity.
  mutating func add(
    _ entities: [LocalEntity], mentions locals: [Int32], of article: ArticleID
  ) -> [Int32] {
    let mentions = Self.counts(of: locals, entities: entities.count)
    return entities.indices.map { local in
      count(entities[local], mentions: mentions[local], in: article, by: 1)
    }
  }

  /// Counts the entities of an article out again.
  mutating func remove(
    _ entities: [LocalEntity], mentions locals: [Int32], of article: ArticleID
  ) {
    let mentions = Self.counts(of: locals, entities: entities.count)
    for local in entities.indices {
      _ = count(entities[local], mentions: mentions[local], in: article, by: -1)
    }
  }

  mutating func renumber(_ number: (ArticleID) -> ArticleID) {
    for name in all.indices { all[name].renumber(number) }
  }

  private static func counts(of locals: [Int32], entities: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: entities)
    for local in locals { counts[Int(local)] += 1 }
    return counts
  }

  /// - Parameter sign: 1 to count in, -1 to count out.
  private mutating func count(
    _ local: LocalEntity, mentions: Int, in article: ArticleID, by sign: Int
  ) -> Int32 {
    let text = number(of: local.name)
    let place = place(of: text, local.kind)
    let name = Int(place.name)
    var total = 0
    for surface in local.surfaces {
      let other = number(of: surface.text)
      all[name].change(
        FolderName.SurfaceCount(text: other, kind: surface.kind, count: Int32(surface.count)),
        by: Int32(sign))
      total += surface.count
      guard other != text, surface.kind == .name || surface.kind == .alias else { continue }
      let evidence = Self.evidence(for: surface, of: local)
      if evidence.rule.holdsElsewhere {
        join(place.name, self.place(of: other, local.kind), by: sign, because: evidence)
      }
    }
    all[name].spellings.change(Int(place.spelling), count: sign * total, uses: sign)
    all[name].mentionCount += sign * mentions
    if sign > 0 { all[name].add(article) } else { all[name].remove(article) }
    return place.name
  }

  private mutating func join(
    _ name: Int32, _ other: Place, by sign: Int, because evidence: MergeEvidence
  ) {
    guard other.isShared else { return }
    all[Int(other.name)].spellings.change(Int(other.spelling), count: 0, uses: sign)
    guard other.name != name else { return }
    all[Int(name)].change(FolderName.Partner(name: other.name, evidence: evidence), by: sign)
  }

  private mutating func number(of text: String) -> Int32 {
    let hash = WordFolder.hash(text.utf8)
    let known = numbers.number(of: text.utf8, hash: hash)
    if known >= 0 { return known }
    texts.append(text)
    for _ in EntityKind.allCases { places.append(.none) }
    return numbers.insert(Array(text.utf8)[...], hash: hash)
  }

  private mutating func place(of text: Int32, _ kind: EntityKind) -> Place {
    let index = Int(text) * EntityKind.allCases.count + Int(kind.rawValue)
    if places[index].name >= 0 { return places[index] }
    let form = NameForm(texts[Int(text)], kind: kind, knowledge: knowledge)
    let folded = Folded(key: form.key, kind: kind)
    let name = nameOfFolded[folded] ?? Int32(all.count)
    if Int(name) == all.count {
      all.append(FolderName(key: form.key, kind: kind))
      nameOfFolded[folded] = name
    }
    places[index] = Place(
      name: name, spelling: Int32(all[Int(name)].spellings.append(form)),
      isShared: isShared(form))
    return places[index]
  }

  /// A surface as it is counted; nil for one that no article has.
  func count(of surface: Surface) -> FolderName.SurfaceCount? {
    let text = surface.text.utf8
    let number = numbers.number(of: text, hash: WordFolder.hash(text))
    guard number >= 0 else { return nil }
    return FolderName.SurfaceCount(
      text: number, kind: surface.kind, count: Int32(surface.count))
  }

  /// Surfaces with these counts, each once, the most frequent first.
  func surfaces(_ counts: [FolderName.SurfaceCount]) -> [Surface] {
    counts.map { Surface(text: texts[Int($0.text)], kind: $0.kind, count: Int($0.count)) }
      .sorted(by: Surface.precedes)
  }

  /// Whether a name can stand for its entity in other articles too: "Pompeo" cannot, since it
  /// means another Pompeo there, and neither can a bare "Foreign Ministry".
  private func isShared(_ form: NameForm) -> Bool {
    switch form.kind {
    case .person: form.text.utf8.contains(UInt8(ascii: " "))
    case .organisation:
      GovernmentBody(form, knowledge: knowledge).map { $0.country != nil } ?? true
    case .place, .group, .other: true
    }
  }

  private static func evidence(for surface: Surface, of local: LocalEntity) -> MergeEvidence {
    let stated = local.evidence.first { $0.left == surface.text || $0.right == surface.text }
    return stated ?? MergeEvidence(rule: .sameFolded, left: local.name, right: surface.text)
  }

  /// Looks at a name whose counts changed; the keys under which it meets others, if its spelling
  /// is one that was not looked at before.
  mutating func refresh(_ name: Int32) -> [NameMeeting] {
    guard let form = all[Int(name)].spellings.best else {
      all[Int(name)].node = nil
      return []
    }
    if all[Int(name)].node?.form.text == form.text { return [] }
    let node = NameNode(form, knowledge: knowledge)
    all[Int(name)].node = node
    return node.meetings(knowledge)
  }
}

import Articles

/// The distinct names of a folder with what its articles say of them, counted up and down.
///
/// A name is told from others by its kind and folded key and has a number, which is never given
/// to another. What is derived from its spelling alone is made once for each spelling.
struct FolderNames: Sendable {
  private struct Written: Hashable {
    let text: String
    let kind: EntityKind
  }

  /// Where a spelling is counted.
  private struct Place {
    let name: Int32
    let spelling: Int32
    /// Whether it stands for its entity in other articles too, beside that entity's fullest name.
    let isShared: Bool
  }

  private let knowledge: Knowledge
  private var places: [Written: Place] = [:]
  private var numbers: [Written: Int32] = [:]
  private(set) var all: [FolderName] = []
  private(set) var surfaces = SurfaceTexts()

  init(knowledge: Knowledge) {
    self.knowledge = knowledge
  }

  /// Counts the entities of an article in; for each the number of its name.
  mutating func add(_ analysis: ArticleAnalysis, of article: ArticleID) -> [Int32] {
    let mentions = Self.mentionCounts(of: analysis)
    return analysis.entities.indices.map { local in
      count(analysis.entities[local], mentions: mentions[local], in: article, by: 1)
    }
  }

  /// Counts the entities of an article out again.
  mutating func remove(_ analysis: ArticleAnalysis, of article: ArticleID) {
    let mentions = Self.mentionCounts(of: analysis)
    for local in analysis.entities.indices {
      _ = count(analysis.entities[local], mentions: mentions[local], in: article, by: -1)
    }
  }

  private static func mentionCounts(of analysis: ArticleAnalysis) -> [Int] {
    var counts = [Int](repeating: 0, count: analysis.entities.count)
    for mention in analysis.mentions { counts[Int(mention.entity)] += 1 }
    return counts
  }

  /// - Parameter sign: 1 to count in, -1 to count out.
  private mutating func count(
    _ local: LocalEntity, mentions: Int, in article: ArticleID, by sign: Int
  ) -> Int32 {
    let place = place(of: local.name, local.kind)
    let name = Int(place.name)
    var total = 0
    for surface in local.surfaces {
      all[name].change(surfaces.number(of: surface), by: Int32(sign * surface.count))
      total += surface.count
      guard surface.kind == .name || surface.kind == .alias, surface.text != local.name else {
        continue
      }
      let other = self.place(of: surface.text, local.kind)
      guard other.isShared else { continue }
      all[Int(other.name)].spellings.change(Int(other.spelling), count: 0, uses: sign)
      guard other.name != place.name else { continue }
      all[name].change(
        FolderName.Partner(name: other.name, evidence: Self.evidence(for: surface, of: local)),
        by: sign)
    }
    all[name].spellings.change(Int(place.spelling), count: sign * total, uses: sign)
    all[name].mentionCount += sign * mentions
    if sign > 0 { all[name].add(article) } else { all[name].remove(article) }
    return place.name
  }

  private mutating func place(of text: String, _ kind: EntityKind) -> Place {
    let written = Written(text: text, kind: kind)
    if let place = places[written] { return place }
    let form = NameForm(text, kind: kind, knowledge: knowledge)
    let folded = Written(text: form.key, kind: kind)
    let name = numbers[folded] ?? Int32(all.count)
    if Int(name) == all.count { all.append(FolderName(key: form.key, kind: kind)) }
    numbers[folded] = name
    let place = Place(
      name: name, spelling: Int32(all[Int(name)].spellings.append(form)),
      isShared: isShared(form))
    places[written] = place
    return place
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

/// A name of a folder.
struct FolderName: Sendable {
  /// Another name that articles use for the same entity, and why.
  struct Partner: Hashable, Sendable {
    let name: Int32
    let evidence: MergeEvidence
  }

  let key: String
  let kind: EntityKind
  var spellings = NameSpellings()
  /// The mentions of the entities that go by the name, descriptions included.
  var mentionCount = 0
  /// The articles with an entity that goes by the name, in no order, once for each entity.
  private(set) var articles: [ArticleID] = []
  /// How often its entities are mentioned by each surface.
  private(set) var surfaces: [(number: Int32, count: Int32)] = []
  private(set) var partners: [(partner: Partner, uses: Int)] = []
  /// What decides how it can be linked; nil when no article uses it any more.
  var node: NameNode?

  init(key: String, kind: EntityKind) {
    self.key = key
    self.kind = kind
  }

  mutating func add(_ article: ArticleID) { articles.append(article) }

  mutating func remove(_ article: ArticleID) {
    if let place = articles.lastIndex(of: article) {
      articles.swapAt(place, articles.count - 1)
      articles.removeLast()
    }
  }

  mutating func change(_ surface: Int32, by count: Int32) {
    guard let place = surfaces.firstIndex(where: { $0.number == surface }) else {
      return surfaces.append((surface, count))
    }
    surfaces[place].count += count
    if surfaces[place].count == 0 { surfaces.remove(at: place) }
  }

  mutating func change(_ partner: Partner, by uses: Int) {
    guard let place = partners.firstIndex(where: { $0.partner == partner }) else {
      return partners.append((partner, uses))
    }
    partners[place].uses += uses
    if partners[place].uses == 0 { partners.remove(at: place) }
  }

  /// Before another by kind and key: an order that depends on the names alone.
  func precedes(_ other: FolderName) -> Bool {
    kind == other.kind ? key < other.key : kind.rawValue < other.kind.rawValue
  }
}

import Articles

/// A name of a folder.
struct FolderName: Sendable {
  /// Another name that articles use for the same entity, and why.
  struct Partner: Hashable, Sendable {
    let name: Int32
    let evidence: MergeEvidence
  }

  /// How often its entities are mentioned by a text in one manner.
  struct SurfaceCount {
    /// The number of the text.
    let text: Int32
    let kind: MentionKind
    var count: Int32
  }

  let key: String
  let kind: EntityKind
  var spellings = NameSpellings()
  /// The mentions of the entities that go by the name, descriptions included.
  var mentionCount = 0
  /// The articles with an entity that goes by the name, in no order, once for each entity.
  private(set) var articles: [ArticleID] = []
  private(set) var surfaces: [SurfaceCount] = []
  private(set) var partners: [(partner: Partner, uses: Int)] = []
  /// What decides how it can be linked; nil when no article uses it any more.
  var node: NameNode?

  init(key: String, kind: EntityKind) {
    self.key = key
    self.kind = kind
  }

  mutating func add(_ article: ArticleID) { articles.append(article) }

  mutating func renumber(_ number: (ArticleID) -> ArticleID) { articles = articles.map(number) }

  mutating func remove(_ article: ArticleID) {
    if let place = articles.lastIndex(of: article) {
      articles.swapAt(place, articles.count - 1)
      articles.removeLast()
    }
  }

  /// Adds a count so many times.
  mutating func change(_ surface: SurfaceCount, by times: Int32) {
    surfaces.add(surface, times: times)
  }

  mutating func change(_ partner: Partner, by uses: Int) {
    guard let place = partners.firstIndex(where: { $0.partner == partner }) else {
      return partners.append((partner, uses))
    }
    partners[place].uses += uses
    if partners[place].uses == 0 { partners.remove(at: place) }
  }
}

extension [FolderName.SurfaceCount] {
  /// Adds a count to that of the same surface; one that comes to nothing goes.
  mutating func add(_ surface: FolderName.SurfaceCount, times: Int32 = 1) {
    for place in indices
    where self[place].text == surface.text && self[place].kind == surface.kind {
      self[place].count += surface.count * times
      if self[place].count == 0 { remove(at: place) }
      return
    }
    append(
      FolderName.SurfaceCount(
        text: surface.text, kind: surface.kind, count: surface.count * times))
  }
}

import Articles

/// The entities of a folder, kept up to date as articles come, change and go.
///
/// What it says depends on the articles it holds and not on the order in which they came: every
/// decision is taken over names in the order of their keys, among those that can meet. A change
/// costs the names of the article and of the groups they fall into; `table` costs, beside, some
/// nanoseconds for each mention of the folder, to number the entities.
package struct FolderLinks: Sendable {
  private let knowledge: Knowledge
  private var names: FolderNames
  private var groups = NameGroups()
  private var articles: [LinkedArticle?] = []
  /// The rows of the articles before `firstUnrowed`.
  private var rows = ArticleRows()
  private var firstUnrowed = 0
  private var ranking = EntityRanking()
  /// For each name, the place of its entity in the ranking; -1 for a name without one.
  private var entityOfName: [Int32] = []
  /// For each name that means several entities, the articles in which it means another than
  /// elsewhere.
  private var exceptions: [Int32: [ArticleID: Int32]] = [:]
  private var changed: [Int32] = []
  private var isChanged: [Bool] = []

  package init() {
    self.init(knowledge: .embedded)
  }

  /// With tables of the caller's choice.
  package init(knowledge: Knowledge) {
    self.knowledge = knowledge
    names = FolderNames(knowledge: knowledge)
  }

  /// Adds an article, or puts it in the place of the one with the same number.
  ///
  package mutating func set(_ analysis: ArticleAnalysis, of article: ArticleID) {
    let entities = analysis.entities
    set(entities, mentions: analysis.mentions, of: article) { entities }
  }

  /// The same with the parts of an analysis that matter.
  ///
  /// - Parameter recall: gives the same entities again when they are wanted once more, which is
  ///   seldom, so that nobody has to keep them unpacked.
  package mutating func set(
    _ entities: [LocalEntity], mentions: [Mention], of article: ArticleID,
    recall: @escaping @Sendable () -> [LocalEntity]
  ) {
    remove(article)
    while articles.count <= article.index { articles.append(nil) }
    let locals = mentions.map(\.entity)
    let own = names.add(entities, mentions: locals, of: article)
    articles[article.index] = LinkedArticle(names: own, locals: locals, entities: recall)
    firstUnrowed = min(firstUnrowed, article.index)
    note(own)
  }

  package mutating func remove(_ article: ArticleID) {
    guard articles.indices.contains(article.index), let old = articles[article.index] else {
      return
    }
    articles[article.index] = nil
    firstUnrowed = min(firstUnrowed, article.index)
    note(old.names)
    names.remove(old.entities(), mentions: old.locals, of: article)
  }

  /// Gives the articles other numbers, as when a file comes before others.
  ///
  /// - Parameter number: the new number of each; of two articles the first stays the first.
  package mutating func renumber(_ number: (ArticleID) -> ArticleID) {
    // What names articles that are gone is decided anew.
    relink()
    var moved: [LinkedArticle?] = []
    for (old, article) in articles.enumerated() {
      guard let article else { continue }
      let new = number(ArticleID(old)).index
      while moved.count < new { moved.append(nil) }
      moved.append(article)
    }
    articles = moved
    firstUnrowed = 0
    names.renumber(number)
    exceptions = exceptions.mapValues { places in
      Dictionary(uniqueKeysWithValues: places.map { (number($0.key), $0.value) })
    }
  }

  /// Notes names whose counts changed, and their partners with them.
  private mutating func note(_ own: [Int32]) {
    while entityOfName.count < names.all.count {
      entityOfName.append(-1)
      isChanged.append(false)
      groups.addName()
    }
    for name in own {
      note(name)
      for (partner, _) in names.all[Int(name)].partners { note(partner.name) }
    }
  }

  private mutating func note(_ name: Int32) {
    guard !isChanged[Int(name)] else { return }
    isChanged[Int(name)] = true
    changed.append(name)
  }

  /// The entities of all articles held, with their mentions.
  package mutating func table() -> EntityTable {
    relink()
    arrangeRows()
    let (entities, numbers) = ranking.ranked()
    let numberOfName = entityOfName.map { $0 < 0 ? EntityID(-1) : EntityID(Int(numbers[Int($0)])) }
    var locals = rows.names.map { numberOfName[Int($0)] }
    for (name, places) in exceptions {
      for (article, place) in places {
        for local in rows.names(ofArticle: article.index) where rows.names[local] == name {
          locals[local] = EntityID(Int(numbers[Int(place)]))
        }
      }
    }
    return EntityTable(entities: entities, locals: locals, rows: rows)
  }

  /// Puts the articles in rows from the first one on that changed.
  private mutating func arrangeRows() {
    rows.cut(from: firstUnrowed)
    for article in articles[rows.articleCount...] {
      rows.append(article?.names ?? [], locals: article?.locals ?? [])
    }
    firstUnrowed = articles.count
  }

  /// Links the groups anew in which something changed.
  private mutating func relink() {
    for name in changed {
      isChanged[Int(name)] = false
      for meeting in names.refresh(name) { groups.add(name, to: meeting) }
      for (partner, _) in names.all[Int(name)].partners { groups.join(name, partner.name) }
    }
    var done: Set<Int32> = []
    for name in changed where done.insert(groups.root(of: name)).inserted {
      relink(groups.members(of: name))
    }
    changed = []
  }

  private mutating func relink(_ members: [Int32]) {
    for name in members {
      if entityOfName[Int(name)] >= 0 { ranking.remove(entityOfName[Int(name)]) }
      entityOfName[Int(name)] = -1
      exceptions[name] = nil
    }
    let linker = GroupLinker(members, names: names, articles: articles, knowledge: knowledge)
    for linked in linker.link() {
      let place = ranking.add(linked.entity)
      for name in linked.names { entityOfName[Int(name)] = place }
      for (name, article) in linked.exceptions { exceptions[name, default: [:]][article] = place }
    }
  }
}

/// An article among those that are linked.
struct LinkedArticle: Sendable {
  /// For each of its entities the number of its name.
  let names: [Int32]
  /// For each mention the place of its entity.
  let locals: [Int32]
  /// Its entities, which are unpacked when this is called.
  let entities: @Sendable () -> [LocalEntity]
}

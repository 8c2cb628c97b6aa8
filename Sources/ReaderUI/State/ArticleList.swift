import Articles
import CorpusIndex
import EntityRecognition

/// The order of the list.
enum ListOrder: Hashable, Sendable, CaseIterable {
  case newest
  case source
  case title
  /// Best hits of the search first.
  case relevance

  /// What the heading of the list calls it.
  var title: String {
    switch self {
    case .newest: "newest"
    case .source: "source"
    case .title: "title"
    case .relevance: "best"
    }
  }
}

/// What narrows the list; the breadcrumb of the status line.
enum Filter: Hashable, Sendable {
  case actor(EntityID, key: String, name: String)
  case search(Query, text: String)
  /// Articles of some days, or with a statement of an actor, or of anybody, that is dated so.
  case days(ClosedRange<Int>, of: ActorInQuestion?, title: String)

  var title: String {
    switch self {
    case .actor(_, _, let name): name
    case .search(_, let text): "/\(text)"
    case .days(_, _, let title): title
    }
  }

  var isSearch: Bool {
    switch self {
    case .search: true
    case .actor, .days: false
    }
  }
}

/// The articles on the left: which, in which order, and the selected one.
struct ArticleList: Sendable {
  var order = ListOrder.newest
  var filters: [Filter] = []
  /// The order to go back to when the search that ranked the list goes.
  var orderBeforeSearch = ListOrder.newest
  var window = RowWindow()
  private(set) var rows: [ArticleID] = []
  /// For each article number its row, or -1.
  private var rowOf: [Int32] = []
  /// The search that ranks the list, and its hits, the best first.
  private(set) var ranking: Query?
  private var hits: [Hit] = []
  /// The search that is to rank the list and has not been answered; until then the hits of the one
  /// before stay.
  private(set) var awaited: Query?
  /// For each article number how many matches the article has, or -1; empty without a search.
  private var matchCounts: [Int32] = []
  /// Differs after every change of the rows.
  private(set) var version = 0
  /// All articles of a snapshot by orders, kept because sorting titles is the dearest step of all.
  private var sorted: [ListOrder: [ArticleID]] = [:]
  private var sortedSnapshot = -1

  var selected: ArticleID? {
    rows.indices.contains(window.selected) ? rows[window.selected] : nil
  }

  func row(of article: ArticleID) -> Int? {
    guard rowOf.indices.contains(article.index), rowOf[article.index] >= 0 else { return nil }
    return Int(rowOf[article.index])
  }

  /// How many matches of the ranking search an article has; nil when it does not answer it.
  func matchCount(of article: ArticleID) -> Int? {
    guard matchCounts.indices.contains(article.index), matchCounts[article.index] >= 0 else {
      return nil
    }
    return Int(matchCounts[article.index])
  }

  /// Fills the rows anew and keeps the selection and its place on the screen where it can.
  ///
  /// - Parameters:
  ///   - number: the number of the snapshot.
  ///   - live: a search that is being typed, which counts as a filter.
  mutating func refresh(
    from corpus: Corpus, number: Int, live: Query? = nil, answers: SearchAnswers
  ) {
    let kept = selected
    let offset = window.selected - window.first
    rank(by: live ?? searched, in: corpus, number: number, answers)
    rows = listed(corpus, number: number)
    version += 1
    rowOf = [Int32](repeating: -1, count: corpus.slots.count)
    for (row, article) in rows.enumerated() { rowOf[article.index] = Int32(row) }
    guard let kept, let row = row(of: kept) else {
      window.selected = max(0, min(window.selected, rows.count - 1))
      return
    }
    window.selected = row
    window.first = max(0, row - offset)
  }

  /// The articles have other numbers in the snapshot to come.
  mutating func renumber(_ renumbered: (ArticleID) -> ArticleID?) {
    hits = hits.renumbered(renumbered)
  }

  /// The search among the filters.
  private var searched: Query? {
    filters.lazy.compactMap { if case .search(let query, _) = $0 { query } else { nil } }.first
  }

  private mutating func rank(
    by query: Query?, in corpus: Corpus, number: Int, _ answers: SearchAnswers
  ) {
    awaited = nil
    if let query {
      let answer = answers.answer(to: query, in: corpus, snapshot: number)
      if let answer { (ranking, hits) = (query, answer.hits) }
      if answer?.isCurrent != true { awaited = query }
    } else {
      (ranking, hits) = (nil, [])
    }
    matchCounts = []
    guard ranking != nil else { return }
    matchCounts = [Int32](repeating: -1, count: corpus.slots.count)
    for hit in hits { matchCounts[hit.article.index] = Int32(hit.matchCount) }
  }

  private mutating func listed(_ corpus: Corpus, number: Int) -> [ArticleID] {
    var allowed: [Bool]?
    for filter in filters {
      switch filter {
      case .actor(let entity, _, _):
        restrict(&allowed, to: corpus.articles(mentioning: entity).map(\.article), of: corpus)
      case .days(let days, let actor, _):
        let timeline = actor.map { corpus.timeline(of: $0.entity) } ?? corpus.timeline()
        restrict(&allowed, to: timeline.within(days).entries.map(\.article), of: corpus)
      case .search: break
      }
    }
    let all: [ArticleID]
    if ranking == nil {
      all = allInOrder(order == .relevance ? orderBeforeSearch : order, corpus, number: number)
    } else if order == .relevance {
      all = hits.map(\.article)
    } else {
      restrict(&allowed, to: hits.map(\.article), of: corpus)
      all = allInOrder(order, corpus, number: number)
    }
    guard let allowed else { return all }
    return all.filter { allowed[$0.index] }
  }

  private func restrict(_ allowed: inout [Bool]?, to articles: [ArticleID], of corpus: Corpus) {
    var listed = [Bool](repeating: false, count: corpus.slots.count)
    for article in articles { listed[article.index] = allowed?[article.index] ?? true }
    allowed = listed
  }

  private mutating func allInOrder(
    _ order: ListOrder, _ corpus: Corpus, number: Int
  ) -> [ArticleID] {
    if sortedSnapshot != number { sorted = [:] }
    sortedSnapshot = number
    if let rows = sorted[order] { return rows }
    let rows = corpus.listing(by: order)
    sorted[order] = rows
    return rows
  }
}

import Articles
import CorpusIndex
import EntityRecognition
import TerminalFrame
import TextAnalysis

extension ReaderState {
  mutating func narrow(_ narrowing: Narrowing) {
    switch narrowing {
    case .search: openSearch()
    case .filter: filterByTarget()
    case .removeFilter: removeFilter()
    case .order: orderList()
    case .orderMentions: orderMentions()
    case .orderRows: rearrangeDossier()
    case .widen: widenDossier()
    case .clear: clear()
    case .broaden: broaden()
    case .saveSearch: break
    }
  }

  // MARK: Filters

  private mutating func filterByTarget() {
    let filter: Filter
    switch target {
    case .none: return
    case .actor(let entity, let key):
      filter = .actor(entity, key: key, name: corpus.entities[entity].name)
    case .search(let query, let text): filter = .search(query, text: text)
    }
    guard !list.filters.contains(filter) else {
      messages.say("the list is already filtered by \(filter.title)")
      return
    }
    guard !occurrences.articles.isEmpty || occurrences.awaited != nil else {
      messages.say("\(targetName) does not occur in the articles listed")
      return
    }
    remember()
    if filter.isSearch { removeSearchFilter() }
    list.filters.append(filter)
    refreshList()
  }

  private mutating func removeFilter() {
    remember()
    let removed = list.filters.removeLast()
    if removed.isSearch, list.order == .relevance { list.order = list.orderBeforeSearch }
    refreshList()
  }

  private mutating func removeSearchFilter() {
    list.filters.removeAll(where: \.isSearch)
    if list.order == .relevance { list.order = list.orderBeforeSearch }
  }

  private mutating func orderList() {
    let isRanked = list.filters.contains(where: \.isSearch)
    let orders = ListOrder.allCases.filter { $0 != .relevance || isRanked }
    let place = orders.firstIndex(of: list.order) ?? 0
    list.order = orders[(place + 1) % orders.count]
    refreshList()
    list.window.reveal(of: list.rows.count, visible: visibleArticles)
  }

  private mutating func orderMentions() {
    let orders = MentionList.Order.allCases
    let place = orders.firstIndex(of: mentions.order) ?? 0
    mentions.order = orders[(place + 1) % orders.count]
    mentions.window = RowWindow()
    messages.say("mentions \(mentions.order.rawValue)")
  }

  /// Leaves the nearest thing: a page, a peek, the hint, the highlight, the pane.
  private mutating func clear() {
    if case .dossier = overlay {
      closeDossier()
    } else if overlay != nil {
      overlay = nil
    } else if peek != nil {
      peek = nil
    } else if arrangement.showsHint {
      arrangement.showsHint = false
    } else if !target.isNone {
      remember()
      target = .none
      reading.cursor = nil
    } else {
      arrangement.focus = .list
    }
  }

  // MARK: Searching

  var savedView: SavedView {
    SavedView(
      list: list, reading: reading, target: target, actors: actors, mentions: mentions,
      arrangement: arrangement, corpus: corpusNumber)
  }

  mutating func openSearch() {
    overlay = .search(SearchPrompt(before: savedView))
  }

  /// Lists what the typed line finds and shows the first hit.
  mutating func searchLive() {
    guard case .search(var prompt) = overlay else { return }
    prompt.nearest = nil
    prompt.remark = QueryParser.remarks(on: prompt.line.text).first
    guard let query = prompt.query else {
      overlay = .search(prompt)
      restore(prompt.before)
      return
    }
    if list.order != .relevance { list.orderBeforeSearch = list.order }
    list.order = .relevance
    target = .search(query, text: prompt.line.text)
    overlay = .search(prompt)
    refreshList()
    if list.awaited == nil { showFirstHit() }
  }

  /// Shows the best hit of what is typed, or what is nearest to it in spelling.
  private mutating func showFirstHit() {
    list.window = RowWindow()
    if case .search(var prompt) = overlay, let query = prompt.query, list.rows.isEmpty {
      prompt.nearest = corpus.nearestSpelling(to: query)
      overlay = .search(prompt)
    }
    guard let first = list.selected else { return }
    show(first, landing: targetRanges(in: first).first.map { .range($0) } ?? .start)
  }

  /// Lists what a worker has found and shows the best hit; whoever went to another meanwhile stays
  /// there.
  mutating func showFound() {
    guard let awaited = list.awaited else { return }
    let isRanked = list.ranking == awaited
    refreshList()
    guard list.awaited == nil, !isRanked else { return }
    let isTyping = if case .search(let prompt) = overlay { prompt.query != nil } else { false }
    let hasMoved = reading.article != waiting?.article
    let isListed = reading.article.map { list.row(of: $0) != nil } ?? false
    if isTyping || !hasMoved || !isListed { showFirstHit() }
  }

  /// The search whose hits are needed and have to come from a worker.
  var awaitedQuery: Query? { list.awaited ?? occurrences.awaited }

  /// Puts everything back as it was before the search, in step with the newest snapshot.
  mutating func restore(_ view: SavedView) {
    list = view.list
    reading = view.reading
    target = view.target
    actors = view.actors
    mentions = view.mentions
    arrangement = view.arrangement
    occurrencesSource = nil
    guard view.corpus != corpusNumber || list.awaited != nil else { return }
    target = corpus.resolved(target)
    list.filters = list.filters.compactMap(resolved)
    list.refresh(from: corpus, number: corpusNumber, answers: answers)
  }

  mutating func acceptSearch() {
    guard case .search(let prompt) = overlay else { return }
    guard let typing = prompt.query else {
      restore(prompt.before)
      overlay = nil
      return
    }
    if list.rows.isEmpty, list.awaited == nil {
      searchNearest(prompt)
      return
    }
    let query = meant(by: prompt.line.text, whileTyping: typing)
    keepSearch(prompt.line.text)
    let selected = list.selected
    let typed = list
    restore(prompt.before)
    remember()
    list = typed
    overlay = nil
    waiting = nil
    target = .search(query, text: prompt.line.text)
    list.filters.removeAll(where: \.isSearch)
    list.filters.append(.search(query, text: prompt.line.text))
    refreshList()
    if let article = selected.flatMap({ list.row(of: $0) == nil ? nil : $0 }) ?? list.selected {
      show(
        article, landing: targetRanges(in: article).first.map { .range($0) } ?? .start)
    }
    switch arrangement.focus {
    case .list, .text: break
    case .actors, .mentions: arrangement.focus = .list
    }
  }

  /// The query of a whole line. Where it finds nothing, or where finding out would take long, the
  /// last word stays the beginning of one.
  private func meant(by line: String, whileTyping typing: Query) -> Query {
    let exact = QueryParser.parse(line)
    guard exact != typing, !corpus.isCostly(exact) else { return typing }
    return corpus.search(exact, limit: 1).isEmpty ? typing : exact
  }

  /// Enter on "nothing found" searches for the nearest spelling instead.
  private mutating func searchNearest(_ prompt: SearchPrompt) {
    guard let nearest = prompt.nearest else { return }
    var prompt = prompt
    let respelt = prompt.query.flatMap { corpus.respelt($0) }
    prompt.line = LineEditor(respelt?.description ?? nearest.term)
    overlay = .search(prompt)
    searchLive()
    if !list.rows.isEmpty || list.awaited != nil { acceptSearch() }
  }
}

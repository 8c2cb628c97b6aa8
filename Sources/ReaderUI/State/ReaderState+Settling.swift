import Articles
import CorpusIndex
import EntityRecognition
import TerminalFrame
import TextAnalysis

extension ReaderState {
  /// Brings everything derived in step with what was chosen.
  mutating func settle() {
    keepFocusVisible()
    let layout = layout
    showSelected()
    settleOccurrences()
    let measure = layout.measure
    if !measure.isEmpty {
      reading.settle(
        in: corpus, columns: measure.columns, rows: measure.rows, showsSetApart: showsSetApart)
      peek?.settle(
        in: corpus, columns: measure.columns, rows: measure.rows, showsSetApart: showsSetApart)
    }
    marks.settle(
      article: shown.article, target: target, scope: mentionScope, in: corpus,
      number: corpusNumber)
    list.window.first = max(0, min(list.window.first, list.rows.count - 1))
    actors.settle(in: corpus, number: corpusNumber, article: shown.article, target: target)
    let actorRows = layout.rows(.actors).rows
    actors.window.reveal(of: actors.rows.count, visible: actorRows - Self.aliasRows)
    followInMentions(rows: layout.rows(.mentions).rows)
    if let source = occurrencesSource, layout.visible.contains(.mentions) {
      mentions.settle(
        occurrences, from: source, in: corpus, rows: layout.rows(.mentions).rows,
        context: layout.rows(.mentions).columns)
    }
    if list.awaited != waiting?.query {
      waiting = list.awaited.map { ($0, reading.article) }
    }
  }

  /// How many rows the names of the selected actor take at most.
  static let aliasRows = 3

  /// Without a pane to be in, the focus goes to the text.
  private mutating func keepFocusVisible() {
    switch arrangement.focus {
    case .actors, .mentions:
      if layout.panes[arrangement.focus] == nil, !layout.isTooSmall { arrangement.focus = .text }
    case .list, .text: break
    }
    if arrangement.focus == .actors { arrangement.lower = .actors }
    if arrangement.focus == .mentions { arrangement.lower = .mentions }
  }

  /// The text pane always shows an article of the list, if the list has any.
  private mutating func showSelected() {
    if let article = reading.article, list.row(of: article) != nil { return }
    guard let selected = list.selected else {
      if reading.article != nil { reading = Reading() }
      return
    }
    show(selected)
  }

  private mutating func settleOccurrences() {
    let source = OccurrencesSource(
      target: target, scope: mentionScope, corpus: corpusNumber, list: list.version,
      answers: answers.version)
    guard source != occurrencesSource else { return }
    let hasSameTarget =
      occurrencesSource?.target == target && occurrencesSource?.scope == mentionScope
    occurrencesSource = source
    occurrences = Occurrences(
      of: target, mentionScope, in: corpus, snapshot: corpusNumber, list: list, answers: answers)
    if !hasSameTarget { mentions.window = RowWindow() }
  }

  private mutating func followInMentions(rows: Int) {
    guard arrangement.focus != .mentions, let article = reading.article,
      let cursor = reading.cursor,
      peek == nil, let place = marks.place(of: cursor)
    else { return }
    mentions.follow(article: article, occurrence: place, of: occurrences, rows: rows)
  }

  // MARK: Articles

  /// Puts an article into the text pane and selects it in the list.
  mutating func show(_ article: ArticleID, landing: Reading.Landing = .start) {
    if reading.article == article, landing != .start {
      switch landing {
      case .range(let range): reading.land(on: range)
      case .start, .offset: reading = Reading(article: article, landing: landing)
      }
    } else {
      reading = Reading(article: article, landing: landing)
    }
    if let row = list.row(of: article) {
      list.window.select(row, of: list.rows.count, visible: visibleArticles)
    }
  }

  /// How many articles the list shows at once, two lines each.
  var visibleArticles: Int { max(1, layout.rows(.list).rows / 2) }

  /// Shows the selected article as a preview: at its first match when a search filters the list.
  mutating func previewSelected() {
    guard let selected = list.selected, selected != reading.article else { return }
    show(selected, landing: firstMatch(in: selected).map { .range($0) } ?? .start)
  }

  private mutating func firstMatch(in article: ArticleID) -> TextRange? {
    guard case .search = target else { return nil }
    guard context == .search || list.filters.contains(where: \.isSearch) else { return nil }
    return targetRanges(in: article).first
  }

  /// The places of the target in an article that is about to show; kept for drawing it.
  mutating func targetRanges(in article: ArticleID) -> [TextRange] {
    marks.settle(
      article: article, target: target, scope: mentionScope, in: corpus, number: corpusNumber)
    return marks.target
  }

  // MARK: Snapshots

  /// Takes a further snapshot; everything stays where it is, under its new numbers.
  mutating func adopt(_ new: Corpus) {
    let old = corpus
    corpus = new
    corpusNumber += 1
    skippedCount = new.slots.count(where: \.isSkipped)
    changedFiles = []
    if new.names != old.names, !old.names.isEmpty { renumber(from: old.names, to: new.names) }
    let hadTarget = !target.isNone
    target = new.resolved(target, from: old)
    if hadTarget, target.isNone { messages.say("the current actor is no longer there") }
    list.filters = list.filters.compactMap { resolved($0, from: old) }
    if case .dossier(let open) = overlay {
      overlay = open.renewed(in: new, from: old).map { .dossier($0) }
    }
    renewComparison(from: old)
    refreshList()
    if !hasActed {
      list.window = RowWindow()
      if let first = list.selected, first != reading.article { show(first) }
    }
    if let changed = reading.article, list.row(of: changed) == nil { reading = Reading() }
  }

  private func resolved(_ filter: Filter, from old: Corpus) -> Filter? {
    guard case .actor(let entity, let key, _) = filter else {
      return resolvedDays(filter) { $0.resolved($1, from: old) }
    }
    guard case .actor(let same, let key) = corpus.resolved(.actor(entity, key: key), from: old)
    else { return nil }
    return .actor(same, key: key, name: corpus.entities[same].name)
  }

  /// A filter by days whose actor is found again in this snapshot; nil when it is gone.
  func resolvedDays(_ filter: Filter, _ resolve: (Corpus, Target) -> Target) -> Filter? {
    guard case .days(let days, let actor?, let title) = filter else { return filter }
    guard case .actor(let same, _) = resolve(corpus, .actor(actor.entity, key: actor.key)) else {
      return nil
    }
    return .days(days, of: ActorInQuestion(same, in: corpus), title: title)
  }

  /// Fills the list anew: by the search that is being typed, or else by its filters.
  mutating func refreshList() {
    var live: Query?
    if case .search(let prompt) = overlay { live = prompt.query }
    list.refresh(from: corpus, number: corpusNumber, live: live, answers: answers)
  }

  /// Files have come and gone, so the same articles have other numbers.
  private mutating func renumber(from old: [String], to new: [String]) {
    let numbers = Dictionary(
      new.enumerated().map { ($0.element, ArticleID($0.offset)) }, uniquingKeysWith: { $1 })
    func renumbered(_ article: ArticleID) -> ArticleID? {
      old.indices.contains(article.index) ? numbers[old[article.index]] : nil
    }
    let selected = list.selected.flatMap(renumbered)
    reading.article = reading.article.flatMap(renumbered)
    peek = nil
    history.renumber(renumbered)
    answers.renumber(renumbered)
    waiting = nil
    list.renumber(renumbered)
    prioritised = []
    if case .search(var prompt) = overlay {
      prompt.before.reading.article = prompt.before.reading.article.flatMap(renumbered)
      prompt.before.list.renumber(renumbered)
      overlay = .search(prompt)
    }
    refreshList()
    if let selected, let row = list.row(of: selected) { list.window.selected = row }
  }

  // MARK: Priorities

  /// Asks for what is on the screen and not yet read, when that has changed.
  mutating func priorities() -> [Effect] {
    guard !corpus.isComplete else { return [] }
    var wanted: [ArticleID] = []
    if let article = shown.article, isWaiting(article) { wanted.append(article) }
    let first = list.window.first
    for article in list.rows.dropFirst(first).prefix(visibleArticles + 1)
    where isWaiting(article) && article != shown.article {
      wanted.append(article)
    }
    guard wanted != prioritised else { return [] }
    prioritised = wanted
    return wanted.isEmpty ? [] : [.prioritise(wanted)]
  }

  private func isWaiting(_ article: ArticleID) -> Bool {
    guard corpus.slots.indices.contains(article.index) else { return false }
    switch corpus.slots[article.index] {
    case .waiting, .skimmed: return true
    case .loaded, .skipped: return false
    }
  }
}

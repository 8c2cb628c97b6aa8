import Articles
import CorpusIndex
import EntityRecognition
import TerminalFrame
import TextAnalysis

extension ReaderState {
  /// Runs a command, or says what it needs.
  mutating func run(_ row: CommandRow) -> [Effect] {
    guard meets(row.need) else {
      messages.say(row.need.sentence)
      return []
    }
    endPeek(before: row.command)
    return run(row.command)
  }

  private mutating func run(_ command: Command) -> [Effect] {
    switch command {
    case .move(let movement): move(movement)
    case .go(let destination): go(destination)
    case .choose(let choice): choose(choice)
    case .occurrence(let step): go(step)
    case .narrow(.saveSearch): return saveSearch()
    case .narrow(let narrowing): narrow(narrowing)
    case .ask(let question): ask(question)
    case .trail(let step): go(step)
    case .appearance(let appearance): change(appearance)
    case .program(let command): return run(command)
    case .edit(let editing): return edit(editing)
    }
    return []
  }

  /// A peek lasts while one moves among the mentions.
  private mutating func endPeek(before command: Command) {
    switch command {
    case .move where arrangement.focus == .mentions, .choose(.peekMention): break
    case .move, .go, .choose, .occurrence, .narrow, .ask, .trail, .appearance, .program, .edit:
      if case .narrow(.clear) = command, peek != nil { return }
      peek = nil
    }
  }

  /// Whether a command would do something here and now.
  func meets(_ need: Need) -> Bool {
    switch need {
    case .nothing: true
    case .article: reading.article.map(isLoaded) ?? false
    case .actor: actors.selected != nil
    case .anyActor: actorInQuestion != nil
    case .orders: hasOrders
    case .similar: hasSimilar
    case .mention: selectedMention != nil
    case .target: !target.isNone
    case .name: nameAtCursor != nil
    case .filter: !list.filters.isEmpty
    case .earlierPlace: !history.earlier.isEmpty
    case .laterPlace: !history.later.isEmpty
    case .setApart: (shown.layout?.setApartCount ?? 0) > 0
    case .loading: isLoading
    case .listing: !list.rows.isEmpty
    }
  }

  var isLoading: Bool {
    switch progress?.phase {
    case .scanning, .reading, .analysing: true
    case .stopped, .done: false
    case nil: !corpus.isComplete && !corpus.names.isEmpty
    }
  }

  func isLoaded(_ article: ArticleID) -> Bool {
    corpus.slots.indices.contains(article.index) && corpus[article] != nil
  }

  // MARK: Moving

  private mutating func move(_ movement: Movement) {
    switch overlay {
    case .skipped(var window):
      window.scroll(movement, of: skippedCount, visible: layout.body.rows - 1)
      overlay = .skipped(window)
      return
    case .messages(var window):
      window.scroll(movement, of: messages.all.count, visible: layout.body.rows - 1)
      overlay = .messages(window)
      return
    case .dossier: return moveInDossier(movement)
    case .comparison: return moveInComparison(movement)
    case .search, .finder, nil: break
    }
    switch arrangement.focus {
    case .list:
      list.window.move(movement, of: list.rows.count, visible: visibleArticles)
      previewSelected()
    case .text: moveText(movement)
    case .actors:
      let visible = layout.rows(.actors).rows - Self.aliasRows
      actors.window.move(movement, of: actors.rows.count, visible: visible)
    case .mentions:
      let count = mentions.rowCount(occurrences)
      mentions.window.move(movement, of: count, visible: layout.rows(.mentions).rows)
      if peek != nil { peekAtSelected() }
    }
  }

  private mutating func moveText(_ movement: Movement) {
    let rows = layout.measure.rows
    // Two lines of the page before stay, so that the eye finds its place.
    let page = max(1, rows - 2)
    switch movement {
    case .down: reading.scroll(by: 1, rows: rows)
    case .up: reading.scroll(by: -1, rows: rows)
    case .pageDown: reading.scroll(by: page, rows: rows)
    case .pageUp: reading.scroll(by: -page, rows: rows)
    case .halfDown: reading.scroll(by: max(1, rows / 2), rows: rows)
    case .halfUp: reading.scroll(by: -max(1, rows / 2), rows: rows)
    case .top: reading.scrollToStart(rows: rows)
    case .bottom: reading.scrollToEnd(rows: rows)
    }
  }

  private mutating func go(_ destination: Destination) {
    switch destination {
    case .list: arrangement.focus = .list
    case .text: arrangement.focus = .text
    case .actors: focus(.actors)
    case .mentions: focus(.mentions)
    case .next: cycle(by: 1)
    case .previous: cycle(by: -1)
    case .left: step(by: -1)
    case .right: step(by: 1)
    }
  }

  private mutating func focus(_ pane: Pane) {
    if pane == .actors { arrangement.showsActors = true }
    arrangement.focus = pane
  }

  /// The panes that Tab visits: those on the screen, or all when only one has room.
  private var cycled: [Pane] {
    let layout = layout
    guard layout.isSingle || arrangement.isZoomed else { return layout.visible }
    return arrangement.showsActors ? Pane.allCases : [.list, .text, .mentions]
  }

  private mutating func cycle(by step: Int) {
    let panes = cycled
    let place = panes.firstIndex(of: arrangement.focus) ?? 0
    guard !panes.isEmpty else { return }
    arrangement.focus = panes[(place + step + panes.count) % panes.count]
  }

  /// The pane beside; at the edge nothing happens.
  private mutating func step(by step: Int) {
    let layout = layout
    guard !layout.isSingle, !arrangement.isZoomed else {
      return cycleWithoutWrapping(by: step)
    }
    let from = layout.rect(arrangement.focus)
    let beside = layout.visible.filter {
      step > 0 ? layout.rect($0).column >= from.endColumn : layout.rect($0).endColumn <= from.column
    }
    let nearest = beside.min {
      abs(layout.rect($0).column - from.column) < abs(layout.rect($1).column - from.column)
    }
    if let nearest { arrangement.focus = nearest }
  }

  private mutating func cycleWithoutWrapping(by step: Int) {
    let panes = cycled
    let place = (panes.firstIndex(of: arrangement.focus) ?? 0) + step
    if panes.indices.contains(place) { arrangement.focus = panes[place] }
  }
}

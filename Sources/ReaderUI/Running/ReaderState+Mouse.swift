import Articles
import CorpusIndex
import TerminalFrame
import TextAnalysis

extension ReaderState {
  /// How many lines a turn of the wheel moves.
  private static let wheelLines = 3

  mutating func handle(_ action: MouseAction, at point: Point) {
    if overlay != nil { return handleOverlay(action, at: point) }
    let layout = layout
    guard let pane = layout.visible.first(where: { layout.rect($0).contains(point) }) else {
      return
    }
    switch action {
    case .wheelUp: scroll(pane, by: -1)
    case .wheelDown: scroll(pane, by: 1)
    case .click, .doubleClick:
      if pane != .mentions { peek = nil }
      arrangement.focus = pane
      click(pane, at: point, isDouble: action == .doubleClick)
    }
  }

  private mutating func scroll(_ pane: Pane, by direction: Int) {
    let layout = layout
    let rows = layout.rows(pane).rows
    switch pane {
    case .list:
      list.window.scroll(by: direction, of: list.rows.count, visible: visibleArticles)
    case .text: reading.scroll(by: direction * Self.wheelLines, rows: layout.measure.rows)
    case .actors:
      actors.window.move(
        direction > 0 ? .down : .up, of: actors.rows.count,
        visible: rows - Self.aliasRows)
    case .mentions:
      let count = mentions.rowCount(occurrences)
      for _ in 0..<Self.wheelLines {
        mentions.window.move(direction > 0 ? .down : .up, of: count, visible: rows)
      }
    }
  }

  private mutating func click(_ pane: Pane, at point: Point, isDouble: Bool) {
    let rows = layout.rows(pane)
    let row = point.row - rows.row
    switch pane {
    case .list:
      let article = list.window.first + row / 2
      guard row >= 0, article < list.rows.count else { return }
      list.window.selected = article
      previewSelected()
      if isDouble { choose(.openArticle) }
    case .text: clickText(at: point)
    case .actors:
      guard let actor = ActorsPane.row(at: row, in: self) else { return }
      actors.window.selected = actor
      choose(.takeActor)
    case .mentions:
      let mention = mentions.window.first + row
      guard row >= 0, mention < mentions.rowCount(occurrences) else { return }
      mentions.window.selected = mention
      jumpToSelectedMention()
    }
  }

  /// A click on a name puts the cursor there and makes it the current actor.
  private mutating func clickText(at point: Point) {
    guard let article = reading.article, let offset = TextPane.offset(at: point, in: self),
      let entry = corpus[article],
      let mention = entry.analysis.mentions.innermost(
        overlapping: TextRange(offset, offset + 1)),
      let actor = corpus.entities.entity(of: mention, in: article)
    else { return }
    take(actor, goesThere: false)
    reading.cursor = mention.range
  }

  private mutating func handleOverlay(_ action: MouseAction, at point: Point) {
    let isDown: Bool
    switch action {
    case .wheelUp: isDown = false
    case .wheelDown: isDown = true
    case .click, .doubleClick:
      if case .finder(let finder) = overlay { clickFinder(finder, at: point) }
      clickDossier(at: point, isDouble: action == .doubleClick)
      return
    }
    switch overlay {
    case .skipped(var window):
      window.scroll(
        by: isDown ? 3 : -3, of: skippedCount, visible: layout.body.rows - 1)
      overlay = .skipped(window)
    case .messages(var window):
      window.scroll(
        by: isDown ? 3 : -3, of: messages.all.count, visible: layout.body.rows - 1)
      overlay = .messages(window)
    case .dossier: scrollDossier(by: isDown ? 1 : -1)
    case .comparison: moveInComparison(isDown ? .down : .up)
    case .finder: _ = edit(isDown ? .nextRow : .previousRow)
    case .search:
      if layout.rect(.text).contains(point) {
        reading.scroll(by: isDown ? 3 : -3, rows: layout.measure.rows)
      } else {
        _ = edit(isDown ? .nextRow : .previousRow)
      }
    case nil: break
    }
  }

  private mutating func clickFinder(_ finder: CommandFinder, at point: Point) {
    let area = FinderPane.area(of: finder, in: layout)
    guard area.contains(point) else { return }
    var finder = finder
    let row = finder.rows.first + point.row - area.row
    guard row < finder.matches.count else { return }
    finder.rows.selected = row
    overlay = .finder(finder)
  }
}

import Articles
import CorpusIndex
import TerminalFrame

/// One line on where the reader is; what does not fit is dropped from the right.
struct StatusLine {
  let state: ReaderState

  func draw(into frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty else { return }
    frame.fill(rect, style: Style(.status))
    switch state.overlay {
    case .search(let prompt): drawPrompt("/", prompt.line, into: &frame, in: rect)
    case .finder(let finder):
      drawPrompt(finder.purpose == .help ? "? " : ": ", finder.line, into: &frame, in: rect)
    case .skipped, .messages, .dossier, .comparison, nil: drawStatus(into: &frame, in: rect)
    }
  }

  // MARK: Status

  private func drawStatus(into frame: inout Frame, in rect: Rect) {
    var column = frame.write(
      " \(mode) ", at: Point(column: 0, row: rect.row), columns: rect.columns, style: Style(.mode))
    // The message stands at the end but is the last to go: it says what just happened.
    let message = state.messages.current ?? ""
    let reserved = message.isEmpty ? 0 : DisplayWidth.columns(of: message) + 2
    for segment in segments {
      let width = DisplayWidth.columns(of: segment) + 2
      guard column + width + reserved <= rect.columns else { break }
      frame.write(
        "  \(segment)", at: Point(column: column, row: rect.row), style: Style(.status))
      column += width
    }
    guard !message.isEmpty else { return }
    frame.write(
      "  \(message)", at: Point(column: column, row: rect.row), columns: rect.columns - column,
      style: Style(.status, .bold), ellipsis: true)
  }

  private var mode: String {
    switch state.context {
    case .list: "LIST"
    case .text: "READ"
    case .actors: "ACTORS"
    case .mentions: "MENTIONS"
    case .search: "SEARCH"
    case .finder:
      if case .finder(let finder) = state.overlay, finder.purpose == .palette {
        "COMMAND"
      } else {
        "HELP"
      }
    case .dossier: "DOSSIER"
    case .comparison: "COMPARE"
    case .page:
      if case .skipped = state.overlay { "SKIPPED" } else { "MESSAGES" }
    }
  }

  private var segments: [String] {
    switch state.overlay {
    case .dossier(let open):
      return [Self.place(open.window, of: open.dossier.rowCount), progress].filter { !$0.isEmpty }
    case .comparison(let view):
      return [Self.place(view.window, of: view.comparison.rows.count), progress]
        .filter { !$0.isEmpty }
    case .search, .finder, .skipped, .messages, nil: break
    }
    return [place, percent, counter, breadcrumb, change, progress].filter { !$0.isEmpty }
  }

  private static func place(_ window: RowWindow, of count: Int) -> String {
    "\(Count.grouped(count == 0 ? 0 : window.selected + 1))/\(Count.grouped(count))"
  }

  private var place: String {
    guard !state.list.rows.isEmpty else { return "" }
    let row = state.shown.article.flatMap { state.list.row(of: $0) } ?? state.list.window.selected
    return "\(Count.grouped(row + 1))/\(Count.grouped(state.list.rows.count))"
  }

  private var percent: String {
    guard let layout = state.shown.layout else { return "" }
    let rows = state.layout.measure.rows
    guard rows > 0 else { return "" }
    let lines = layout.lines(from: state.shown.top, count: rows)
    return "\(ScreenExtent(layout, top: state.shown.top, lines: lines).percent)%"
  }

  /// "Sergey Lavrov 3/11 here · 17/48 in 5 articles".
  private var counter: String {
    guard !state.target.isNone else { return "" }
    let occurrences = state.occurrences
    let name =
      state.targetName + (state.mentionScope.includesDescriptions ? " and descriptions" : "")
    let growing = state.corpus.isComplete ? "" : "+"
    let here = state.marks.target.count
    let total = Count.grouped(occurrences.total) + growing
    let articles = Count.of(occurrences.articles.count, "article")
    guard occurrences.awaited == nil else { return "\(name) \(here) here · searching…" }
    guard let cursor = state.shown.cursor, let article = state.shown.article,
      let place = state.marks.place(of: cursor),
      let before = occurrences.place(of: article).map({ occurrences.before[$0] })
    else {
      return "\(name) \(here) here · \(total) in \(articles)"
    }
    return "\(name) \(place + 1)/\(here) here · "
      + "\(Count.grouped(before + place + 1))/\(total) in \(articles)"
  }

  private var breadcrumb: String {
    guard !state.list.filters.isEmpty else { return "" }
    return "only " + state.list.filters.map(\.title).joined(separator: " › ")
  }

  private var change: String {
    state.shown.article.map(state.changedFiles.contains) == true
      ? "changed on disk, r reloads" : ""
  }

  private var progress: String {
    guard let progress = state.progress else { return "" }
    let done = Count.grouped(progress.done)
    let total = Count.grouped(progress.total)
    let left = progress.secondsLeft.map { " · \($0) s left" } ?? ""
    switch progress.phase {
    case .scanning: return "looking for articles"
    case .reading: return "reading \(done)/\(total)\(left)"
    case .analysing: return "indexing \(done)/\(total)\(left)"
    case .stopped: return "stopped at \(done)/\(total)"
    case .done: return ""
    }
  }

  // MARK: Prompts

  private func drawPrompt(
    _ sign: String, _ line: LineEditor, into frame: inout Frame, in rect: Rect
  ) {
    let column = frame.write(
      " \(mode) ", at: Point(column: 0, row: rect.row), columns: rect.columns, style: Style(.mode))
    let room = rect.columns - column - 1 - sign.count - 1
    guard room > 0 else { return }
    let start = column + 1
    frame.write(sign, at: Point(column: start, row: rect.row), style: Style(.status, .bold))
    // The cursor stays in view: a long line shows its part that ends there.
    let before = MentionsPane.fitted(line.textBeforeCursor, columns: room)
    let after = String(line.characters.dropFirst(line.cursor))
    let used = frame.write(
      before, at: Point(column: start + sign.count, row: rect.row), columns: room,
      style: Style(.status))
    frame.cursor = Point(column: start + sign.count + used, row: rect.row)
    let behind = frame.write(
      after, at: Point(column: start + sign.count + used, row: rect.row), columns: room - used,
      style: Style(.status), ellipsis: true)
    drawSummary(after: start + sign.count + used + behind, into: &frame, in: rect)
  }

  /// How to ask, while nothing is typed.
  private static let queryHelp = "\"a phrase\"  word*  -not  actor:name  date:2020  /a|b/"

  /// At the right end what the search finds so far, or what of it was not understood.
  private func drawSummary(after column: Int, into frame: inout Frame, in rect: Rect) {
    guard case .search(let prompt) = state.overlay else { return }
    let matches = state.occurrences.total
    let found =
      state.list.rows.isEmpty
      ? "nothing found"
      : "\(Count.of(matches, "match", "matches")) in "
        + Count.of(state.list.rows.count, "article")
    let summary =
      prompt.query == nil
      ? Self.queryHelp : prompt.remark ?? (state.list.awaited == nil ? found : "searching…")
    let width = DisplayWidth.columns(of: summary)
    guard column + 3 + width < rect.columns else { return }
    frame.write(
      summary, at: Point(column: rect.columns - width - 1, row: rect.row), style: Style(.status))
  }
}

import Articles
import CorpusIndex
import TerminalFrame

/// The articles, two lines each: date and source, then the title.
struct ListPane {
  let state: ReaderState

  func draw(into frame: inout Frame, in rect: Rect) {
    let isFocused = state.context == .list || state.context == .search
    heading(isFocused: isFocused).draw(into: &frame, in: rect)
    let rows = Rect(
      column: rect.column, row: rect.row + 1, columns: rect.columns, rows: rect.rows - 1)
    guard !state.list.rows.isEmpty else {
      EmptyPane.draw(EmptyStates(state: state).list, into: &frame, in: rows)
      if state.context == .list, !rows.isEmpty {
        frame.cursor = Point(column: rows.column, row: rows.row)
      }
      return
    }
    let first = state.list.window.first
    for (place, article) in state.list.rows.dropFirst(first).prefix(rows.rows / 2 + 1).enumerated()
    {
      let entry = Rect(
        column: rows.column, row: rows.row + place * 2, columns: rows.columns,
        rows: min(2, rows.rows - place * 2))
      guard !entry.isEmpty else { break }
      draw(article, into: &frame, in: entry)
      if first + place == state.list.window.selected {
        SelectionBar.draw(into: &frame, in: entry, isFocused: isFocused)
        if state.context == .list { frame.cursor = Point(column: entry.column, row: entry.row) }
      }
    }
  }

  private func heading(isFocused: Bool) -> PaneHeading {
    let list = state.list
    let count = list.rows.count
    let all = state.corpus.names.count - state.skippedCount
    var detail = count == 0 ? "0" : "\(list.window.selected + 1)/\(Count.grouped(count))"
    if isNarrowed { detail += " of \(Count.grouped(all))" }
    if list.awaited != nil { detail = "searching…" }
    return PaneHeading(
      title: "ARTICLES", detail: detail, trailing: "\(list.order.title) ▾", isFocused: isFocused)
  }

  private var isNarrowed: Bool {
    if case .search(let prompt) = state.overlay, prompt.query != nil { return true }
    return !state.list.filters.isEmpty
  }

  private func draw(_ article: ArticleID, into frame: inout Frame, in rect: Rect) {
    let row = ArticleRow(article: article, state: state, isNarrow: rect.columns < 32)
    var columns = rect.columns - 2
    let trailing = row.trailing
    if !trailing.isEmpty {
      let width = DisplayWidth.columns(of: trailing)
      if width + 10 < columns {
        frame.write(
          trailing, at: Point(column: rect.endColumn - width - 1, row: rect.row),
          style: Style(row.matches == nil ? .dim : .target))
        columns -= width + 2
      }
    }
    frame.write(
      [StyledRun(row.date + " ", Style(.dim)), StyledRun(row.source, row.sourceStyle)],
      at: Point(column: rect.column + 2, row: rect.row), columns: columns, ellipsis: true)
    guard rect.rows > 1 else { return }
    frame.write(
      row.title, at: Point(column: rect.column + 3, row: rect.row + 1), columns: rect.columns - 4,
      style: row.titleStyle, ellipsis: true)
  }
}

/// What the list says about one article.
struct ArticleRow {
  let date: String
  let source: String
  let sourceStyle: Style
  let title: String
  let titleStyle: Style
  /// How many matches it has, while a search ranks the list; else how many per cent of the shorter
  /// stand in it and in the article most like it.
  let trailing: String
  let matches: Int?

  init(article: ArticleID, state: ReaderState, isNarrow: Bool) {
    matches = state.list.matchCount(of: article)
    let share =
      state.corpus[article] == nil ? nil : state.corpus.similarArticles(to: article).first?.share
    trailing =
      matches.map { Count.grouped($0) } ?? share.map { "≈\(Int(($0 * 100).rounded()))" } ?? ""
    let name = state.corpus.names[article.index]
    guard let entry = state.corpus[article] else {
      date = FixedColumn.left("", isNarrow ? 9 : 11)
      source = "reading…"
      sourceStyle = Style(.dim)
      title = name
      titleStyle = Style(.dim)
      return
    }
    let metadata = entry.metadata
    date = Self.date(state.corpus.date(of: article), isNarrow: isNarrow)
    source = metadata.source ?? name
    sourceStyle = metadata.source == nil ? Style(.dim) : .text
    title = metadata.displayTitle.isEmpty ? name : metadata.displayTitle
    titleStyle = metadata.displayTitle.isEmpty ? Style(.dim) : .text
  }

  /// As wide for every article: "2020-02-07 ", with a question mark where it is inferred; narrow
  /// lists leave the century out.
  static func date(_ date: PublicationDate?, isNarrow: Bool) -> String {
    let width = isNarrow ? 9 : 11
    guard let date else { return FixedColumn.left("no date", width) }
    let iso = "\(date.date)"
    let short = isNarrow ? String(iso.dropFirst(2)) : iso
    return FixedColumn.left(short + (date.isStated ? "" : "?"), width)
  }
}

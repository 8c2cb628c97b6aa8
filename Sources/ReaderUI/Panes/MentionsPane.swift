import Articles
import CorpusIndex
import EntityRecognition
import TerminalFrame
import TextAnalysis

/// The occurrences of the target in their contexts, the matches one below the other.
struct MentionsPane {
  let state: ReaderState

  func draw(into frame: inout Frame, in rect: Rect) {
    let isFocused = state.context == .mentions
    let order = state.mentions.order
    PaneHeading(
      title: "MENTIONS", detail: state.target.isNone ? "" : "of \(state.targetName)",
      trailing: order == .article || state.target.isNone ? "" : order.rawValue, isFocused: isFocused
    ).draw(into: &frame, in: rect)
    let rows = Rect(
      column: rect.column, row: rect.row + 1, columns: rect.columns, rows: rect.rows - 1)
    guard !state.mentions.shown.isEmpty else {
      EmptyPane.draw(EmptyStates(state: state).mentions, into: &frame, in: rows)
      if isFocused, !rows.isEmpty { frame.cursor = Point(column: rows.column, row: rows.row) }
      return
    }
    for (place, shown) in state.mentions.shown.prefix(rows.rows).enumerated() {
      let area = Rect(
        column: rows.column, row: rows.row + place, columns: rows.columns, rows: 1)
      switch shown {
      case .heading(let article, let count): draw(article, count: count, into: &frame, in: area)
      case .line(let line): Self.draw(line, into: &frame, in: area)
      }
      if state.mentions.window.first + place == state.mentions.window.selected {
        SelectionBar.draw(into: &frame, in: area, isFocused: isFocused)
        if isFocused, state.peek == nil {
          frame.cursor = Point(column: area.column, row: area.row)
        }
      }
    }
  }

  private func draw(_ article: ArticleID, count: Int, into frame: inout Frame, in rect: Rect) {
    let row = ArticleRow(article: article, state: state, isNarrow: rect.columns < 32)
    let number = Count.grouped(count)
    frame.write(
      [StyledRun(row.date + " ", Style(.dim)), StyledRun(row.source, Style(.heading))],
      at: Point(column: rect.column + 1, row: rect.row), columns: rect.columns - 3 - number.count,
      ellipsis: true)
    frame.write(
      number, at: Point(column: rect.endColumn - number.count - 1, row: rect.row),
      style: Style(.dim))
  }

  /// The match begins at two fifths of the width, so that more of what follows it shows.
  static func draw(_ line: ConcordanceLine, into frame: inout Frame, in rect: Rect) {
    let left = max(0, (rect.columns - 2) * 2 / 5)
    let context = fitted(line.left, columns: left)
    let start = rect.column + 2 + left
    frame.write(
      context, at: Point(column: start - DisplayWidth.columns(of: context), row: rect.row),
      style: Style(.dim))
    frame.write(
      [StyledRun(line.keyword, Style(.target)), StyledRun(line.right, Style(.text))],
      at: Point(column: start, row: rect.row), columns: rect.endColumn - start, ellipsis: true)
  }

  /// The end of a text that fits, with a mark where its start was cut.
  static func fitted(_ text: String, columns: Int) -> String {
    guard DisplayWidth.columns(of: text) > columns else { return text }
    var rest = text.suffix(columns)
    while !rest.isEmpty, DisplayWidth.columns(of: String(rest)) > columns - 1 {
      rest = rest.dropFirst()
    }
    return columns > 0 ? "…" + rest : ""
  }
}

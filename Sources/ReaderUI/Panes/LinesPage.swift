import Articles
import CorpusIndex
import TerminalFrame

/// A page of lines over the panes: the skipped files, or the messages.
struct LinesPage {
  struct Line {
    let text: String
    let detail: String
  }

  let title: String
  let detail: String
  let lines: [Line]
  let empty: String
  let first: Int

  static func skipped(in state: ReaderState, _ window: RowWindow) -> LinesPage {
    let skipped = state.corpus.skipped
    return LinesPage(
      title: "SKIPPED FILES", detail: Count.of(skipped.count, "file"),
      lines: skipped.map { Line(text: $0.name, detail: $0.reason.description) },
      empty: "Every file found was read.", first: window.first)
  }

  static func messages(in state: ReaderState, _ window: RowWindow) -> LinesPage {
    LinesPage(
      title: "MESSAGES", detail: "the last at the end",
      lines: state.messages.all.map { Line(text: $0, detail: "") },
      empty: "Nothing has been said yet.", first: window.first)
  }

  func draw(into frame: inout Frame, in rect: Rect) {
    PaneHeading(title: title, detail: detail, trailing: "", isFocused: true)
      .draw(into: &frame, in: rect)
    let rows = Rect(
      column: rect.column, row: rect.row + 1, columns: rect.columns, rows: rect.rows - 1)
    guard !rows.isEmpty else { return }
    frame.cursor = Point(column: rows.column, row: rows.row)
    guard !lines.isEmpty else { return EmptyPane.draw(empty, into: &frame, in: rows) }
    let shown = lines.dropFirst(first).prefix(rows.rows)
    let longest = shown.map { DisplayWidth.columns(of: $0.text) }.max() ?? 0
    let column = min(longest, rows.columns / 2) + 4
    for (row, line) in shown.enumerated() {
      let hasDetail = !line.detail.isEmpty
      frame.write(
        line.text, at: Point(column: rows.column + 2, row: rows.row + row),
        columns: hasDetail ? column - 4 : rows.columns - 3, ellipsis: true)
      frame.write(
        line.detail, at: Point(column: rows.column + column, row: rows.row + row),
        columns: rows.columns - column, style: Style(.dim), ellipsis: true)
    }
  }
}

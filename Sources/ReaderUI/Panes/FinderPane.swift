import TerminalFrame

/// The commands that match what is typed, with their keys.
struct FinderPane {
  let finder: CommandFinder
  let state: ReaderState

  private static let keyColumns = 20

  /// The help takes the whole body; the palette a few rows above the status line.
  static func area(of finder: CommandFinder, in layout: ScreenLayout) -> Rect {
    let body = layout.body
    switch finder.purpose {
    case .help:
      return Rect(
        column: body.column, row: body.row + 1, columns: body.columns, rows: body.rows - 1)
    case .palette:
      let rows = min(10, max(1, body.rows - 2))
      return Rect(
        column: body.column, row: body.endRow - rows, columns: body.columns, rows: rows)
    }
  }

  func draw(into frame: inout Frame, layout: ScreenLayout) {
    let area = Self.area(of: finder, in: layout)
    guard !area.isEmpty else { return }
    let matches = finder.matches
    drawFrame(matches.count, into: &frame, above: area, layout: layout)
    if matches.isEmpty {
      EmptyPane.draw(
        "No command matches '\(finder.line.text)'.", into: &frame, in: area)
    }
    for (place, row) in matches.dropFirst(finder.rows.first).prefix(area.rows).enumerated() {
      let line = Rect(column: area.column, row: area.row + place, columns: area.columns, rows: 1)
      draw(row, into: &frame, in: line)
      if finder.rows.first + place == finder.rows.selected {
        SelectionBar.draw(into: &frame, in: line, isFocused: true)
      }
    }
  }

  private func drawFrame(
    _ count: Int, into frame: inout Frame, above area: Rect, layout: ScreenLayout
  ) {
    frame.fill(area, style: .text)
    let above = Rect(
      column: area.column, row: max(layout.body.row, area.row - 1), columns: area.columns, rows: 1)
    switch finder.purpose {
    case .help:
      PaneHeading(
        title: "KEYS", detail: "in \(finder.context.title) · type to find, Enter runs it",
        trailing: Count.of(count, "command"), isFocused: true
      ).draw(into: &frame, in: above)
    case .palette:
      guard above.row < area.row else { return }
      frame.write(
        String(repeating: "─", count: above.columns), at: Point(column: 0, row: above.row),
        style: Style(.border))
    }
  }

  private func draw(_ row: CommandRow, into frame: inout Frame, in rect: Rect) {
    let isValid = state.meets(row.need)
    let keys = row.keys.joined(separator: " ")
    frame.write(
      keys, at: Point(column: rect.column + 2, row: rect.row), columns: Self.keyColumns - 3,
      style: Style(isValid ? .key : .dim), ellipsis: true)
    let column = rect.column + Self.keyColumns
    let width = min(52, rect.endColumn - column)
    frame.write(
      row.title, at: Point(column: column, row: rect.row), columns: width,
      style: Style(isValid ? .text : .dim), ellipsis: true)
    let group = column + width + 2
    guard group + 24 <= rect.endColumn else { return }
    frame.write(
      row.group.rawValue, at: Point(column: group, row: rect.row),
      columns: rect.endColumn - group, style: Style(.dim), ellipsis: true)
  }
}

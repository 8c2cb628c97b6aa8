import Articles
import CorpusIndex
import TerminalFrame
import TextAnalysis

/// A dossier over the panes: its rows, and beside or below them what the selected row stands on.
struct DossierPane {
  let open: OpenDossier
  let state: ReaderState

  func draw(into frame: inout Frame, in body: Rect) {
    let places = DossierLayout(body: body, rowCount: open.dossier.rowCount)
    let dossier = open.dossier
    PaneHeading(
      title: dossier.title, detail: dossier.detail, trailing: dossier.arrangement, isFocused: true
    ).draw(into: &frame, in: places.heading)
    guard dossier.rowCount > 0 else {
      EmptyPane.draw(dossier.empty, into: &frame, in: places.rows)
      frame.cursor = Point(column: places.rows.column, row: places.rows.row)
      return
    }
    for place in 0..<min(places.rows.rows, dossier.rowCount - open.window.first) {
      let number = open.window.first + place
      let line = Rect(
        column: places.rows.column, row: places.rows.row + place, columns: places.rows.columns,
        rows: 1)
      draw(dossier.row(number, in: state.corpus), into: &frame, in: line)
      if number == open.window.selected {
        SelectionBar.draw(into: &frame, in: line, isFocused: true)
        frame.cursor = Point(column: line.column, row: line.row)
      }
    }
    drawDivider(places, into: &frame)
    let passages = dossier.passages(open.window.selected, in: state.corpus)
    PassagesPane(passages: passages, corpus: state.corpus)
      .draw(into: &frame, in: places.passages)
  }

  private func draw(_ row: DossierRow, into frame: inout Frame, in rect: Rect) {
    var end = rect.endColumn - 1
    let width = DisplayWidth.columns(of: row.trailing)
    if width > 0, width + 16 <= rect.columns {
      frame.write(
        row.trailing, at: Point(column: end - width, row: rect.row), style: Style(.dim))
      end -= width + 1
    }
    let start = rect.column + 2
    let runs = (row.leading.isEmpty ? [] : [StyledRun(row.leading, Style(.dim))]) + row.runs
    frame.write(
      runs, at: Point(column: start, row: rect.row), columns: end - start, ellipsis: true)
  }

  private func drawDivider(_ places: DossierLayout, into frame: inout Frame) {
    let divider = places.divider
    if divider.columns > 1 {
      frame.write(
        String(repeating: "─", count: divider.columns),
        at: Point(column: divider.column, row: divider.row), style: Style(.border))
    } else {
      for row in divider.row..<divider.endRow {
        frame.write("│", at: Point(column: divider.column, row: row), style: Style(.border))
      }
    }
  }
}

/// Where the parts of a dossier are: side by side where there is room, else one below the other.
struct DossierLayout: Hashable, Sendable {
  let heading: Rect
  let rows: Rect
  let divider: Rect
  let passages: Rect

  init(body: Rect, rowCount: Int) {
    heading = Rect(column: body.column, row: body.row, columns: body.columns, rows: 1)
    let room = Rect(
      column: body.column, row: body.row + 1, columns: body.columns, rows: max(0, body.rows - 1))
    if body.columns >= ScreenLayout.threeColumns {
      let left = body.columns * 55 / 100
      rows = Rect(column: room.column, row: room.row, columns: left, rows: room.rows)
      divider = Rect(column: room.column + left, row: room.row, columns: 1, rows: room.rows)
      passages = Rect(
        column: room.column + left + 2, row: room.row, columns: room.columns - left - 2,
        rows: room.rows)
    } else if room.rows < 8 {
      rows = room
      divider = .none
      passages = .none
    } else {
      let upper = min(max(3, rowCount), room.rows / 2)
      rows = Rect(column: room.column, row: room.row, columns: room.columns, rows: upper)
      divider = Rect(column: room.column, row: room.row + upper, columns: room.columns, rows: 1)
      passages = Rect(
        column: room.column, row: room.row + upper + 1, columns: room.columns,
        rows: room.rows - upper - 1)
    }
  }
}

/// Passages one below the other, each under a line that names its article.
struct PassagesPane {
  let passages: [DossierPassage]
  let corpus: Corpus

  func draw(into frame: inout Frame, in rect: Rect) {
    guard rect.columns > 8 else { return }
    var row = rect.row
    let columns = min(rect.columns - 2, ScreenLayout.longestLine)
    for passage in passages where row < rect.endRow {
      guard let entry = corpus[passage.article] else { continue }
      let title = entry.metadata.displayTitle
      frame.write(
        [
          StyledRun(passage.note.isEmpty ? "" : passage.note + "  ", Style(.heading)),
          StyledRun(corpus.origin(of: passage.article) + title, Style(.dim)),
        ],
        at: Point(column: rect.column + 1, row: row), columns: columns, ellipsis: true)
      row += 1
      let text = entry.article.text
      let lines = LineWrap.lines(of: text.utf8[passage.range.offsets], columns: columns - 1)
      for line in lines where row < rect.endRow {
        let runs = TextStyling.runs(of: line, in: text, base: .text, layers: [passage.marks])
        frame.write(runs, at: Point(column: rect.column + 2, row: row), columns: columns)
        row += 1
      }
      row += 1
    }
  }
}

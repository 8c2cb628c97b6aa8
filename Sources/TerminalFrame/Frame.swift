/// One screen as a value: a grid of cells and the place of the cursor.
///
/// Every string that reaches a screen passes `write`, which is the one place where hostile text
/// is made visible instead of obeyed.
package struct Frame: Equatable, Sendable {
  package let size: Size
  /// Where the terminal's cursor stands; nil hides it.
  package var cursor: Point?
  /// Row after row.
  private var cells: [Cell]

  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .space(.text), count: size.columns * size.rows)
  }

  /// Writes text from a cell to the right, in a single row, and returns the columns it took.
  ///
  /// What does not fit into `columns` or the row is cut; with `ellipsis` the last column that
  /// remains shows "…" where something was cut. A wide character is never halved, and a grapheme
  /// cluster that does not fit is left out whole. Cells outside the frame are skipped.
  @discardableResult
  package mutating func write(
    _ text: String, at point: Point, columns: Int = .max, style: Style = .text,
    ellipsis: Bool = false
  ) -> Int {
    write([StyledRun(text, style)], at: point, columns: columns, ellipsis: ellipsis)
  }

  /// Writes runs one after another, as `write` does one.
  @discardableResult
  package mutating func write(
    _ runs: [StyledRun], at point: Point, columns: Int = .max, ellipsis: Bool = false
  ) -> Int {
    let room = max(0, min(columns, size.columns - min(point.column, size.columns)))
    var pen = Pen(row: point.row, column: point.column, end: point.column + room)
    for run in runs where !place(run, with: &pen) {
      if ellipsis, room > 0 {
        put(Cell(text: "…", columns: 1, style: run.style), row: pen.row, column: pen.end - 1)
        pen.column = pen.end
      }
      break
    }
    return pen.column - point.column
  }

  /// Fills an area with spaces in a style.
  package mutating func fill(_ rect: Rect, style: Style) {
    for row in rect.row..<rect.endRow {
      for column in rect.column..<rect.endColumn {
        put(.space(style), row: row, column: column)
      }
    }
  }

  /// Lays a style over cells that are already written: a selection bar, a highlight.
  ///
  /// The role replaces the cell's own, the attributes join them. The halves of a wide character
  /// keep one style, that of the left half.
  package mutating func restyle(_ rect: Rect, style: Style) {
    for row in rect.row..<rect.endRow {
      for column in rect.column..<rect.endColumn {
        guard let index = index(row: row, column: column), !cells[index].isRightHalf else {
          continue
        }
        let merged = Style(style.role, cells[index].style.attributes.union(style.attributes))
        cells[index].style = merged
        if cells[index].columns == 2 { cells[index + 1].style = merged }
      }
    }
  }

  /// The text of a row without its styles, trailing spaces removed: what a person reads.
  package func text(ofRow row: Int) -> String {
    let written = cells(ofRow: row)
    guard let last = written.lastIndex(where: { $0.text != " " }) else { return "" }
    return written[...last].map(\.text).joined()
  }

  /// The cells of a row from left to right; empty outside the frame.
  package func cells(ofRow row: Int) -> ArraySlice<Cell> {
    guard 0..<size.rows ~= row else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// The rows from top to bottom.
  package var rows: [ArraySlice<Cell>] { (0..<size.rows).map(cells(ofRow:)) }

  /// The cell at a place; nil outside the frame.
  package func cell(at point: Point) -> Cell? {
    index(row: point.row, column: point.column).map { cells[$0] }
  }

  /// The screen as a person reads it, line by line, trailing spaces removed.
  package var lines: [String] { (0..<size.rows).map(text(ofRow:)) }
}

extension Frame {
  /// Where the next glyph goes, and where the row is cut.
  private struct Pen {
    let row: Int
    var column: Int
    let end: Int
  }

  /// Writes one run and says whether all of it fitted.
  private mutating func place(_ run: StyledRun, with pen: inout Pen) -> Bool {
    let bytes = run.text.utf8Span.span
    var glyphs = ShownGlyphs()
    var clusterColumn = pen.column
    while let glyph = glyphs.next(in: bytes) {
      if !glyph.joinsPrevious { clusterColumn = pen.column }
      guard pen.column + glyph.columns <= pen.end else {
        cut(before: glyph, style: run.style, clusterColumn: clusterColumn, pen: &pen)
        return false
      }
      put(glyph, style: run.style, pen: &pen)
    }
    return true
  }

  private mutating func put(_ glyph: ShownGlyph, style: Style, pen: inout Pen) {
    let style = glyph.isNeutralised ? Style(.neutralised, style.attributes) : style
    switch glyph.shape {
    case .ascii(let byte):
      put(.ascii(byte, style), row: pen.row, column: pen.column)
      pen.column += 1
    case .cell(let text):
      put(
        Cell(text: text, columns: glyph.columns, style: style), row: pen.row, column: pen.column)
      pen.column += glyph.columns
    case .token(let text):
      for scalar in text.unicodeScalars where pen.column < pen.end {
        put(Cell(text: String(scalar), columns: 1, style: style), row: pen.row, column: pen.column)
        pen.column += 1
      }
    }
  }

  /// Ends a row at a glyph that does not fit: a token shows its beginning, a cluster goes whole.
  private mutating func cut(
    before glyph: ShownGlyph, style: Style, clusterColumn: Int, pen: inout Pen
  ) {
    if case .token = glyph.shape {
      put(glyph, style: style, pen: &pen)
    } else if glyph.joinsPrevious {
      for column in clusterColumn..<pen.column {
        put(.space(style), row: pen.row, column: column)
      }
      pen.column = clusterColumn
    }
  }

  private func index(row: Int, column: Int) -> Int? {
    guard 0..<size.rows ~= row, 0..<size.columns ~= column else { return nil }
    return row * size.columns + column
  }

  /// Sets a cell; half of a wide character that loses its other half becomes a space.
  private mutating func put(_ cell: Cell, row: Int, column: Int) {
    guard let index = index(row: row, column: column) else {
      if cell.columns == 2, column == -1 { put(.space(cell.style), row: row, column: 0) }
      return
    }
    clearOtherHalf(of: index)
    guard cell.columns == 2 else {
      cells[index] = cell
      return
    }
    guard column + 1 < size.columns else {
      cells[index] = .space(cell.style)
      return
    }
    clearOtherHalf(of: index + 1)
    cells[index] = cell
    cells[index + 1] = Cell(text: "", columns: 0, style: cell.style)
  }

  private mutating func clearOtherHalf(of index: Int) {
    switch cells[index].columns {
    case 0: cells[index - 1] = .space(cells[index - 1].style)
    case 2: cells[index + 1] = .space(cells[index + 1].style)
    default: break
    }
  }
}

extension Frame {
  /// The frame with each cell's text put through a function that keeps its columns.
  func mapCells(_ change: (Cell) -> Cell) -> Frame {
    var changed = self
    changed.cells = cells.map(change)
    return changed
  }
}

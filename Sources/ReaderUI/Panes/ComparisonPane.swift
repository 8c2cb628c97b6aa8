import Articles
import CorpusIndex
import TerminalFrame
import TextAnalysis
import TextReuse

/// Two articles side by side: what they share is dim, and in it the numbers and names that differ
/// stand out.
struct ComparisonPane {
  let view: ComparisonView
  let state: ReaderState

  func draw(into frame: inout Frame, in body: Rect) {
    let rows = ComparisonRows(view: view, corpus: state.corpus, body: body)
    drawHeadings(rows, into: &frame, in: body)
    for row in body.row + 1..<max(body.row + 1, body.endRow) {
      frame.write("│", at: Point(column: rows.divider, row: row), style: Style(.border))
    }
    var row = rows.left.row
    for number in view.window.first..<view.comparison.rows.count where row < rows.left.endRow {
      let height = min(rows.height(number), rows.left.endRow - row)
      draw(number, rows, at: row, height: height, into: &frame)
      if number == view.window.selected {
        for line in row..<row + height {
          frame.write("▌", at: Point(column: rows.left.column, row: line), style: Style(.target))
        }
        frame.cursor = Point(column: rows.left.column, row: row)
      }
      row += height
    }
  }

  private func drawHeadings(_ rows: ComparisonRows, into frame: inout Frame, in body: Rect) {
    PaneHeading(
      title: "COMPARE", detail: "\(view.share)% of the shorter article is in both",
      trailing: "\(view.place + 1)/\(view.others.count) similar", isFocused: true
    ).draw(
      into: &frame, in: Rect(column: body.column, row: body.row, columns: body.columns, rows: 1))
    for (article, rect) in [(view.left, rows.left), (view.right, rows.right)] {
      frame.write(
        state.corpus.origin(of: article)
          + (state.corpus[article]?.metadata.displayTitle ?? ""),
        at: Point(column: rect.column + 1, row: body.row + 1), columns: rect.columns - 2,
        style: Style(.heading), ellipsis: true)
    }
  }

  private func draw(
    _ number: Int, _ rows: ComparisonRows, at row: Int, height: Int, into frame: inout Frame
  ) {
    var base = Style.text
    var differences: [Comparison.Difference] = []
    if case .shared(_, let found) = view.comparison.rows[number] {
      base = Style(.dim)
      differences = found
    }
    let lines = rows.lines(number)
    draw(
      lines.left.prefix(height), of: view.left, base: base,
      marks: Self.marks(differences, \.left), in: rows.left, at: row, into: &frame)
    draw(
      lines.right.prefix(height), of: view.right, base: base,
      marks: Self.marks(differences, \.right), in: rows.right, at: row, into: &frame)
  }

  private static func marks(
    _ differences: [Comparison.Difference], _ side: (Comparison.Difference) -> TextRange?
  ) -> [StyledRange] {
    differences.compactMap { difference in
      side(difference).map { range in
        switch difference.kind {
        case .number, .name: StyledRange(range: range, style: Style(.target))
        case .wording: StyledRange(range: range, style: .text)
        }
      }
    }
    .sorted { $0.range < $1.range }
  }

  private func draw(
    _ lines: ArraySlice<Range<Int>>, of article: ArticleID, base: Style, marks: [StyledRange],
    in rect: Rect, at row: Int, into frame: inout Frame
  ) {
    guard let text = state.corpus[article]?.article.text else { return }
    for (offset, line) in lines.enumerated() {
      let runs = TextStyling.runs(of: line, in: text, base: base, layers: [marks])
      frame.write(
        runs, at: Point(column: rect.column + 1, row: row + offset), columns: rect.columns - 1)
    }
  }
}

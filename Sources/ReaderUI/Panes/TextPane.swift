import Articles
import CorpusIndex
import TerminalFrame
import TextAnalysis

/// The article: its lines with every name marked, and the scroll bar.
struct TextPane {
  let state: ReaderState

  func draw(into frame: inout Frame, in rect: Rect) {
    let measure = state.layout.measure
    if state.context == .text { frame.cursor = Point(column: measure.column, row: measure.row) }
    guard let layout = state.shown.layout else {
      EmptyPane.draw(EmptyStates(state: state).text, into: &frame, in: measure)
      return
    }
    let lines = layout.lines(from: state.shown.top, count: measure.rows)
    for (row, line) in lines.enumerated() {
      let point = Point(column: measure.column, row: measure.row + row)
      draw(line, of: layout, into: &frame, at: point, columns: measure.columns)
    }
    drawScrollBar(layout, lines: lines, into: &frame, in: state.layout.scrollBar)
  }

  private func draw(
    _ line: LayoutLine, of layout: ArticleLayout, into frame: inout Frame, at point: Point,
    columns: Int
  ) {
    switch line {
    case .blank: break
    case .made(let text, let style):
      frame.write(text, at: point, columns: columns, style: style)
    case .text(let range, let block):
      let runs = TextStyling.runs(
        of: range, in: layout.article.text, base: base(layout.article.blocks[block].role),
        layers: [state.marks.names, state.marks.targetStyled, cursor])
      frame.write(runs, at: point, columns: columns)
      placeCursor(in: range, of: layout.article.text, into: &frame, at: point)
    }
  }

  private var cursor: [StyledRange] {
    state.shown.cursor.map { [StyledRange(range: $0, style: Style(.currentTarget))] } ?? []
  }

  private func placeCursor(
    in line: Range<Int>, of text: Text, into frame: inout Frame, at point: Point
  ) {
    guard state.context == .text || state.peek != nil, state.context != .search,
      let cursor = state.shown.cursor, line.contains(cursor.start)
    else { return }
    let before = TextStyling.string(text, line.lowerBound..<cursor.start)
    frame.cursor = Point(
      column: point.column + DisplayWidth.columns(of: before), row: point.row)
  }

  private func base(_ role: Block.Role) -> Style {
    switch role {
    case .title: Style(.title, .bold)
    case .subtitle, .heading: Style(.heading, .bold)
    case .byline, .dateLine, .boilerplate: Style(.dim)
    case .paragraph: .text
    }
  }

  // MARK: Scroll bar

  /// A thin bar with a thumb for what is on the screen, and ticks where the target occurs.
  private func drawScrollBar(
    _ layout: ArticleLayout, lines: [LayoutLine], into frame: inout Frame, in rect: Rect
  ) {
    let length = layout.article.text.count
    guard !rect.isEmpty, rect.rows > 2, length > 0 else { return }
    let extent = ScreenExtent(layout, top: state.shown.top, lines: lines)
    let column = rect.column
    if !extent.isWhole {
      let start = extent.start * rect.rows / length
      let end = max(start + 1, min(rect.rows, (extent.end * rect.rows + length - 1) / length))
      for row in 0..<rect.rows {
        let isThumb = start <= row && row < end
        frame.write(
          isThumb ? "┃" : "│", at: Point(column: column, row: rect.row + row),
          style: Style(.border))
      }
    }
    // Beyond some thousands every row has its tick, whichever are left out.
    let target = state.marks.target
    let sampled = stride(from: 0, to: target.count, by: target.count / 4096 + 1)
    for row in Set(sampled.map { min(rect.rows - 1, target[$0].start * rect.rows / length) }) {
      frame.write(
        "•", at: Point(column: column, row: rect.row + row), style: Style(.tick))
    }
  }

  // MARK: Pointing

  /// The offset in the text of the character at a place on the screen.
  static func offset(at point: Point, in state: ReaderState) -> Int? {
    let measure = state.layout.measure
    guard measure.contains(point), let layout = state.shown.layout else { return nil }
    let lines = layout.lines(from: state.shown.top, count: measure.rows)
    let row = point.row - measure.row
    guard lines.indices.contains(row), case .text(let range, _) = lines[row] else { return nil }
    var column = measure.column
    var offset = range.lowerBound
    for character in TextStyling.string(layout.article.text, range) {
      column += DisplayWidth.columns(of: String(character))
      if column > point.column { return offset }
      offset += character.utf8.count
    }
    return nil
  }
}

/// Which part of an article is on the screen, in bytes of its text.
struct ScreenExtent {
  let start: Int
  let end: Int
  let length: Int

  init(_ layout: ArticleLayout, top: LinePosition, lines: [LayoutLine]) {
    length = layout.article.text.count
    var first: Int?
    var last: Int?
    for case .text(let range, _) in lines {
      first = first ?? range.lowerBound
      last = range.upperBound
    }
    start = top == .start ? 0 : first ?? length
    let lastBlock = layout.pieces.last.flatMap { piece -> Int? in
      guard case .text(let range, _, _) = piece else { return nil }
      return range.end
    }
    // What is set apart behind the last line that shows is not left to be read.
    let end = last ?? 0
    self.end = end >= lastBlock ?? length ? length : end
  }

  var isWhole: Bool { start == 0 && end >= length }
  var percent: Int { length == 0 ? 100 : end * 100 / length }
}

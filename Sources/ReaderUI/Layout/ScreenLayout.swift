import TerminalFrame

/// One of the four parts of the screen.
package enum Pane: Int, Hashable, Sendable, CaseIterable {
  case list
  case text
  case actors
  case mentions
}

/// What the user chose about the panes.
struct Arrangement: Hashable, Sendable {
  var focus = Pane.list
  var isZoomed = false
  var showsActors = true
  /// Which of the two shows where there is room for one: actors or mentions.
  var lower = Pane.actors
  var showsHint = false
}

/// Where everything is on a screen of some size; pure geometry.
struct ScreenLayout: Hashable, Sendable {
  /// Text columns beyond which a line is tiring to read.
  static let longestLine = 80
  static let longestZoomedLine = 76
  /// Fewer columns would leave the text lines of under fifty.
  static let threeColumns = 112
  static let fourColumns = 190

  let size: Size
  private(set) var isTooSmall = false
  private(set) var header = Rect.none
  private(set) var hint = Rect.none
  private(set) var status = Rect.none
  private(set) var keys = Rect.none
  /// What lies between the header and the status line.
  private(set) var body = Rect.none
  private(set) var panes: [Pane: Rect] = [:]
  /// Vertical lines between panes, and horizontal ones.
  private(set) var dividers: [Rect] = []
  private(set) var rules: [Rect] = []
  private let isZoomed: Bool

  init(size: Size, arrangement: Arrangement = Arrangement()) {
    self.size = size
    isZoomed = arrangement.isZoomed
    guard size.columns >= 20, size.rows >= 5 else {
      isTooSmall = true
      return
    }
    placeBars(showsHint: arrangement.showsHint)
    if size.columns < 60 || size.rows < 12 || arrangement.isZoomed {
      panes[arrangement.focus] = body
    } else if size.columns < Self.threeColumns {
      placeTwoColumns(arrangement)
    } else if size.columns < Self.fourColumns {
      placeThreeColumns(arrangement)
    } else {
      placeFourColumns(arrangement)
    }
  }

  /// Whether only one pane shows because there is no room for more.
  var isSingle: Bool { !isTooSmall && panes.count == 1 && !isZoomed }

  /// The panes on the screen, in the order in which Tab visits them.
  var visible: [Pane] { Pane.allCases.filter { panes[$0] != nil } }

  func rect(_ pane: Pane) -> Rect { panes[pane] ?? .none }

  /// The rows of a pane below its heading.
  func rows(_ pane: Pane) -> Rect {
    let rect = rect(pane)
    return pane == .text
      ? rect
      : Rect(
        column: rect.column, row: rect.row + 1, columns: rect.columns, rows: rect.rows - 1)
  }

  /// The column of the scroll bar: the line at the right of the text pane, or its last column.
  var scrollBar: Rect {
    let pane = rect(.text)
    let isInside = !dividers.contains { $0.column == pane.endColumn }
    return Rect(
      column: isInside ? pane.endColumn - 1 : pane.endColumn, row: pane.row,
      columns: pane.columns >= 4 ? 1 : 0, rows: pane.rows)
  }

  /// The part of the text pane that lines of text take: at most a good measure wide, centred,
  /// with a space before the scroll bar.
  var measure: Rect {
    let pane = rect(.text)
    let longest = isZoomed ? Self.longestZoomedLine : Self.longestLine
    let room = scrollBar.column - pane.column - 1
    let columns = max(min(1, pane.columns), min(longest, room))
    let spare = max(0, room - columns)
    return Rect(
      column: pane.column + spare / 2, row: pane.row, columns: columns, rows: pane.rows)
  }

  private mutating func placeBars(showsHint: Bool) {
    let columns = size.columns
    var top = 0
    var bottom = size.rows
    if size.rows >= 8 {
      bottom -= 1
      keys = Rect(column: 0, row: bottom, columns: columns, rows: 1)
    }
    bottom -= 1
    status = Rect(column: 0, row: bottom, columns: columns, rows: 1)
    if showsHint, size.rows >= 12 {
      bottom -= 1
      hint = Rect(column: 0, row: bottom, columns: columns, rows: 1)
    }
    if size.rows >= 10 {
      header = Rect(column: 0, row: 0, columns: columns, rows: 1)
      top = 1
    }
    body = Rect(column: 0, row: top, columns: columns, rows: bottom - top)
  }

  private mutating func placeTwoColumns(_ arrangement: Arrangement) {
    let left = max(22, size.columns * 26 / 80)
    placeColumns([left, nil])
    let column = Rect(column: 0, row: body.row, columns: left, rows: body.rows)
    if arrangement.showsActors || arrangement.focus == .mentions {
      // An odd number of rows: the heading and whole entries of two lines.
      let rows = max(3, (body.rows - 1) * 45 / 100) | 1
      stack(.list, over: arrangement.lower, in: column, rows: rows)
    } else {
      panes[.list] = column
    }
    panes[.text] = rest(after: left)
  }

  private mutating func placeThreeColumns(_ arrangement: Arrangement) {
    let list = max(30, min(44, size.columns * 28 / 100))
    let side = max(28, min(40, size.columns * 25 / 100))
    placeColumns([list, nil, side])
    panes[.list] = Rect(column: 0, row: body.row, columns: list, rows: body.rows)
    let text = size.columns - list - side - 4
    panes[.text] = Rect(column: list + 2, row: body.row, columns: text, rows: body.rows)
    let column = rest(after: list + 2 + text)
    if arrangement.showsActors {
      stack(.actors, over: .mentions, in: column, rows: max(4, body.rows * 45 / 100))
    } else {
      panes[.mentions] = column
    }
  }

  private mutating func placeFourColumns(_ arrangement: Arrangement) {
    let extra = max(0, size.columns - 200)
    let list = min(60, 44 + extra / 4)
    let actors = arrangement.showsActors ? 36 : nil
    let mentions = min(70, 37 + extra / 3)
    let gutters = arrangement.showsActors ? 6 : 4
    let text = size.columns - list - (actors ?? 0) - mentions - gutters
    placeColumns([list, text, actors, mentions].compactMap { $0 })
    panes[.list] = Rect(column: 0, row: body.row, columns: list, rows: body.rows)
    panes[.text] = Rect(column: list + 2, row: body.row, columns: text, rows: body.rows)
    var column = list + 2 + text + 2
    if let actors {
      panes[.actors] = Rect(column: column, row: body.row, columns: actors, rows: body.rows)
      column += actors + 2
    }
    panes[.mentions] = Rect(column: column, row: body.row, columns: mentions, rows: body.rows)
  }

  /// Puts a vertical line behind every column but the last; nil is what the others leave.
  private mutating func placeColumns(_ widths: [Int?]) {
    let taken = widths.reduce(0) { $0 + ($1 ?? 0) } + 2 * (widths.count - 1)
    var column = 0
    for width in widths.dropLast() {
      column += width ?? (size.columns - taken)
      dividers.append(Rect(column: column, row: body.row, columns: 1, rows: body.rows))
      column += 2
    }
  }

  private func rest(after end: Int) -> Rect {
    Rect(column: end + 2, row: body.row, columns: size.columns - end - 2, rows: body.rows)
  }

  private mutating func stack(_ upper: Pane, over lower: Pane, in column: Rect, rows: Int) {
    panes[upper] = Rect(
      column: column.column, row: column.row, columns: column.columns, rows: rows)
    rules.append(
      Rect(column: column.column, row: column.row + rows, columns: column.columns, rows: 1))
    panes[lower] = Rect(
      column: column.column, row: column.row + rows + 1, columns: column.columns,
      rows: column.rows - rows - 1)
  }
}

extension Rect {
  /// An area that holds nothing.
  static let none = Rect(column: 0, row: 0, columns: 0, rows: 0)
}

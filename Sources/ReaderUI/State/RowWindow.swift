/// The selected row of a list, and the first row that is on the screen.
struct RowWindow: Hashable, Sendable {
  var selected = 0
  var first = 0

  /// Selects a row and brings it on the screen, `visible` rows of which there are.
  mutating func select(_ row: Int, of count: Int, visible: Int) {
    selected = max(0, min(row, count - 1))
    reveal(of: count, visible: visible)
  }

  /// Moves the rows so that the selected one shows and no room is left empty at the end.
  mutating func reveal(of count: Int, visible: Int) {
    selected = max(0, min(selected, count - 1))
    let visible = max(1, visible)
    if selected < first { first = selected }
    if selected >= first + visible { first = selected - visible + 1 }
    first = max(0, min(first, count - visible))
  }

  /// Moves the rows under the selection, which may leave the screen.
  mutating func scroll(by rows: Int, of count: Int, visible: Int) {
    first = max(0, min(first + rows, count - max(1, visible)))
  }

  /// Moves the selection as a command says.
  mutating func move(_ movement: Movement, of count: Int, visible: Int) {
    let page = max(1, visible - 1)
    switch movement {
    case .down: select(selected + 1, of: count, visible: visible)
    case .up: select(selected - 1, of: count, visible: visible)
    case .pageDown: select(selected + page, of: count, visible: visible)
    case .pageUp: select(selected - page, of: count, visible: visible)
    case .halfDown: select(selected + max(1, visible / 2), of: count, visible: visible)
    case .halfUp: select(selected - max(1, visible / 2), of: count, visible: visible)
    case .top: select(0, of: count, visible: visible)
    case .bottom: select(count - 1, of: count, visible: visible)
    }
  }
}

extension RowWindow {
  /// Moves the rows of a page that has no selection.
  mutating func scroll(_ movement: Movement, of count: Int, visible: Int) {
    let visible = max(1, visible)
    switch movement {
    case .down: scroll(by: 1, of: count, visible: visible)
    case .up: scroll(by: -1, of: count, visible: visible)
    case .pageDown: scroll(by: visible - 1, of: count, visible: visible)
    case .pageUp: scroll(by: 1 - visible, of: count, visible: visible)
    case .halfDown: scroll(by: visible / 2, of: count, visible: visible)
    case .halfUp: scroll(by: -(visible / 2), of: count, visible: visible)
    case .top: first = 0
    case .bottom: scroll(by: count, of: count, visible: visible)
    }
  }
}

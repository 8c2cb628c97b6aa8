import TerminalFrame
import Testing

@testable import ReaderUI

@Suite struct `The layout` {
  private static let widths = [
    1, 19, 20, 40, 59, 60, 61, 80, 99, 100, 120, 160, 189, 190, 200, 500,
  ]
  private static let heights = [1, 4, 5, 7, 8, 11, 12, 24, 60, 200]

  @Test(arguments: Pane.allCases)
  func `keeps every part on the screen and apart`(focus: Pane) {
    for columns in Self.widths {
      for rows in Self.heights {
        for isZoomed in [false, true] {
          let layout = ScreenLayout(
            size: Size(columns: columns, rows: rows),
            arrangement: Arrangement(
              focus: focus, isZoomed: isZoomed, lower: focus == .mentions ? .mentions : .actors,
              showsHint: true))
          check(layout)
        }
      }
    }
  }

  private func check(_ layout: ScreenLayout) {
    let parts =
      layout.visible.map(layout.rect) + layout.dividers + layout.rules
      + [layout.header, layout.hint, layout.status, layout.keys]
    var owners = Set<Point>()
    for part in parts where !part.isEmpty {
      #expect(part.endColumn <= layout.size.columns && part.endRow <= layout.size.rows)
      for row in part.row..<part.endRow {
        for column in [part.column, part.endColumn - 1] {
          let isNew = owners.insert(Point(column: column, row: row)).inserted
          #expect(isNew || part.columns == 1, "\(layout.size) \(part)")
        }
      }
    }
    let measure = layout.measure
    #expect(measure.columns <= ScreenLayout.longestLine)
    #expect(measure.endColumn <= max(layout.rect(.text).endColumn, measure.column))
  }

  @Test(arguments: [
    (80, 24, [Pane.list, .text, .actors]), (120, 40, Pane.allCases), (200, 60, Pane.allCases),
    (59, 24, [.list]), (80, 11, [.list]), (19, 24, []), (80, 4, []),
  ])
  func `shows the panes there is room for`(columns: Int, rows: Int, panes: [Pane]) {
    #expect(ScreenLayout(size: Size(columns: columns, rows: rows)).visible == panes)
  }

  @Test func `a wide text pane centres lines of a readable length`() {
    let layout = ScreenLayout(
      size: Size(columns: 200, rows: 60), arrangement: Arrangement(focus: .text, isZoomed: true))
    #expect(layout.measure.columns == 76)
    #expect(layout.measure.column == 61)
  }
}

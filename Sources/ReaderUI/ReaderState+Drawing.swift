import TerminalFrame

extension ReaderState {
  /// Draws the state; changes nothing.
  package func draw(into frame: inout Frame) {
    let layout = layout
    guard !layout.isTooSmall else {
      let numbers = "\(size.columns)x\(size.rows)"
      let notices = ["window too small (\(numbers))", "too small (\(numbers))", numbers]
      let notice = notices.first { $0.count <= size.columns } ?? numbers
      frame.write(notice, at: Point(column: 0, row: 0))
      return
    }
    HeaderLine(state: self).draw(into: &frame, in: layout.header)
    switch overlay {
    case .skipped(let window):
      LinesPage.skipped(in: self, window).draw(into: &frame, in: layout.body)
    case .messages(let window):
      LinesPage.messages(in: self, window).draw(into: &frame, in: layout.body)
    case .finder(let finder) where finder.purpose == .help:
      FinderPane(finder: finder, state: self).draw(into: &frame, layout: layout)
    case .finder(let finder):
      drawPanes(into: &frame, layout: layout)
      FinderPane(finder: finder, state: self).draw(into: &frame, layout: layout)
    case .dossier(let open):
      DossierPane(open: open, state: self).draw(into: &frame, in: layout.body)
    case .comparison(let view):
      ComparisonPane(view: view, state: self).draw(into: &frame, in: layout.body)
    case .search, nil:
      drawPanes(into: &frame, layout: layout)
    }
    if !layout.hint.isEmpty { drawHint(into: &frame, in: layout.hint) }
    StatusLine(state: self).draw(into: &frame, in: layout.status)
    KeyLine(state: self).draw(into: &frame, in: layout.keys)
  }

  private func drawPanes(into frame: inout Frame, layout: ScreenLayout) {
    drawLines(into: &frame, layout: layout)
    for pane in layout.visible {
      let rect = layout.rect(pane)
      switch pane {
      case .list: ListPane(state: self).draw(into: &frame, in: rect)
      case .text: TextPane(state: self).draw(into: &frame, in: rect)
      case .actors: ActorsPane(state: self).draw(into: &frame, in: rect)
      case .mentions: MentionsPane(state: self).draw(into: &frame, in: rect)
      }
    }
  }

  private func drawLines(into frame: inout Frame, layout: ScreenLayout) {
    for divider in layout.dividers {
      for row in divider.row..<divider.endRow {
        frame.write("│", at: Point(column: divider.column, row: row), style: Style(.border))
      }
    }
    for rule in layout.rules {
      let line = String(repeating: "─", count: rule.columns)
      frame.write(line, at: Point(column: rule.column, row: rule.row), style: Style(.border))
      joinRule(rule, into: &frame, layout: layout)
    }
  }

  /// Where a rule ends at a divider, the two are joined.
  private func joinRule(_ rule: Rect, into frame: inout Frame, layout: ScreenLayout) {
    for divider in layout.dividers {
      if divider.column == rule.endColumn {
        let point = Point(column: divider.column, row: rule.row)
        frame.write("┤", at: point, style: Style(.border))
      } else if divider.column == rule.column - 2 {
        let point = Point(column: divider.column, row: rule.row)
        frame.write("├─", at: point, style: Style(.border))
      }
    }
  }

  private func drawHint(into frame: inout Frame, in rect: Rect) {
    frame.write(
      "First time here? / searches, Enter reads, Tab changes the pane, ? lists every key. "
        + "Esc hides this line.",
      at: Point(column: rect.column, row: rect.row), columns: rect.columns,
      style: Style(.dim), ellipsis: true)
  }
}

/// The first line of a pane: its name, what it shows, and whether it has the focus.
struct PaneHeading {
  let title: String
  let detail: String
  var trailing = ""
  let isFocused: Bool

  func draw(into frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let point = Point(column: rect.column, row: rect.row)
    let style = isFocused ? Style(.heading, .bold) : Style(.heading)
    let used = frame.write(
      [StyledRun(title, style), StyledRun(detail.isEmpty ? "" : " " + detail, Style(.dim))],
      at: point, columns: rect.columns, ellipsis: true)
    let width = DisplayWidth.columns(of: trailing)
    guard used + 1 + width <= rect.columns else { return }
    frame.write(
      trailing, at: Point(column: rect.endColumn - width, row: rect.row), style: Style(.dim))
  }
}

/// The selected row's mark and bar.
enum SelectionBar {
  static func draw(into frame: inout Frame, in rect: Rect, isFocused: Bool) {
    for row in rect.row..<rect.endRow {
      frame.write("▌", at: Point(column: rect.column, row: row), columns: rect.columns)
    }
    frame.restyle(rect, style: Style(isFocused ? .selection : .inactiveSelection))
  }
}

/// Sentences that stand where there is nothing to show, wrapped to the pane.
enum EmptyPane {
  static func draw(_ sentence: String, into frame: inout Frame, in rect: Rect) {
    guard rect.columns > 2 else { return }
    let bytes = Array(sentence.utf8)
    let lines = LineWrap.lines(of: bytes[...], columns: rect.columns - 1)
    for (row, line) in lines.prefix(rect.rows).enumerated() {
      frame.write(
        String(decoding: bytes[line], as: UTF8.self),
        at: Point(column: rect.column, row: rect.row + row), columns: rect.columns,
        style: Style(.dim))
    }
  }
}

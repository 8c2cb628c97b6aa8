import TerminalFrame

extension ReaderState {
  /// Takes typed or pasted text into the prompt; elsewhere pasted text means nothing.
  mutating func type(_ text: String) {
    switch overlay {
    case .search(var prompt):
      prompt.line.insert(text)
      prompt.recalled = nil
      overlay = .search(prompt)
      searchLive()
    case .finder(var finder):
      finder.line.insert(text)
      finder.rows = RowWindow()
      overlay = .finder(finder)
    case .skipped, .messages, .dossier, .comparison, nil: break
    }
  }

  mutating func edit(_ editing: Editing) -> [Effect] {
    switch overlay {
    case .search: editSearch(editing)
    case .finder(let finder): return edit(finder, editing)
    case .skipped, .messages, .dossier, .comparison, nil: break
    }
    return []
  }

  private mutating func editSearch(_ editing: Editing) {
    guard case .search(var prompt) = overlay else { return }
    switch editing {
    case .accept: acceptSearch()
    case .cancel:
      overlay = nil
      restore(prompt.before)
    case .older: recall(by: 1)
    case .newer: recall(by: -1)
    case .nextRow: moveInHits(.down)
    case .previousRow: moveInHits(.up)
    case .nextPage: moveInHits(.pageDown)
    case .previousPage: moveInHits(.pageUp)
    case .deleteBackward where prompt.line.characters.isEmpty:
      overlay = nil
      restore(prompt.before)
    case .left, .right, .start, .end, .deleteBackward, .deleteForward, .deleteWord,
      .deleteToStart, .deleteToEnd:
      let text = prompt.line.text
      prompt.line.apply(editing)
      overlay = .search(prompt)
      if prompt.line.text != text { searchLive() }
    }
  }

  private mutating func moveInHits(_ movement: Movement) {
    list.window.move(movement, of: list.rows.count, visible: visibleArticles)
    previewSelected()
  }

  private mutating func edit(_ finder: CommandFinder, _ editing: Editing) -> [Effect] {
    var finder = finder
    let matches = finder.matches
    let visible = finderRows(finder)
    switch editing {
    case .accept:
      overlay = nil
      guard matches.indices.contains(finder.rows.selected) else { return [] }
      return run(matches[finder.rows.selected])
    case .cancel:
      overlay = nil
      return []
    case .nextRow: finder.rows.move(.down, of: matches.count, visible: visible)
    case .previousRow: finder.rows.move(.up, of: matches.count, visible: visible)
    case .nextPage: finder.rows.move(.pageDown, of: matches.count, visible: visible)
    case .previousPage: finder.rows.move(.pageUp, of: matches.count, visible: visible)
    case .older, .newer: break
    case .left, .right, .start, .end, .deleteBackward, .deleteForward, .deleteWord,
      .deleteToStart, .deleteToEnd:
      let text = finder.line.text
      finder.line.apply(editing)
      if finder.line.text != text { finder.rows = RowWindow() }
    }
    overlay = .finder(finder)
    return []
  }

  /// How many commands the finder shows at once.
  func finderRows(_ finder: CommandFinder) -> Int {
    max(1, FinderPane.area(of: finder, in: layout).rows)
  }
}

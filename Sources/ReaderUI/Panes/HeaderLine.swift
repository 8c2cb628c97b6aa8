import TerminalFrame

/// The program, the folder, and how much is in it.
struct HeaderLine {
  let state: ReaderState

  func draw(into frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty else { return }
    frame.fill(rect, style: Style(.header))
    let trailing = trail
    let width = DisplayWidth.columns(of: trailing)
    let room = rect.columns - (trailing.isEmpty ? 0 : width + 2)
    frame.write(
      [
        StyledRun("Cuttings", Style(.header, .bold)),
        StyledRun("  \(state.folder)   \(counts)", Style(.header)),
      ],
      at: Point(column: 0, row: rect.row), columns: room, ellipsis: true)
    frame.write(
      trailing, at: Point(column: rect.columns - width - 1, row: rect.row), style: Style(.header))
  }

  private var counts: String {
    let corpus = state.corpus
    let skipped = state.skippedCount
    let growing = corpus.isComplete ? "" : "+"
    var parts = [Count.of(corpus.names.count - skipped, "article")]
    let actors = corpus.actors.count
    parts.append("\(Count.grouped(actors))\(growing) \(actors == 1 ? "actor" : "actors")")
    if skipped > 0 { parts.append("\(Count.grouped(skipped)) skipped (!)") }
    return parts.joined(separator: " · ")
  }

  /// How many places lie behind and ahead.
  private var trail: String {
    let earlier = state.history.earlier.count
    let later = state.history.later.count
    guard earlier + later > 0 else { return "" }
    return "\(earlier > 0 ? "‹\(earlier)" : "") \(later > 0 ? "\(later)›" : "")"
  }
}

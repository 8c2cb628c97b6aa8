import Articles
import CorpusIndex
import EntityRecognition
import TerminalFrame
import TextAnalysis

/// The actors with their kind, counts and where they occur; names under the selected one.
struct ActorsPane {
  let state: ReaderState

  func draw(into frame: inout Frame, in rect: Rect) {
    let isFocused = state.context == .actors
    heading(isFocused: isFocused).draw(into: &frame, in: rect)
    let rows = Rect(
      column: rect.column, row: rect.row + 1, columns: rect.columns, rows: rect.rows - 1)
    guard !state.actors.rows.isEmpty else {
      EmptyPane.draw(EmptyStates(state: state).actors, into: &frame, in: rows)
      if isFocused, !rows.isEmpty { frame.cursor = Point(column: rows.column, row: rows.row) }
      return
    }
    let shown = state.actors.rows.dropFirst(state.actors.window.first).prefix(rows.rows)
    let countColumns =
      shown.map { count($0, isNarrow: rect.columns < Self.narrow).count }.max() ?? 0
    var row = rows.row
    for line in Self.lines(rows: rows.rows, in: state) {
      let area = Rect(column: rows.column, row: row, columns: rows.columns, rows: 1)
      switch line {
      case .actor(let number):
        draw(state.actors.rows[number], countColumns: countColumns, into: &frame, in: area)
        if number == state.actors.window.selected {
          SelectionBar.draw(into: &frame, in: area, isFocused: isFocused)
          if isFocused { frame.cursor = Point(column: area.column, row: row) }
        }
      case .name(let text, let count):
        frame.write(
          "= \(text) \(count)", at: Point(column: area.column + 4, row: row),
          columns: area.columns - 5, style: Style(.dim), ellipsis: true)
      }
      row += 1
    }
  }

  private func heading(isFocused: Bool) -> PaneHeading {
    let list = state.actors
    let kind =
      switch list.kind {
      case nil: "P O L"
      case .person: "persons"
      case .organisation: "organisations"
      case .place: "places"
      case .group, .other: ""
      }
    return PaneHeading(
      title: "ACTORS",
      detail: "\(list.scope == .here ? "here" : "all") \(Count.grouped(list.rows.count))",
      trailing: kind, isFocused: isFocused)
  }

  // MARK: Rows

  enum Line {
    case actor(Int)
    /// A name of the selected actor.
    case name(String, count: Int)
  }

  /// What stands in each row of the pane.
  static func lines(rows: Int, in state: ReaderState) -> [Line] {
    let list = state.actors
    var lines: [Line] = []
    for number in list.rows.indices.dropFirst(list.window.first) where lines.count < rows {
      lines.append(.actor(number))
      guard number == list.window.selected else { continue }
      let entity = state.corpus.entities[list.rows[number].entity]
      lines += entity.aliases.prefix(ReaderState.aliasRows)
        .map { .name($0.text, count: $0.count) }
    }
    return Array(lines.prefix(max(0, rows)))
  }

  /// The actor in a row of the pane, for the mouse.
  static func row(at row: Int, in state: ReaderState) -> Int? {
    let lines = lines(rows: state.layout.rows(.actors).rows, in: state)
    guard lines.indices.contains(row), case .actor(let number) = lines[row] else { return nil }
    return number
  }

  private func draw(
    _ row: ActorList.Row, countColumns: Int, into frame: inout Frame, in rect: Rect
  ) {
    let entity = state.corpus.entities[row.entity]
    let count = count(row, isNarrow: rect.columns < Self.narrow)
    let padding = String(repeating: " ", count: max(0, countColumns - count.count))
    let spark = spark(row.entity, columns: rect.columns < Self.narrow ? 3 : 5)
    let trailing = "\(entity.kind.letter) \(padding)\(count) \(spark)"
    let width = DisplayWidth.columns(of: trailing)
    let room = rect.columns - 3 - width
    frame.write(
      entity.name, at: Point(column: rect.column + 2, row: rect.row),
      columns: room >= 6 ? room : rect.columns - 3,
      style: isCurrent(row.entity) ? Style(.target) : Style(entity.kind.role), ellipsis: true)
    guard room >= 6 else { return }
    frame.write(
      trailing, at: Point(column: rect.endColumn - width, row: rect.row), style: Style(.dim))
  }

  /// In narrower panes the count over all articles gives way to the name.
  private static let narrow = 28

  private func isCurrent(_ entity: EntityID) -> Bool {
    guard case .actor(let current, _) = state.target else { return false }
    return current == entity
  }

  private func count(_ row: ActorList.Row, isNarrow: Bool) -> String {
    let total = Count.grouped(state.corpus.mentionCount(of: row.entity))
    if state.actors.scope == .all { return total }
    return isNarrow ? "\(row.here)" : "\(row.here)/\(total)"
  }

  /// Where in the article, or among the articles in the order of their paths, it is mentioned.
  ///
  /// A few hundred mentions show the shape as well as a hundred thousand.
  private func spark(_ entity: EntityID, columns: Int) -> String {
    let mentions = state.corpus.entities.mentions(of: entity)
    switch state.actors.scope {
    case .here:
      guard let article = state.shown.article, let entry = state.corpus[article] else { return "" }
      let start = mentions.partitioningIndex { $0.article >= article }
      let end = mentions.partitioningIndex { $0.article > article }
      let sampled = stride(from: start, to: end, by: (end - start) / 512 + 1)
      let own = entry.mentions
      let offsets = sampled.map {
        own[Int(mentions[$0].mention)].range.start
      }
      return Sparkline.drawn(
        Sparkline.buckets(offsets, of: entry.article.text.count, count: columns))
    case .all:
      let sampled = stride(
        from: mentions.startIndex, to: mentions.endIndex, by: mentions.count / 512 + 1)
      return Sparkline.drawn(
        Sparkline.buckets(
          sampled.map { mentions[$0].article.index }, of: state.corpus.slots.count,
          count: columns))
    }
  }
}

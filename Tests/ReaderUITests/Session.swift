import Articles
import CorpusIndex
import TerminalFrame

@testable import ReaderUI

/// A reader and a screen, driven by keys in the notation of the key table.
struct Session {
  var state: ReaderState
  private(set) var effects: [Effect] = []

  init(
    _ folder: Folder? = .ferries, columns: Int = 80, rows: Int = 24, isFirstRun: Bool = false
  ) {
    state = ReaderState(
      folder: "~/ferries", size: Size(columns: columns, rows: rows), isFirstRun: isFirstRun)
    if let folder { handle(.corpus(folder.corpus)) }
  }

  mutating func handle(_ event: ReaderEvent) { effects += state.handle(event) }

  /// Presses keys: "j j Enter Ctrl-L".
  mutating func press(_ keys: String) {
    for notation in keys.split(separator: " ") {
      if let event = KeyNotation.event(String(notation)) { handle(.terminal(.key(event))) }
    }
  }

  mutating func type(_ text: String) {
    for character in text { handle(.terminal(.key(KeyEvent(.character(character))))) }
  }

  mutating func click(_ column: Int, _ row: Int, _ action: MouseAction = .click) {
    handle(.terminal(.mouse(action, Point(column: column, row: row))))
  }

  mutating func resize(_ columns: Int, _ rows: Int) {
    handle(.terminal(.resize(Size(columns: columns, rows: rows))))
  }

  var frame: Frame {
    var frame = Frame(size: state.size)
    state.draw(into: &frame)
    return frame
  }

  var screen: String { frame.lines.joined(separator: "\n") }
  var statusLine: String { frame.text(ofRow: state.layout.status.row) }
  var keyLine: String { frame.text(ofRow: state.layout.keys.row) }

  /// The titles in the list from top to bottom.
  var titles: [String] {
    state.list.rows.map { state.corpus[$0]?.article.metadata.displayTitle ?? "waiting" }
  }

  var shownName: String? { state.shown.article.map { state.corpus.names[$0.index] } }

  /// The text under the cursor with the article it is in: "wire.txt: Vasa".
  var cursorText: String? {
    guard let article = state.shown.article, let cursor = state.shown.cursor,
      let text = state.corpus[article]?.article.text
    else { return nil }
    return "\(state.corpus.names[article.index]): \(text[cursor])"
  }

  /// The text pane with what has a role in marks: ‹name›, «target», ⟦current target⟧.
  var markedText: String {
    let measure = state.layout.measure
    return frame.rows.dropFirst(measure.row).prefix(measure.rows).map { row in
      var line = ""
      var role = StyleRole.text
      for cell in row.dropFirst(measure.column).prefix(measure.columns) {
        let next = Marks.relevant(cell.style.role)
        if next != role { line += Marks.close(role) + Marks.open(next) }
        role = next
        line += cell.text
      }
      return Marks.trimmed(line + Marks.close(role))
    }.joined(separator: "\n")
  }
}

/// The marks of `Session.markedText`.
private enum Marks {
  static func relevant(_ role: StyleRole) -> StyleRole {
    switch role {
    case .person, .organisation, .place, .group: .person
    case .target, .currentTarget: role
    default: .text
    }
  }

  static func open(_ role: StyleRole) -> String {
    switch role {
    case .person: "‹"
    case .target: "«"
    case .currentTarget: "⟦"
    default: ""
    }
  }

  static func close(_ role: StyleRole) -> String {
    switch role {
    case .person: "›"
    case .target: "»"
    case .currentTarget: "⟧"
    default: ""
    }
  }

  static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}

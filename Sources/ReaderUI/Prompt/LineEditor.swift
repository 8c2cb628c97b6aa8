/// One line of text that is being typed.
struct LineEditor: Hashable, Sendable {
  /// Longer input is cut: nobody types it, and a paste by mistake must not slow every key.
  static let longest = 400

  private(set) var characters: [Character] = []
  /// How many characters stand before the cursor.
  private(set) var cursor = 0

  init(_ text: String = "") {
    characters = Array(text.prefix(Self.longest))
    cursor = characters.count
  }

  var text: String { String(characters) }
  var textBeforeCursor: String { String(characters.prefix(cursor)) }

  /// Inserts typed or pasted text; line breaks and tabs become spaces.
  mutating func insert(_ text: String) {
    let room = Self.longest - characters.count
    let added = text.prefix(room).map { $0.isNewline || $0 == "\t" ? " " : $0 }
    characters.insert(contentsOf: added, at: cursor)
    // Characters may join with their neighbours, so the line is read anew.
    let before = String(characters.prefix(cursor + added.count))
    characters = Array(String(characters))
    cursor = min(before.count, characters.count)
  }

  mutating func move(to place: Int) { cursor = max(0, min(place, characters.count)) }

  mutating func delete(from start: Int, to end: Int) {
    let range = max(0, start)..<min(characters.count, max(start, end, 0))
    guard !range.isEmpty else { return }
    characters.removeSubrange(range)
    cursor = min(range.lowerBound, characters.count)
  }

  /// Where the word before the cursor begins.
  var wordStart: Int {
    var place = cursor
    while place > 0, characters[place - 1] == " " { place -= 1 }
    while place > 0, characters[place - 1] != " " { place -= 1 }
    return place
  }

  /// Applies a command that edits; the others leave the line as it is.
  mutating func apply(_ editing: Editing) {
    switch editing {
    case .left: move(to: cursor - 1)
    case .right: move(to: cursor + 1)
    case .start: move(to: 0)
    case .end: move(to: characters.count)
    case .deleteBackward: delete(from: cursor - 1, to: cursor)
    case .deleteForward: delete(from: cursor, to: cursor + 1)
    case .deleteWord: delete(from: wordStart, to: cursor)
    case .deleteToStart: delete(from: 0, to: cursor)
    case .deleteToEnd: delete(from: cursor, to: characters.count)
    case .accept, .cancel, .older, .newer, .nextRow, .previousRow, .nextPage, .previousPage: break
    }
  }
}

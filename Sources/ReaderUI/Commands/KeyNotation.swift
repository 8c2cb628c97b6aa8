import TerminalFrame

/// The written form of keys: "j", "↓", "Ctrl-L", "Alt-←", "Shift-Tab".
package enum KeyNotation {
  /// The key that a notation means; nil when it means none.
  package static func event(_ notation: String) -> KeyEvent? {
    if let key = named[notation] { return KeyEvent(key) }
    if notation.count == 1, let character = notation.first {
      return KeyEvent(.character(character))
    }
    let parts = notation.split(separator: "-", maxSplits: 1)
    guard parts.count == 2, let modifiers = modifiers[String(parts[0])] else { return nil }
    let rest = String(parts[1])
    if let key = named[rest] { return KeyEvent(key, modifiers) }
    guard rest.count == 1, let character = rest.lowercased().first else { return nil }
    return KeyEvent(.character(character), modifiers)
  }

  private static let named: [String: Key] = [
    "↑": .up, "↓": .down, "←": .left, "→": .right, "Enter": .enter, "Esc": .escape, "Tab": .tab,
    "Shift-Tab": .backTab, "Backspace": .backspace, "Delete": .delete, "Home": .home, "End": .end,
    "PgUp": .pageUp, "PgDn": .pageDown, "Space": .character(" "),
  ]

  private static let modifiers: [String: KeyModifiers] = ["Ctrl": .control, "Alt": .alt]
}

/// What each key does in each context, made from the command table.
package enum KeyMap {
  /// The row of the table that a key runs there; nil when it means nothing there.
  package static func command(for event: KeyEvent, in context: Context) -> CommandRow? {
    rowsOfKey[context]?[normalised(event)]
  }

  /// Terminals differ in whether a control key comes with a capital, and in whether shift is
  /// reported with keys that have no shifted meaning here.
  private static func normalised(_ event: KeyEvent) -> KeyEvent {
    guard case .character(let character) = event.key else {
      return KeyEvent(event.key, event.modifiers.subtracting(.shift))
    }
    guard event.modifiers.contains(.control), let small = character.lowercased().first else {
      return KeyEvent(event.key, event.modifiers.subtracting(.shift))
    }
    return KeyEvent(.character(small), event.modifiers.subtracting(.shift))
  }

  private static let rowsOfKey: [Context: [KeyEvent: CommandRow]] = {
    var map: [Context: [KeyEvent: CommandRow]] = [:]
    for row in CommandTable.rows {
      for event in row.keys.compactMap(KeyNotation.event) {
        for context in row.contexts { map[context, default: [:]][event] = row }
      }
    }
    return map
  }()
}

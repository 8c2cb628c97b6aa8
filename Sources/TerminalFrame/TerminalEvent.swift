/// A key as the user means it, whatever bytes the terminal sends for it.
package enum Key: Hashable, Sendable {
  case character(Character)
  case enter
  case escape
  case tab
  case backTab
  case backspace
  case delete
  case up
  case down
  case left
  case right
  case home
  case end
  case pageUp
  case pageDown
  case function(Int)
}

package struct KeyModifiers: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let control = KeyModifiers(rawValue: 1)
  package static let alt = KeyModifiers(rawValue: 2)
  package static let shift = KeyModifiers(rawValue: 4)
}

package struct KeyEvent: Hashable, Sendable {
  package let key: Key
  /// Shift is not set for characters: the character says it.
  package let modifiers: KeyModifiers

  package init(_ key: Key, _ modifiers: KeyModifiers = []) {
    self.key = key
    self.modifiers = modifiers
  }
}

package enum MouseAction: Hashable, Sendable {
  case click
  case doubleClick
  case wheelUp
  case wheelDown
}

/// Something that the terminal reports.
package enum TerminalEvent: Hashable, Sendable {
  case key(KeyEvent)
  case mouse(MouseAction, Point)
  /// Pasted text, which is never read as commands.
  case paste(String)
  case resize(Size)
}

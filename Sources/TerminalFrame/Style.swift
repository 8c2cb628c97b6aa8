/// What a piece of text is for. A theme turns it into colours and attributes, so that the reader
/// never names a colour.
package enum StyleRole: UInt8, Hashable, Sendable, CaseIterable {
  case text
  /// Secondary: counts, dates, borders, boilerplate.
  case dim
  case title
  case heading
  case border
  /// The bar of the program's name and the folder.
  case header
  case status
  /// The first word of the status line.
  case mode
  /// A key in the bottom line, and what it does.
  case key
  case keyLabel
  case person
  case organisation
  case place
  case group
  /// A mention of the current actor, or a match of the current search.
  case target
  /// A mention of the current actor by a description or a pronoun.
  case described
  /// The mention or match that the cursor is on.
  case currentTarget
  /// A mark in the scroll bar where the target occurs.
  case tick
  /// The selected row of the focused pane, and of a pane without focus.
  case selection
  case inactiveSelection
  case warning
  /// A character that would act on the terminal, shown as a token.
  case neutralised
}

/// Attributes beside the role.
package struct TextAttributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let bold = TextAttributes(rawValue: 1)
  package static let underline = TextAttributes(rawValue: 2)
  package static let reverse = TextAttributes(rawValue: 4)
  package static let dim = TextAttributes(rawValue: 8)
  package static let italic = TextAttributes(rawValue: 16)
}

package struct Style: Hashable, Sendable {
  package var role: StyleRole
  package var attributes: TextAttributes

  package init(_ role: StyleRole, _ attributes: TextAttributes = []) {
    self.role = role
    self.attributes = attributes
  }

  package static let text = Style(.text)
}

/// A piece of text in one style, for lines that mix several.
package struct StyledRun: Hashable, Sendable {
  package var text: String
  package var style: Style

  package init(_ text: String, _ style: Style = .text) {
    self.text = text
    self.style = style
  }
}

import TerminalFrame

/// Text of a fixed width, so that rows stand in columns.
enum FixedColumn {
  /// Padded on the right, or cut with a mark.
  static func left(_ text: String, _ columns: Int) -> String {
    let width = DisplayWidth.columns(of: text)
    if width <= columns { return text + String(repeating: " ", count: columns - width) }
    var cut = ""
    var used = 0
    for character in text {
      let next = DisplayWidth.columns(of: String(character))
      if used + next > columns - 1 { break }
      cut.append(character)
      used += next
    }
    return columns > 0 ? cut + "…" + String(repeating: " ", count: columns - 1 - used) : ""
  }

  /// Padded on the left.
  static func right(_ text: String, _ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - DisplayWidth.columns(of: text))) + text
  }
}

/// What a command prints: lines of plain text, or one JSON object a line.
///
/// Made of values, so that the screen, a pipe and a test see the same, and made one row at a time,
/// so that a long listing is never held in memory. The plain form keeps its fields apart by tabs,
/// for `cut`, `sort` and `fzf`.
package struct Listing {
  package struct Row: Hashable, Sendable {
    package let plain: String
    package let json: JSONValue

    package init(plain: String, json: JSONValue) {
      self.plain = plain
      self.json = json
    }

    /// A row whose plain form is fields between tabs; what is missing shows as `-`.
    package init(fields: [String?], json: JSONValue) {
      plain = fields.map { field in
        let text = field ?? ""
        return text.isEmpty ? "-" : Self.singleLine(text)
      }
      .joined(separator: "\t")
      self.json = json
    }

    /// Tabs and line ends would break the form of the listing, so they become spaces.
    private static func singleLine(_ text: String) -> String {
      text.contains { $0.isNewline || $0 == "\t" }
        ? String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }) : text
    }
  }

  package let rows: AnySequence<Row>

  package init(rows: some Sequence<Row>) {
    self.rows = AnySequence(rows)
  }
}

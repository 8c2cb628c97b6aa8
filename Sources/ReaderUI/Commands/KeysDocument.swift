/// The text of docs/KEYS.md.
package enum KeysDocument {
  /// The whole page: a table for each group of commands.
  package static var markdown: String {
    var lines = [
      "# Keys", "",
      "Made from the command table; a test holds the two together. To write it anew:",
      "`CUTTINGS_REGENERATE=1 swift test --filter ReaderUITests`.", "",
      "`?` shows the keys of the focused pane and `:` finds a command by its name; Enter runs it.",
    ]
    for group in CommandRow.Group.allCases {
      lines += ["", "## \(group.rawValue)", "", "| Keys | Where | What it does |", "|---|---|---|"]
      lines += CommandTable.rows.filter { $0.group == group }.map(line)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ row: CommandRow) -> String {
    let keys = row.keys.map { "`\($0 == "\\" ? "\\" : $0)`" }.joined(separator: " ")
    return "| \(keys.isEmpty ? "by name only" : keys) | \(place(row.contexts)) | \(row.title) |"
  }

  private static func place(_ contexts: Set<Context>) -> String {
    let panes: Set<Context> = [.list, .text, .actors, .mentions]
    if contexts == Set(Context.allCases) { return "everywhere" }
    if contexts == panes { return "every pane" }
    if contexts == panes.union([.page, .dossier, .comparison]) { return "every pane and view" }
    return Context.allCases.filter(contexts.contains).map(\.title).joined(separator: ", ")
  }
}

extension Context {
  /// The words for the place in help and documents.
  var title: String {
    switch self {
    case .list: "articles"
    case .text: "text"
    case .actors: "actors"
    case .mentions: "mentions"
    case .page: "pages"
    case .dossier: "dossiers"
    case .comparison: "comparison"
    case .search: "search"
    case .finder: "help, palette"
    }
  }
}

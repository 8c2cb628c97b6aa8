import TerminalFrame

/// The bottom line: a few keys that are valid here and now, the most useful first.
struct KeyLine {
  let state: ReaderState

  /// Named in pairs where a command has its opposite.
  private static let opposites: [Command: Command] = [
    .occurrence(.next): .occurrence(.previous),
    .occurrence(.nextArticle): .occurrence(.previousArticle),
    .occurrence(.nextName): .occurrence(.previousName),
    .occurrence(.nextSimilar): .occurrence(.previousSimilar),
  ]

  private static let most = 6

  func draw(into frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty else { return }
    var column = rect.column
    for (keys, label) in hints {
      let width = DisplayWidth.columns(of: keys) + 1 + DisplayWidth.columns(of: label)
      guard column + width <= rect.endColumn else { continue }
      frame.write(
        [StyledRun(keys, Style(.key, .bold)), StyledRun(" " + label, Style(.keyLabel))],
        at: Point(column: column, row: rect.row))
      column += width + 2
    }
  }

  /// Keys and what they do; the last is always the help where there is one.
  var hints: [(keys: String, label: String)] {
    let rows = Self.order(in: state.context).compactMap { command in
      CommandTable.rows.first { $0.command == command && $0.contexts.contains(state.context) }
    }
    let valid = rows.filter { $0.hint != nil && state.meets($0.need) }
    let help = valid.filter { $0.command == .program(.help) }
    let others = valid.filter { $0.command != .program(.help) }
    return (others.prefix(Self.most - help.count) + help).map { row in
      (keys(of: row), row.hint ?? "")
    }
  }

  private func keys(of row: CommandRow) -> String {
    let key = row.keys.first ?? ""
    guard let opposite = Self.opposites[row.command],
      let other = CommandTable.rows.first(where: { $0.command == opposite })?.keys.first
    else { return key }
    return "\(key)/\(other)"
  }

  private static func order(in context: Context) -> [Command] {
    switch context {
    case .list:
      [
        .choose(.openArticle), .narrow(.removeFilter), .occurrence(.next),
        .narrow(.search), .go(.next), .narrow(.order), .program(.palette), .program(.help),
      ]
    case .text:
      [
        .choose(.takeName), .occurrence(.next), .occurrence(.nextArticle),
        .occurrence(.nextName), .ask(.comparison), .narrow(.filter), .narrow(.search),
        .move(.pageDown), .go(.next),
        .program(.help),
      ]
    case .actors:
      [
        .choose(.takeActor), .occurrence(.next), .ask(.explanation), .appearance(.actorScope),
        .narrow(.filter),
        .go(.mentions), .narrow(.search), .program(.help),
      ]
    case .mentions:
      [
        .choose(.jumpToMention), .choose(.peekMention), .narrow(.orderMentions),
        .occurrence(.nextArticle), .go(.next), .narrow(.search), .program(.help),
      ]
    case .dossier:
      [
        .choose(.openRow), .move(.down), .narrow(.orderRows), .program(.close), .program(.help),
      ]
    case .comparison:
      [
        .choose(.readRow), .occurrence(.nextSimilar), .move(.down), .program(.close),
        .program(.help),
      ]
    case .page: [.program(.close), .move(.down), .program(.help)]
    case .search:
      [
        .edit(.accept), .edit(.cancel), .edit(.nextRow), .edit(.older), .edit(.deleteToStart),
      ]
    case .finder: [.edit(.accept), .edit(.nextRow), .edit(.cancel)]
    }
  }
}

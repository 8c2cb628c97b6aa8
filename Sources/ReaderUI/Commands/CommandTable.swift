/// A command with its keys and the places where it is valid.
package struct CommandRow: Hashable, Sendable {
  /// The headings of the help and of docs/KEYS.md, in their order.
  package enum Group: String, Hashable, Sendable, CaseIterable {
    case moving = "Moving"
    case panes = "Panes"
    case actors = "Actors and mentions"
    case dossiers = "Questions and answers"
    case searching = "Searching and filtering"
    case places = "Places visited"
    case appearance = "What is shown"
    case program = "The program"
    case prompt = "In a prompt"
  }

  package let command: Command
  /// What the help and the palette call it.
  package let title: String
  /// In the notation of `KeyNotation`, the key that hints show first.
  package let keys: [String]
  package let contexts: Set<Context>
  /// The heading it stands under in the help.
  package let group: Group
  /// What must be there for it to do anything.
  package let need: Need
  /// What the bottom line says behind the key; nil for commands that it never names.
  package let hint: String?

  init(
    _ command: Command, _ title: String, _ keys: String, _ contexts: Set<Context>, _ group: Group,
    needs need: Need = .nothing, hint: String? = nil
  ) {
    self.command = command
    self.title = title
    self.keys = keys.split(separator: " ").map(String.init)
    self.contexts = contexts
    self.group = group
    self.need = need
    self.hint = hint
  }
}

/// The one table of commands, which yields the key map, the bottom line, the help, the palette
/// and docs/KEYS.md.
package enum CommandTable {
  private static let panes: Set<Context> = [.list, .text, .actors, .mentions]
  private static let rowsAndPages: Set<Context> = [
    .list, .text, .actors, .mentions, .page, .dossier, .comparison,
  ]
  private static let prompts: Set<Context> = [.search, .finder]
  private static let everywhere = Set(Context.allCases)

  /// Every command, in the order of the help.
  package static let rows: [CommandRow] =
    moving + panesRows + actors + dossiers + searching + places + appearance + program + prompt

  private static let moving = [
    CommandRow(.move(.down), "Down a line", "↓ j", rowsAndPages, .moving, hint: "move"),
    CommandRow(.move(.up), "Up a line", "↑ k", rowsAndPages, .moving),
    CommandRow(
      .move(.pageDown), "Down a page", "Space PgDn Ctrl-F",
      [.list, .text, .actors, .page, .dossier, .comparison], .moving,
      hint: "page"),
    CommandRow(.move(.pageDown), "Down a page", "PgDn Ctrl-F", [.mentions], .moving),
    CommandRow(.move(.pageUp), "Up a page", "b PgUp Ctrl-B", rowsAndPages, .moving),
    CommandRow(.move(.halfDown), "Down half a page", "Ctrl-D", rowsAndPages, .moving),
    CommandRow(.move(.halfUp), "Up half a page", "Ctrl-U", rowsAndPages, .moving),
    CommandRow(.move(.top), "To the start", "g Home", rowsAndPages, .moving),
    CommandRow(.move(.bottom), "To the end", "G End", rowsAndPages, .moving),
  ]

  private static let panesRows = [
    CommandRow(
      .choose(.openArticle), "Read the selected article", "Enter", [.list], .panes,
      needs: .listing, hint: "read"),
    CommandRow(.go(.next), "Next pane", "Tab", panes, .panes, hint: "pane"),
    CommandRow(.go(.previous), "Previous pane", "Shift-Tab", panes, .panes),
    CommandRow(.go(.left), "Pane to the left", "← h", panes, .panes),
    CommandRow(.go(.right), "Pane to the right", "→ l", panes, .panes),
    CommandRow(.go(.list), "Go to the articles", "1", panes, .panes),
    CommandRow(.go(.text), "Go to the text", "2", panes, .panes),
    CommandRow(.go(.actors), "Go to the actors", "3", panes, .panes, hint: "actors"),
    CommandRow(.go(.mentions), "Go to the mentions", "4", panes, .panes, hint: "mentions"),
  ]

  private static let actors = [
    CommandRow(
      .choose(.takeActor), "Make the selected actor the current one", "Enter", [.actors], .actors,
      needs: .actor, hint: "follow"),
    CommandRow(
      .choose(.takeName), "Make the name at the cursor the current actor", ". * Enter", [.text],
      .actors, needs: .name, hint: "follow name"),
    CommandRow(
      .choose(.jumpToMention), "Go to the selected mention", "Enter", [.mentions], .actors,
      needs: .mention, hint: "go there"),
    CommandRow(
      .choose(.peekMention), "Peek at the selected mention", "Space", [.mentions], .actors,
      needs: .mention, hint: "peek"),
    CommandRow(
      .occurrence(.next), "Next mention or match", "n", panes, .actors, needs: .target,
      hint: "mention"),
    CommandRow(
      .occurrence(.previous), "Previous mention or match", "N", panes, .actors, needs: .target),
    CommandRow(
      .occurrence(.nextArticle), "Next article with it", "]", panes, .actors, needs: .target,
      hint: "article with it"),
    CommandRow(
      .occurrence(.previousArticle), "Previous article with it", "[", panes, .actors,
      needs: .target),
    CommandRow(
      .occurrence(.nextName), "Next name in the text", "w", panes, .actors, needs: .article,
      hint: "name"),
    CommandRow(
      .occurrence(.previousName), "Previous name in the text", "W", panes, .actors,
      needs: .article),
    CommandRow(
      .appearance(.descriptions), "Visit names only, or descriptions and pronouns too", "d", panes,
      .actors),
    CommandRow(
      .appearance(.actorScope), "Actors of this article or of all", "a", panes, .actors,
      hint: "here/all"),
    CommandRow(.appearance(.persons), "Persons only, or every kind", "P", panes, .actors),
    CommandRow(
      .appearance(.organisations), "Organisations only, or every kind", "O", panes, .actors),
    CommandRow(.appearance(.places), "Places only, or every kind", "L", panes, .actors),
    CommandRow(
      .narrow(.orderMentions), "Order the mentions by article, right or left context", "o",
      [.mentions], .actors, needs: .target, hint: "order"),
  ]

  private static let dossiers = [
    CommandRow(
      .ask(.companions), "Who appears with the current actor", "c", panes, .dossiers,
      needs: .anyActor),
    CommandRow(
      .ask(.quotations), "What the current actor said, what was said about it and to it", "Q",
      panes, .dossiers, needs: .anyActor),
    CommandRow(
      .ask(.explanation), "Why its names are taken for one, and its roles", "i", panes, .dossiers,
      needs: .anyActor, hint: "why"),
    CommandRow(
      .ask(.timeline), "When: the timeline of the current actor, or of all", "t", panes, .dossiers),
    CommandRow(
      .ask(.comparison), "Compare with the most similar article", "=", panes, .dossiers,
      needs: .similar, hint: "compare"),
    CommandRow(
      .occurrence(.nextSimilar), "The next similar article", "] n", [.comparison], .dossiers,
      hint: "next similar"),
    CommandRow(
      .occurrence(.previousSimilar), "The similar article before", "[ N", [.comparison],
      .dossiers),
    CommandRow(
      .choose(.readRow), "Read on from this sentence", "Enter", [.comparison], .dossiers,
      hint: "read"),
    CommandRow(
      .narrow(.widen), "Of the current actor, or of all", "a", [.dossier], .dossiers),
    CommandRow(
      .choose(.openRow), "Go there, or see the places", "Enter", [.dossier], .dossiers,
      hint: "open"),
    CommandRow(
      .narrow(.orderRows), "The next order or section", "o Tab", [.dossier], .dossiers,
      needs: .orders,
      hint: "order"),
  ]

  private static let searching = [
    CommandRow(
      .narrow(.search), "Search", "/", [.list, .text, .actors, .mentions], .searching,
      hint: "search"),
    CommandRow(
      .narrow(.filter), "List only the articles with it", "f", panes, .searching, needs: .target,
      hint: "filter"),
    CommandRow(
      .narrow(.removeFilter), "Remove the last filter", "Backspace", panes, .searching,
      needs: .filter, hint: "all articles"),
    CommandRow(
      .narrow(.order), "Order by date, source, title or relevance", "o", [.list], .searching,
      needs: .listing, hint: "order"),
    CommandRow(
      .narrow(.broaden), "Broaden the search by the words of its best hits", "B", panes,
      .searching, needs: .target),
    CommandRow(
      .narrow(.saveSearch), "Save the search, to find it with ↑ in the prompt", "Ctrl-S",
      panes.union([.search]), .searching, needs: .target),
    CommandRow(
      .narrow(.clear), "Clear the highlight, leave what is open", "Esc", rowsAndPages, .searching),
  ]

  private static let places = [
    CommandRow(
      .trail(.back), "Back", "< Alt-← Ctrl-O", panes, .places, needs: .earlierPlace, hint: "back"),
    CommandRow(.trail(.forward), "Forward", "> Alt-→", panes, .places, needs: .laterPlace),
  ]

  private static let appearance = [
    CommandRow(.appearance(.zoom), "Zoom the focused pane", "z", panes, .appearance, hint: "zoom"),
    CommandRow(.appearance(.toggleActors), "Show or hide the actors", "\\", panes, .appearance),
    CommandRow(
      .appearance(.toggleSetApart), "Show or hide the passages set apart", "H", panes, .appearance,
      needs: .setApart),
    CommandRow(.program(.skipped), "Files that were skipped, and why", "!", panes, .appearance),
    CommandRow(.program(.messages), "Messages", "", panes, .appearance),
  ]

  private static let program = [
    CommandRow(.program(.help), "Keys and what they do", "?", rowsAndPages, .program, hint: "help"),
    CommandRow(
      .program(.palette), "Find a command by name", ": Ctrl-P", rowsAndPages, .program,
      hint: "command"),
    CommandRow(.program(.reload), "Reload the folder", "r", panes, .program),
    CommandRow(
      .program(.stopLoading), "Stop loading", "Ctrl-C", rowsAndPages, .program,
      needs: .loading),
    CommandRow(.program(.repaint), "Paint the screen anew", "Ctrl-L", everywhere, .program),
    CommandRow(.program(.suspend), "Suspend the program", "Ctrl-Z", everywhere, .program),
    CommandRow(
      .program(.close), "Close what is open; quit when nothing is", "q", rowsAndPages, .program,
      hint: "close"),
  ]

  private static let prompt = [
    CommandRow(.edit(.accept), "Accept", "Enter", prompts, .prompt, hint: "accept"),
    CommandRow(
      .edit(.cancel), "Back to the view before", "Esc Ctrl-C Ctrl-G", prompts, .prompt,
      hint: "cancel"),
    CommandRow(.edit(.nextRow), "Next hit", "Tab Ctrl-N", [.search], .prompt, hint: "next hit"),
    CommandRow(.edit(.previousRow), "Previous hit", "Shift-Tab Ctrl-P", [.search], .prompt),
    CommandRow(.edit(.nextRow), "Next command", "↓ Tab Ctrl-N", [.finder], .prompt, hint: "next"),
    CommandRow(.edit(.previousRow), "Previous command", "↑ Shift-Tab Ctrl-P", [.finder], .prompt),
    CommandRow(.edit(.nextPage), "Down a page of them", "PgDn", prompts, .prompt),
    CommandRow(.edit(.previousPage), "Up a page of them", "PgUp", prompts, .prompt),
    CommandRow(
      .edit(.older), "Earlier search, then saved ones", "↑", [.search], .prompt,
      hint: "earlier search"),
    CommandRow(.edit(.newer), "Later search", "↓", [.search], .prompt),
    CommandRow(.edit(.left), "Left", "← Ctrl-B", prompts, .prompt),
    CommandRow(.edit(.right), "Right", "→ Ctrl-F", prompts, .prompt),
    CommandRow(.edit(.start), "To the start of the line", "Ctrl-A Home", prompts, .prompt),
    CommandRow(.edit(.end), "To the end of the line", "Ctrl-E End", prompts, .prompt),
    CommandRow(
      .edit(.deleteBackward), "Delete the character before", "Backspace Ctrl-H", prompts, .prompt),
    CommandRow(
      .edit(.deleteForward), "Delete the character after", "Delete Ctrl-D", prompts, .prompt),
    CommandRow(.edit(.deleteWord), "Delete the word before", "Ctrl-W", prompts, .prompt),
    CommandRow(
      .edit(.deleteToStart), "Delete to the start", "Ctrl-U", prompts, .prompt,
      hint: "clear"),
    CommandRow(.edit(.deleteToEnd), "Delete to the end", "Ctrl-K", prompts, .prompt),
  ]
}

/// Everything a user can ask of the reader, each thing once; `CommandTable` gives it keys.
package enum Command: Hashable, Sendable {
  case move(Movement)
  case go(Destination)
  case choose(Choice)
  case occurrence(OccurrenceStep)
  case narrow(Narrowing)
  case ask(Question)
  case trail(TrailStep)
  case appearance(ViewSetting)
  case program(ProgramCommand)
  case edit(Editing)
}

/// Moving in the focused pane.
package enum Movement: Hashable, Sendable, CaseIterable {
  case down, up, pageDown, pageUp, halfDown, halfUp, top, bottom
}

/// Moving between panes.
package enum Destination: Hashable, Sendable, CaseIterable {
  case list, text, actors, mentions, next, previous, left, right
}

/// Acting on the row or the name that the cursor is on.
package enum Choice: Hashable, Sendable, CaseIterable {
  case openArticle, takeName, takeActor, jumpToMention, peekMention, openRow, readRow
}

/// Going through the mentions of the current actor or the matches of the current search.
package enum OccurrenceStep: Hashable, Sendable, CaseIterable {
  case next, previous, nextArticle, previousArticle, nextName, previousName
  case nextSimilar, previousSimilar
}

/// Choosing which articles the list shows, and in which order.
package enum Narrowing: Hashable, Sendable, CaseIterable {
  case search, filter, removeFilter, order, orderMentions, orderRows, widen, clear
  case broaden, saveSearch
}

/// What the corpus can be asked about an actor; the answer is a dossier.
package enum Question: Hashable, Sendable, CaseIterable {
  case companions, quotations, timeline, comparison, explanation
}

/// Going through the places visited before.
package enum TrailStep: Hashable, Sendable, CaseIterable {
  case back, forward
}

/// Choosing what the screen shows.
package enum ViewSetting: Hashable, Sendable, CaseIterable {
  case zoom, toggleActors, toggleSetApart, descriptions, actorScope, persons, organisations, places
}

/// Pages over the panes, and what concerns the program as a whole.
package enum ProgramCommand: Hashable, Sendable, CaseIterable {
  case help, palette, skipped, messages, reload, stopLoading, repaint, suspend, close
}

/// Editing the line of a prompt.
package enum Editing: Hashable, Sendable, CaseIterable {
  case accept, cancel, older, newer, nextRow, previousRow, nextPage, previousPage
  case left, right, start, end
  case deleteBackward, deleteForward, deleteWord, deleteToStart, deleteToEnd
}

/// Where keys have their meaning: the focused pane, or what lies over the panes.
package enum Context: UInt8, Hashable, Sendable, CaseIterable {
  case list
  case text
  case actors
  case mentions
  /// The skipped files or the messages.
  case page
  /// What the corpus says to a question, over the panes.
  case dossier
  /// Two articles side by side.
  case comparison
  case search
  /// The help or the palette.
  case finder
}

/// What has to be there for a command to do anything.
package enum Need: Hashable, Sendable, CaseIterable {
  case nothing, article, actor, anyActor, orders, similar, mention, target, name, filter,
    earlierPlace,
    laterPlace
  case setApart, loading, listing

  /// What the status line says when it is missing.
  var sentence: String {
    switch self {
    case .nothing: ""
    case .article: "no article is open yet"
    case .actor: "no actor is selected"
    case .anyActor: "no current actor: Enter on an actor makes it that"
    case .similar: "no other article here tells the same"
    case .orders: "there is only one order here"
    case .mention: "no mention is selected"
    case .target: "no current actor or search: Enter on an actor, or / to search"
    case .name: "no name at the cursor: w goes to the next one"
    case .filter: "the list is not filtered"
    case .earlierPlace: "no earlier place"
    case .laterPlace: "no later place"
    case .setApart: "nothing is set apart in this article"
    case .loading: "nothing is loading; q quits"
    case .listing: "the list is empty"
    }
  }
}

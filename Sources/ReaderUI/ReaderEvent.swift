import Articles
import CorpusIndex
import TerminalFrame

/// Something that happened to the reader.
package enum ReaderEvent: Sendable {
  case terminal(TerminalEvent)
  /// A further snapshot of the folder.
  case corpus(Corpus)
  case progress(LoadingProgress)
  /// An open article's file changed or vanished on disk.
  case fileChanged(ArticleID)
  /// The searches kept from earlier, when the reader starts and whenever one is added.
  case savedSearches(SavedSearches)
  /// The hits that `Effect.search` of this number asked for.
  case found(number: Int, [Hit])
  /// The time asked for by `Effect.wake` has come.
  case timer
  /// Something that the program has to say, from outside the reader.
  case notice(String)
}

/// What the reader asks of the world outside.
package enum Effect: Hashable, Sendable {
  case quit
  /// Ctrl-Z: give the terminal back and stop until continued.
  case suspend
  /// Ctrl-L: paint the whole screen anew.
  case repaint
  /// Read these articles before others: the open one, the visible rows.
  case prioritise([ArticleID])
  /// Scan the folder and read what changed.
  case reload
  case stopLoading
  /// Keep a search for later; `.savedSearches` answers.
  case saveSearch(SavedSearches.Entry)
  /// Search the snapshot that was handed in last, beside the main thread, and send `.found` with
  /// the number; replaces an earlier search.
  case search(Query, number: Int)
  /// Nobody awaits the hits any more.
  case cancelSearch
  /// Send `.timer` after so many milliseconds; replaces an earlier request.
  case wake(milliseconds: Int)
}

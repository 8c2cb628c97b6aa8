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
  /// The time asked for by `Effect.wake` has come.
  case timer
  /// Something that the program has to say, from outside the reader.
  case notice(String)
}

/// How far the loading of the folder is.
package struct LoadingProgress: Hashable, Sendable {
  package enum Phase: Hashable, Sendable {
    case scanning
    case reading
    /// The user stopped it; what is there stays.
    case stopped
    case done
  }

  package let phase: Phase
  package let done: Int
  package let total: Int
  package let secondsLeft: Int?

  package init(phase: Phase, done: Int, total: Int, secondsLeft: Int?) {
    self.phase = phase
    self.done = done
    self.total = total
    self.secondsLeft = secondsLeft
  }
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
  /// Send `.timer` after so many milliseconds; replaces an earlier request.
  case wake(milliseconds: Int)
}

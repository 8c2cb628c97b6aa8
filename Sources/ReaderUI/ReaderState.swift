import Articles
import CorpusIndex
import TerminalFrame

/// Everything the reader shows and remembers; a pure state machine.
package struct ReaderState: Sendable {
  /// - Parameter folder: the folder as the user named it, for the header.
  package init(folder: String, size: Size) {
    fatalError("not implemented")
  }

  /// Changes the state and returns what the executable is to do.
  package mutating func handle(_ event: ReaderEvent) -> [Effect] {
    fatalError("not implemented")
  }

  /// Draws the state; changes nothing.
  package func draw(into frame: inout Frame) {
    fatalError("not implemented")
  }
}

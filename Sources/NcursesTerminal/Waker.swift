import CNcurses

/// Ends the wait of `TerminalEvents` from any thread.
///
/// A class, because it owns a descriptor, which must outlive the last thread that may wake.
package final class Waker: Sendable {
  let descriptor: Int32

  init() {
    descriptor = terminal_open_waker()
  }

  deinit {
    terminal_close(descriptor)
  }

  /// Makes the wait in progress, or the next, return `.woken`. Many calls may be one wake-up.
  package func wake() {
    terminal_wake(descriptor)
  }

  func takeWakes() -> Bool {
    terminal_take_wakes(descriptor)
  }
}

import CNcurses
import Glibc
import TerminalFrame

/// What ended a wait.
package enum TerminalInput: Hashable, Sendable {
  case events([TerminalEvent])
  case signal(TerminalSignal)
  /// A `Waker` was called.
  case woken
  /// The descriptor in `TerminalEvents.watched` is readable.
  case watched
  /// The time that the caller gave has passed.
  case timeout
  /// The terminal is gone; nothing will come any more.
  case hangup
}

/// A request from outside, as far as it does not show as an event.
package enum TerminalSignal: Hashable, Sendable {
  /// SIGTERM, SIGHUP or SIGQUIT: save and leave.
  case terminate
  /// SIGINT: the Ctrl-C of another process.
  case interrupt
  /// SIGTSTP: stop, as Ctrl-Z asks.
  case suspend
  /// SIGCONT: the process runs again; the screen may have been written to meanwhile.
  case resume
}

/// Waits for the user, for signals and for other threads, all at once and without polling.
///
/// A class, because it owns a descriptor and the bytes that are not yet a key. Use it on the main
/// thread only; other threads get `waker`.
package final class TerminalEvents {
  package let waker = Waker()
  /// A further descriptor to wait for, which whoever set it reads.
  package var watched: Int32?
  private let signals: Int32
  private var decoder = KeyDecoder()
  /// When the bytes came that are not yet a key.
  private var lastInput = 0
  private var isHungUp = false

  /// Makes signals wait to be read. Call it first thing in `main`: threads inherit what the
  /// thread that starts them blocks, and a signal goes to any thread that lets it through. Child
  /// processes inherit it as well and must be started with an empty mask.
  package static func blockSignals() {
    terminal_block_signals()
  }

  package init() {
    Self.blockSignals()
    signals = terminal_open_signals()
  }

  deinit {
    terminal_close(signals)
  }

  /// Waits until something happens, for at most so many milliseconds; nil waits for ever.
  ///
  /// All size changes since the last wait are one `.resize` with the size as it is now. The
  /// result is never empty.
  package func wait(milliseconds: Int? = nil) -> [TerminalInput] {
    let deadline = milliseconds.map { Self.clock() + max(0, $0) }
    while true {
      let (hasInput, isWatchedReadable) = sleep(
        until: [deadline, flushTime].compactMap(\.self).min())
      var inputs = readSignals()
      if hasInput { inputs += readKeys() }
      if waker.takeWakes() { inputs.append(.woken) }
      if isWatchedReadable { inputs.append(.watched) }
      if let flushTime, Self.clock() >= flushTime {
        let events = decoder.flush()
        if !events.isEmpty { inputs.append(.events(events)) }
      }
      if !inputs.isEmpty { return inputs }
      if let deadline, Self.clock() >= deadline { return [.timeout] }
    }
  }

  /// When silence settles what the pending bytes mean.
  private var flushTime: Int? { decoder.flushDelay.map { lastInput + $0 } }

  /// Sleeps until a descriptor is readable or the time has come; whether the user typed, and
  /// whether the watched descriptor has something.
  private func sleep(until time: Int?) -> (hasInput: Bool, isWatchedReadable: Bool) {
    var polled = [
      // A terminal that is gone stays readable for ever, which would make the loop spin.
      pollfd(fd: isHungUp ? -1 : STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      pollfd(fd: waker.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: watched ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    let delay = time.map { max(0, $0 - Self.clock()) } ?? -1
    // Safe: the array has as many entries as it says and outlives the call.
    let ready = unsafe poll(&polled, nfds_t(polled.count), Int32(clamping: delay))
    guard ready > 0 else { return (false, false) }
    return (polled[0].revents != 0, polled[3].revents != 0)
  }

  private func readSignals() -> [TerminalInput] {
    var inputs: [TerminalInput] = []
    var isResized = false
    while true {
      switch terminal_next_signal(signals) {
      case SIGWINCH: isResized = true
      case SIGTERM, SIGHUP, SIGQUIT: inputs.append(.signal(.terminate))
      case SIGINT: inputs.append(.signal(.interrupt))
      case SIGTSTP: inputs.append(.signal(.suspend))
      case SIGCONT: inputs.append(.signal(.resume))
      default:
        if isResized { inputs.append(.events([.resize(Terminal.currentSize())])) }
        return inputs
      }
    }
  }

  private func readKeys() -> [TerminalInput] {
    var bytes = [UInt8](repeating: 0, count: 4096)
    // Safe: the array has as many bytes as it says and outlives the call.
    let count = unsafe read(STDIN_FILENO, &bytes, bytes.count)
    guard count > 0 else {
      if count < 0, errno == EINTR || errno == EAGAIN { return [] }
      isHungUp = true
      return [.hangup]
    }
    lastInput = Self.clock()
    let events = decoder.decode(Array(bytes.prefix(count)), at: lastInput)
    return events.isEmpty ? [] : [.events(events)]
  }

  /// Milliseconds of a clock that is never set back.
  private static func clock() -> Int {
    var time = timespec()
    // Safe: the structure outlives the call, which writes to nothing else.
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}

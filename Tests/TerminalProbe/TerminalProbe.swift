import Glibc
import NcursesTerminal
import TerminalFrame

/// Shows on a real terminal what arrives from it, for the tests that run it in a pseudo-terminal.
@main
struct TerminalProbe {
  private var last = "ready"
  private var selected = 0
  private var showsHostileText = false
  private var resizes = 0

  static func main() {
    TerminalEvents.blockSignals()
    let events = TerminalEvents()
    do {
      let terminal = try Terminal(
        type: environment("TERM"), usesColour: environment("NO_COLOR") == nil)
      var probe = TerminalProbe()
      let status = probe.run(terminal, events)
      terminal.restore()
      exit(status)
    } catch {
      complain("terminal-probe: \(error)\n")
      exit(2)
    }
  }

  private mutating func run(_ terminal: Terminal, _ events: TerminalEvents) -> Int32 {
    terminal.present(frame(terminal))
    while true {
      for input in events.wait() {
        if let status = handle(input, terminal, events) { return status }
      }
      terminal.present(frame(terminal))
    }
  }

  private mutating func handle(
    _ input: TerminalInput, _ terminal: Terminal, _ events: TerminalEvents
  ) -> Int32? {
    switch input {
    case .events(let list):
      for event in list {
        last = Self.name(of: event)
        if case .resize = event { resizes += 1 }
        if case .key(let key) = event, let status = act(on: key, terminal, events) {
          return status
        }
      }
      return nil
    case .signal(.terminate): return 0
    case .signal(.suspend): terminal.suspend()
    case .signal(let signal): last = "signal \(signal)"
    case .woken: last = "woken"
    case .timeout: last = "timeout"
    case .hangup: return 0
    }
    return nil
  }

  private mutating func act(
    on key: KeyEvent, _ terminal: Terminal, _ events: TerminalEvents
  ) -> Int32? {
    switch (key.key, key.modifiers) {
    case (.character("q"), []): return 0
    case (.character("j"), []): selected += 1
    case (.character("H"), []): showsHostileText.toggle()
    case (.character("N"), []): Self.complain("noise \u{1B}[2J from a library\n")
    case (.character("X"), []): preconditionFailure("the probe was told to crash")
    case (.character("E"), []): exit(3)
    case (.character("l"), .control): terminal.repaint()
    case (.character("z"), .control): terminal.suspend()
    case (.character("W"), []): Self.wakeFromThread(events.waker)
    default: break
    }
    return nil
  }

  private static func wakeFromThread(_ waker: Waker) {
    Task.detached { waker.wake() }
  }

  private func frame(_ terminal: Terminal) -> Frame {
    let size = terminal.size
    var frame = Frame(size: size)
    frame.write(
      "é — “Guaidó” 漢 \(size.columns)x\(size.rows) resizes \(resizes)",
      at: Point(column: 0, row: 0), style: Style(.header))
    frame.write(last, at: Point(column: 0, row: 1), style: Style(.status))
    for row in 2..<max(2, size.rows) {
      frame.write("│", at: Point(column: 26, row: row), style: Style(.border))
      frame.write(
        [StyledRun("Mr. ", .text), StyledRun("Lavrov", Style(.person)), StyledRun(" said")],
        at: Point(column: 28, row: row))
      frame.write("20-02-07 Article \(row)", at: Point(column: 2, row: row), columns: 24)
    }
    if showsHostileText { drawHostileText(in: &frame) }
    let row = 2 + selected % max(1, size.rows - 2)
    frame.restyle(Rect(column: 0, row: row, columns: 26, rows: 1), style: Style(.selection))
    frame.write("▌", at: Point(column: 0, row: row), style: Style(.selection))
    frame.cursor = Point(column: 0, row: min(row, size.rows - 1))
    return frame
  }

  private func drawHostileText(in frame: inout Frame) {
    let attacks = [
      "\u{1B}]0;owned\u{07}", "\u{1B}[2J", "\u{1B}[6n", "\u{9B}2J", "a\u{202E}b", "\u{0E}lqk",
      "\u{1B}c", "a" + String(repeating: "\u{301}", count: 10), "\u{E0041}", "\u{1B}P$qm\u{1B}\\",
    ]
    for (index, attack) in attacks.enumerated() {
      frame.write("\(attack)!", at: Point(column: 40, row: 2 + index))
    }
  }

  private static func name(of event: TerminalEvent) -> String {
    switch event {
    case .key(let key): "key \(key.key) \(names(of: key.modifiers))"
    case .mouse(let action, let point): "mouse \(action) \(point.column),\(point.row)"
    case .paste(let text): "paste \(text)"
    case .resize(let size): "resize \(size.columns)x\(size.rows)"
    }
  }

  private static func names(of modifiers: KeyModifiers) -> String {
    let names: [(KeyModifiers, String)] = [(.control, "ctrl"), (.alt, "alt"), (.shift, "shift")]
    return names.filter { modifiers.contains($0.0) }.map(\.1).joined(separator: "+")
  }

  private static func environment(_ name: String) -> String? {
    // Safe: nothing in this process changes the environment.
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  private static func complain(_ text: String) {
    let bytes = Array(text.utf8)
    // Safe: the array has as many bytes as it says and outlives the call.
    _ = unsafe write(STDERR_FILENO, bytes, bytes.count)
  }
}

import Glibc
import TerminalHarness
import Testing

/// The probe in a pseudo-terminal, after its first screen.
func startedProbe(
  type: String? = "xterm-256color", locale: String? = "C.UTF-8", rows: Int = 24,
  columns: Int = 80, environment: [String] = []
) throws -> PseudoTerminal {
  let path = try #require(BuiltProducts.path(of: "terminal-probe"))
  let terminal = try PseudoTerminal(
    path, type: type, locale: locale, rows: rows, columns: columns, environment: environment)
  return terminal
}

/// What must be true of a terminal that a program has given back.
func expectRestored(_ terminal: PseudoTerminal, sourceLocation: SourceLocation = #_sourceLocation) {
  let modes = terminal.screen.modes
  #expect(
    modes.isDisjoint(with: [1049, 1000, 1006, 2004]), "modes \(modes)",
    sourceLocation: sourceLocation)
  #expect(modes.contains(25), "the cursor is hidden", sourceLocation: sourceLocation)
  #expect(terminal.isCanonical, sourceLocation: sourceLocation)
  #expect(terminal.screen.unknown == [], sourceLocation: sourceLocation)
}

@Suite(.serialized) struct `Drawing on a terminal` {
  @Test(arguments: ["tmux-256color", "xterm-256color", "vt100", "linux", "screen"])
  func `works on every common type`(type: String) throws {
    let terminal = try startedProbe(type: type)
    #expect(terminal.waitFor("é — “Guaidó” 漢 80x24"), "\(terminal.screen)")
    terminal.send("x")
    #expect(terminal.waitFor("key character(\"x\")"))
    terminal.send("\u{1B}[1;5A")
    #expect(terminal.waitFor("key up ctrl"))
    #expect(terminal.screen.text(ofRow: 23).hasSuffix("│ Mr. Lavrov said"))
    terminal.send("q")
    #expect(terminal.waitForExit() == .exited(0))
    expectRestored(terminal)
  }

  @Test(arguments: [nil, "C", "POSIX", "en_XX.UTF-8", "C.UTF-8"])
  func `shows letters right in every locale`(locale: String?) throws {
    let terminal = try startedProbe(locale: locale)
    let hasShapes = locale == "C.UTF-8"
    let expected = hasShapes ? "é — “Guaidó” 漢 80x24" : "é - \"Guaidó\" 漢 80x24"
    #expect(terminal.waitFor(expected), "\(terminal.screen.lines[0])")
    #expect(terminal.waitFor(hasShapes ? "│ Mr. Lavrov" : "| Mr. Lavrov"))
  }

  @Test func `uses the depth that the terminal has`() throws {
    for (type, environment, colour) in [
      ("xterm-256color", [], 31), ("screen", [], 6), ("vt100", [], nil),
      ("xterm-256color", ["NO_COLOR=1"], nil),
    ] as [(String, [String], Int?)] {
      let terminal = try startedProbe(type: type, environment: environment)
      #expect(terminal.waitUntil { $0.text(ofRow: 23).hasSuffix("Lavrov said") })
      let person = terminal.screen.cells[5][32]
      #expect(person.text == "L")
      #expect(person.look.foreground == colour, "\(type) \(environment)")
      #expect(person.look.isUnderlined == (colour == nil))
    }
  }

  @Test func `a cursor move costs few bytes`() throws {
    for type in ["xterm-256color", "tmux-256color", "linux"] {
      let terminal = try startedProbe(type: type)
      #expect(terminal.waitFor("Article 2"))
      terminal.send("j")
      #expect(terminal.waitUntil { $0.cursor.row == 3 })
      terminal.settle()
      let before = terminal.screen.byteCount
      terminal.send("j")
      #expect(terminal.waitUntil { $0.cursor.row == 4 })
      terminal.settle()
      let cost = terminal.screen.byteCount - before
      #expect(cost <= 200, "\(type): \(cost) bytes")
      #expect(cost > 0)
    }
  }

  @Test func `hostile text never reaches the terminal raw`() throws {
    let terminal = try startedProbe()
    #expect(terminal.waitFor("ready"))
    terminal.settle()
    let before = terminal.output.count
    terminal.send("H")
    #expect(terminal.waitFor("␛P$qm␛\\!"))
    #expect(terminal.screen.contains("a‹U+202E›b!"))
    #expect(terminal.screen.unknown == [])
    let sent = terminal.output[before...]
    #expect(!sent.contains(0x0E))
    let text = String(decoding: sent, as: UTF8.self)
    for attack in ["\u{1B}]", "\u{1B}[2J", "\u{1B}[6n", "\u{1B}c", "\u{1B}P", "\u{9B}", "\u{202E}"]
    {
      #expect(!text.contains(attack), "\(attack.debugDescription)")
    }
  }

  @Test func `noise on standard error is kept until the end`() throws {
    let terminal = try startedProbe()
    #expect(terminal.waitFor("ready"))
    terminal.send("N")
    #expect(terminal.waitFor("key character(\"N\")"))
    #expect(!terminal.screen.contains("noise"))
    terminal.send("q")
    #expect(terminal.waitForExit() == .exited(0))
    #expect(terminal.screen.contains("noise ␛[2J from a library"))
    expectRestored(terminal)
  }

  @Test func `repainting heals a damaged screen`() throws {
    let terminal = try startedProbe()
    #expect(terminal.waitFor("ready"))
    terminal.settle()
    terminal.disturb("\u{1B}[3;30Hdamage")
    #expect(terminal.screen.contains("damage"))
    terminal.send("\u{0C}")
    #expect(terminal.waitUntil { !$0.contains("damage") && $0.contains("Lavrov said") })
  }
}

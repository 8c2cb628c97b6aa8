import Glibc
import TerminalHarness
import Testing

@Suite(.serialized) struct `A terminal in use` {
  @Test func `follows a storm of sizes to the last one`() throws {
    let terminal = try startedProbe()
    #expect(terminal.waitFor("ready"))
    for step in 0..<60 {
      terminal.resize(rows: 10 + step % 30, columns: 40 + step)
    }
    terminal.resize(rows: 30, columns: 100)
    #expect(terminal.waitFor("100x30"), "\(terminal.screen.lines[0])")
    #expect(terminal.waitFor("resize 100x30"))
    #expect(terminal.waitUntil { $0.text(ofRow: 29).hasSuffix("│ Mr. Lavrov said") })
  }

  @Test(arguments: [(1, 1), (2, 5), (200, 500), (1, 300), (60, 1)])
  func `takes any size`(rows: Int, columns: Int) throws {
    let terminal = try startedProbe()
    #expect(terminal.waitFor("ready"))
    terminal.resize(rows: rows, columns: columns)
    let start = String("é — “Guaidó” 漢 \(columns)x\(rows)".prefix(min(columns, 14)))
    #expect(terminal.waitUntil { $0.text(ofRow: 0).hasPrefix(start) }, "\(terminal.screen)")
    terminal.resize(rows: 24, columns: 80)
    #expect(terminal.waitFor("80x24"))
    #expect(
      terminal.waitUntil { $0.text(ofRow: 23).hasSuffix("Lavrov said") }, "\(terminal.screen)"
    )
    #expect(terminal.screen.unknown == [])
  }

  @Test func `reports clicks, wheels and pastes`() throws {
    let terminal = try startedProbe(columns: 300)
    #expect(terminal.waitFor("ready"))
    #expect(terminal.screen.modes.isSuperset(of: [1000, 1006, 2004]))
    terminal.send("\u{1B}[<0;280;5M")
    #expect(terminal.waitFor("mouse click 279,4"))
    terminal.send("\u{1B}[<65;3;5M")
    #expect(terminal.waitFor("mouse wheelDown 2,4"))
    terminal.send("\u{1B}[200~quit: q\u{1B}[201~")
    #expect(terminal.waitFor("paste quit: q"))
    terminal.send("\u{1B}")
    #expect(terminal.waitFor("key escape"))
    terminal.send("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\\u{1B}[?62;22cz")
    #expect(terminal.waitFor("key character(\"z\")"))
  }

  @Test func `hears Ctrl-C as a key and from another process as a signal`() throws {
    let terminal = try startedProbe()
    #expect(terminal.waitFor("ready"))
    terminal.send("\u{03}")
    #expect(terminal.waitFor("key character(\"c\") ctrl"))
    terminal.signal(SIGINT)
    #expect(terminal.waitFor("signal interrupt"))
  }

  @Test func `believes the kernel's size, not the environment's`() throws {
    let terminal = try startedProbe(environment: ["LINES=10", "COLUMNS=33"])
    #expect(terminal.waitFor("80x24"))
    #expect(terminal.waitUntil { $0.text(ofRow: 23).hasSuffix("Lavrov said") })
  }

  @Test func `is woken by other threads and idle otherwise`() throws {
    let terminal = try startedProbe()
    #expect(terminal.waitFor("ready"))
    terminal.send("W")
    #expect(terminal.waitFor("woken"))
    terminal.settle()
    let before = try #require(terminal.processorTicks)
    terminal.settle(milliseconds: 400)
    #expect(terminal.processorTicks == before)
  }

  @Test func `is given back while stopped and taken again afterwards`() throws {
    let path = try #require(BuiltProducts.path(of: "terminal-probe"))
    let terminal = try PseudoTerminal(
      "/bin/bash", ["--norc", "--noprofile", "-i"], environment: ["PS1=ready> "])
    #expect(terminal.waitFor("ready>"))
    terminal.send("\(path)\r")
    #expect(terminal.waitFor("é — “Guaidó” 漢 80x24"))
    terminal.send("\u{1A}")
    #expect(terminal.waitFor("Stopped"), "\(terminal.screen)")
    #expect(terminal.screen.modes.isDisjoint(with: [1049, 1000, 1006]))
    terminal.resize(rows: 20, columns: 70)
    terminal.send("fg\r")
    #expect(terminal.waitFor("é — “Guaidó” 漢 70x20"), "\(terminal.screen)")
    #expect(terminal.screen.modes.isSuperset(of: [1049, 1000, 1006, 2004]))
    terminal.send("k")
    #expect(terminal.waitFor("key character(\"k\")"))
    terminal.send("q")
    #expect(terminal.waitUntil { !$0.modes.contains(1049) && $0.contains("Stopped") })
    terminal.send("exit\r")
    #expect(terminal.waitForExit() == .exited(0))
  }
}

@Suite(.serialized) struct `A terminal after use` {
  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func `is as it was when the program is asked to end`(signal: Int32) throws {
    let terminal = try startedProbe()
    #expect(terminal.waitFor("ready"))
    terminal.signal(signal)
    #expect(terminal.waitForExit() == .exited(0))
    expectRestored(terminal)
  }

  @Test(arguments: ["xterm-256color", "tmux-256color", "linux", "vt100"])
  func `is as it was after a crash, and says why`(type: String) throws {
    let terminal = try startedProbe(
      type: type, columns: 200, environment: ["SWIFT_BACKTRACE=enable=no"])
    #expect(terminal.waitFor("ready"))
    terminal.send("X")
    let status = try #require(terminal.waitForExit())
    #expect([.killed(signal: SIGILL), .killed(signal: SIGTRAP)].contains(status))
    #expect(terminal.screen.contains("the probe was told to crash"), "\(terminal.screen)")
    expectRestored(terminal)
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGFPE])
  func `is as it was after a fault`(signal: Int32) throws {
    let terminal = try startedProbe()
    #expect(terminal.waitFor("ready"))
    terminal.signal(signal)
    #expect(terminal.waitForExit() == .killed(signal: signal))
    expectRestored(terminal)
  }

  @Test func `is as it was after an exit from anywhere`() throws {
    let terminal = try startedProbe()
    #expect(terminal.waitFor("ready"))
    terminal.send("E")
    #expect(terminal.waitForExit() == .exited(3))
    expectRestored(terminal)
  }

  @Test func `that is gone ends the program`() throws {
    let terminal = try startedProbe()
    #expect(terminal.waitFor("ready"))
    terminal.hangUp()
    #expect(terminal.waitForExit() == .exited(0))
  }
}

@Suite(.serialized) struct `A terminal that cannot be used` {
  @Test(arguments: [
    ("dumb", "TERM is “dumb”"), ("", "TERM is not set"), (nil, "TERM is not set"),
    ("no-such-type", "TERM is “no-such-type”"), ("../../etc/passwd", "TERM is “../../etc/passwd”"),
  ])
  func `gets one sentence that says what works without it`(type: String?, fact: String) throws {
    let terminal = try startedProbe(type: type, columns: 300)
    #expect(terminal.waitForExit() == .exited(2))
    let lines = terminal.screen.lines.filter { !$0.isEmpty }
    #expect(lines.count == 1)
    #expect(lines.first?.contains(fact) == true, "\(lines)")
    #expect(lines.first?.contains("cuttings list") == true, "\(lines)")
    expectRestored(terminal)
  }

  @Test(arguments: ["xterm-kitty", "foot", "alacritty", "xterm-ghostty", "tmux-direct", "wezterm"])
  func `but has a known relative is used as that`(type: String) throws {
    let terminal = try startedProbe(type: type)
    #expect(terminal.waitFor("é — “Guaidó” 漢 80x24"), "\(terminal.screen)")
    terminal.send("q")
    #expect(terminal.waitForExit() == .exited(0))
    expectRestored(terminal)
  }

  @Test func `because it is a file gets a sentence too`() throws {
    let path = try #require(BuiltProducts.path(of: "terminal-probe"))
    let terminal = try PseudoTerminal("/bin/sh", ["-c", "\(path) < /dev/null"], columns: 200)
    #expect(terminal.waitForExit() == .exited(2))
    #expect(terminal.screen.contains("standard input and output must be a terminal"))
  }
}

import Foundation
import TerminalHarness
import Testing

/// The reader in a real pseudo-terminal.
@Suite(.serialized) struct `The reader in a terminal` {
  private func open(
    _ paths: [String] = [Program.articles], type: String? = "xterm-256color",
    locale: String? = "C.UTF-8", rows: Int = 40, columns: Int = 120
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      try Program.path, paths, type: type, locale: locale, rows: rows, columns: columns)
  }

  private func isDone(_ screen: VirtualScreen) -> Bool {
    let header = screen.lines.first ?? ""
    return header.contains(" actors") && !header.contains("+ actors")
      && !screen.contains("indexing")
  }

  @Test func `opens a folder with its list, text and actors`() throws {
    let terminal = try open()
    #expect(terminal.waitUntil(seconds: 60, isDone), "\(terminal.screen)")
    #expect(terminal.screen.contains("ARTICLES 1/20"))
    #expect(terminal.screen.contains("ACTORS"))
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func `walks every mention of an actor once around with n, and back with N`() throws {
    let expected = try Program.run(["mentions", "Lavrov", Program.articles]).lines.count
    let terminal = try open(columns: 160)
    #expect(terminal.waitUntil(seconds: 60, isDone))
    terminal.send("/actor:lavrov\r")
    #expect(terminal.waitFor("/\(expected) in "), "\(terminal.screen)")
    terminal.settle()
    let first = try #require(position(in: terminal))
    let around = (1...expected).map { (first + $0 - 1) % expected + 1 }
    for place in around {
      terminal.send("n")
      #expect(terminal.waitUntil { _ in position(in: terminal) == place }, "\(terminal.screen)")
    }
    for place in around.dropLast().reversed() {
      terminal.send("N")
      #expect(terminal.waitUntil { _ in position(in: terminal) == place }, "\(terminal.screen)")
    }
  }

  /// The 17 of "17/48 in 5 articles".
  private func position(in terminal: PseudoTerminal) -> Int? {
    terminal.screen.lines.lazy
      .compactMap { $0.firstMatch(of: #/(\d+)/\d+ in \d+ articles?/#) }
      .first.flatMap { Int($0.1) }
  }

  @Test func `gives the terminal back as it was`() throws {
    for ending in ["q", "signal"] {
      let terminal = try open()
      #expect(terminal.waitUntil(seconds: 60, isDone))
      if ending == "q" { terminal.send("q") } else { terminal.signal(SIGTERM) }
      #expect(terminal.waitForExit() == .exited(0), "\(ending)")
      #expect(terminal.screen.modes.isDisjoint(with: [1049, 1000, 1002, 1006, 2004]))
      #expect(terminal.screen.modes.contains(25) && terminal.isCanonical)
    }
  }

  @Test func `stays usable through a storm of sizes`() throws {
    let terminal = try open()
    #expect(terminal.waitUntil(seconds: 60, isDone))
    for (rows, columns) in [(1, 1), (5, 20), (60, 200), (12, 59), (200, 500), (24, 80)] {
      terminal.resize(rows: rows, columns: columns)
    }
    #expect(terminal.waitUntil { isDone($0) && $0.contains("ARTICLES") }, "\(terminal.screen)")
    terminal.send("q")
    #expect(terminal.waitForExit() == .exited(0))
  }

  @Test(arguments: ["dumb", "no-such-terminal", ""])
  func `refuses a terminal it cannot draw on, and names what works there`(type: String) throws {
    let terminal = try open(type: type)
    #expect(terminal.waitForExit() == .exited(2))
    let text = String(decoding: terminal.output, as: UTF8.self)
    #expect(text.contains("cuttings list"), "\(text)")
  }

  @Test(arguments: ["vt100", "linux", "screen", "tmux-256color"])
  func `works on old and new terminals`(type: String) throws {
    let terminal = try open(type: type)
    #expect(terminal.waitUntil(seconds: 60, isDone), "\(terminal.screen)")
    terminal.send("q")
    #expect(terminal.waitForExit() == .exited(0))
    #expect(terminal.screen.unknown.isEmpty, "\(terminal.screen.unknown)")
  }

  @Test func `notices that the open file changed`() throws {
    let folder = try ArticleFolderFixture([
      "a.txt": "A title\n\nSergei Lavrov went to Caracas on Friday."
    ])
    let terminal = try open([folder.path])
    #expect(terminal.waitUntil(seconds: 60, isDone))
    terminal.settle()
    try folder.write("Another title\n\nNobody went anywhere.", to: "a.txt")
    #expect(terminal.waitFor("changed on disk"), "\(terminal.screen)")
    terminal.send("r")
    #expect(terminal.waitFor("Nobody went anywhere"), "\(terminal.screen)")
  }

  @Test func `notices that files come, and reads them when it is told to`() throws {
    let folder = try ArticleFolderFixture(["a.txt": "A title\n\nSergei Lavrov went to Caracas."])
    let terminal = try open([folder.path])
    #expect(terminal.waitUntil(seconds: 60, isDone))
    terminal.settle()
    try folder.write("A second one\n\nNobody went anywhere.", to: "b.txt")
    #expect(terminal.waitFor("1 new file in the folder; r reads it"), "\(terminal.screen)")
    try folder.write("A third one\n\nNobody came.", to: "c.txt")
    #expect(terminal.waitFor("2 new files in the folder; r reads them"), "\(terminal.screen)")
    terminal.send("r")
    #expect(terminal.waitFor("A third one"), "\(terminal.screen)")
  }

  @Test func `keeps the text of a file that vanishes while it is open`() throws {
    let folder = try ArticleFolderFixture([
      "a.txt": "A title\n\nSergei Lavrov went to Caracas on Friday."
    ])
    let terminal = try open([folder.path])
    #expect(terminal.waitUntil(seconds: 60, isDone))
    try folder.remove("a.txt")
    terminal.send("\r")
    terminal.settle()
    #expect(terminal.screen.contains("went to Caracas"), "\(terminal.screen)")
    #expect(terminal.waitFor("changed on disk"), "\(terminal.screen)")
  }

  @Test func `answers an empty folder with a sentence`() throws {
    let folder = try ArticleFolderFixture(["x.jpg": "x", "y.jpg": "y"])
    let terminal = try open([folder.path])
    #expect(terminal.waitFor("No readable articles"), "\(terminal.screen)")
    terminal.send("q")
    #expect(terminal.waitForExit() == .exited(0))
  }

  @Test func `sends no byte of a hostile article to the terminal raw`() throws {
    let hostile = "Title \u{1B}]0;owned\u{7} \u{9B}2J\n\nBody \u{1B}[2J \u{202E}txt \u{8}\u{8}."
    let folder = try ArticleFolderFixture(["evil\u{1B}[31m.txt": hostile])
    let terminal = try open([folder.path])
    #expect(terminal.waitUntil(seconds: 60, isDone), "\(terminal.screen)")
    terminal.send("\r")
    terminal.settle()
    #expect(terminal.screen.unknown.isEmpty, "\(terminal.screen.unknown)")
    #expect(!terminal.output.contains(0x07) && !terminal.output.contains(0x08))
    #expect(terminal.screen.contains("‹U+202E›"), "\(terminal.screen)")
  }

  @Test func `answers keys while a hostile expression is searched for, and quits`() throws {
    let paragraph = String(repeating: "a plain article on ferries and nothing else ", count: 60)
    let texts = (100..<500).map { ("\($0).txt", "Title of \($0)\n\n\(paragraph)") }
    let folder = try ArticleFolderFixture(Dictionary(uniqueKeysWithValues: texts))
    let terminal = try open([folder.path])
    #expect(terminal.waitUntil(seconds: 120, isDone), "\(terminal.screen)")
    let hostile = "/[a-z].{0,900}#/"
    terminal.send("/\(hostile)")
    #expect(terminal.waitFor("searching…"), "\(terminal.screen)")
    terminal.send(" ferries")
    #expect(terminal.waitFor("\(hostile) ferries"), "\(terminal.screen)")
    #expect(terminal.screen.contains("searching…"), "\(terminal.screen)")
    terminal.send("\u{3}")
    #expect(terminal.waitFor("ARTICLES 1/400"), "\(terminal.screen)")
    terminal.send("/\(hostile)\r")
    #expect(terminal.waitFor("only /\(hostile)"), "\(terminal.screen)")
    terminal.send("?")
    #expect(terminal.waitFor("HELP"), "\(terminal.screen)")
    terminal.send("\u{3}q")
    #expect(terminal.waitForExit() == .exited(0), "\(terminal.screen)")
  }

  @Test func `uses no processor while nothing happens`() throws {
    let terminal = try open()
    #expect(terminal.waitUntil(seconds: 60, isDone))
    terminal.settle(milliseconds: 300)
    let before = try #require(terminal.processorTicks)
    terminal.settle(milliseconds: 1000)
    #expect(try #require(terminal.processorTicks) - before <= 1)
  }
}

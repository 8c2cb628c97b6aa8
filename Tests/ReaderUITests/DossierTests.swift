import TerminalFrame
import Testing

@testable import ReaderUI

@Suite struct `What an actor said, on the screen` {
  private static func opened(_ actor: String, columns: Int = 80, rows: Int = 24) -> Session {
    var session = Session(.retold, columns: columns, rows: rows)
    session.target(actor)
    session.press("Q")
    return session
  }

  @Test(arguments: [(80, 24), (120, 40)])
  func `is drawn with its source and its sentence`(size: (Int, Int)) throws {
    let session = Self.opened("lindqvist", columns: size.0, rows: size.1)
    try GoldenScreen.check(session.screen, is: "quotations-\(size.0)x\(size.1)")
  }

  @Test func `gives way to what was said about it`() {
    var session = Self.opened("lindqvist")
    session.press("o")
    #expect(session.frame.lines[1].hasPrefix("SAID ABOUT Astrid Lindqvist 1 quotation"))
    #expect(session.frame.lines[2].contains("Daniel Okafor: “Nobody told"))
    session.press("o")
    #expect(session.frame.lines[1].hasPrefix("SAID TO"))
  }

  @Test func `opens with what is there when the actor said nothing`() {
    let session = Self.opened("vasa")
    #expect(session.frame.lines[1].hasPrefix("SAID BY Vasa"))
    #expect(session.screen.contains("No article gives words of Vasa."))
  }

  @Test func `leads to the words in their article`() {
    var session = Self.opened("lindqvist")
    session.press("Enter")
    #expect(session.cursorText == "gazette.txt: We would rather be late than sorry,")
  }
}

@Suite struct `When, on the screen` {
  @Test(arguments: [(80, 24), (120, 40)])
  func `is drawn as bars with the statements of the selected one`(size: (Int, Int)) throws {
    var session = Session(.retold, columns: size.0, rows: size.1)
    session.press("t")
    try GoldenScreen.check(session.screen, is: "timeline-\(size.0)x\(size.1)")
  }

  @Test func `is of the current actor when there is one, and of all on request`() {
    var session = Session(.retold)
    session.target("lindqvist")
    session.press("t")
    #expect(session.frame.lines[1].hasPrefix("TIMELINE Astrid Lindqvist"))
    session.press("a")
    #expect(session.frame.lines[1].hasPrefix("TIMELINE of all"))
    session.press("a")
    #expect(session.frame.lines[1].hasPrefix("TIMELINE Astrid Lindqvist"))
  }

  @Test func `goes from days to weeks, months and years`() {
    var session = Session(.retold)
    session.press("t")
    var units: [String] = []
    for _ in 0..<4 {
      units.append(session.frame.lines[1].split(separator: " ").suffix(2).joined(separator: " "))
      session.press("o")
    }
    #expect(units == ["day ▾", "week ▾", "month ▾", "year ▾"])
  }

  @Test func `lists the articles of a bar`() {
    var session = Session(.retold)
    session.press("t o o G Enter")
    #expect(session.titles == ["Ferries sail again"])
    #expect(session.statusLine.contains("only 2021-04"))
    session.press("Backspace")
    #expect(session.titles.count == 3)
  }
}

@Suite struct `Two articles side by side` {
  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func `are drawn sentence by sentence`(size: (Int, Int)) throws {
    var session = Session(.retold, columns: size.0, rows: size.1)
    session.press("j =")
    try GoldenScreen.check(session.screen, is: "comparison-\(size.0)x\(size.1)")
  }

  @Test func `mark the numbers that differ in what they share`() {
    var session = Session(.retold)
    session.press("j =")
    let marked = session.frame.rows.map { row in
      row.filter { $0.style.role == .target }.map(\.text).joined()
    }
    let text = marked.joined(separator: " ")
    for number in ["4", "7"] { #expect(text.contains(number)) }
  }

  @Test func `can be read on from the selected sentence`() {
    var session = Session(.retold)
    session.press("j = Enter")
    #expect(session.state.overlay == nil)
    #expect(session.state.context == .text)
  }

  @Test func `are not opened for an article that is like no other`() {
    var session = Session(.retold)
    session.press("g =")
    #expect(session.state.overlay == nil)
    #expect(session.state.messages.current == "no other article here tells the same")
  }
}

import TerminalFrame
import Testing

@testable import ReaderUI

@Suite struct `Who appears with an actor, on the screen` {
  private static func opened(columns: Int = 80, rows: Int = 24) -> Session {
    var session = Session(columns: columns, rows: rows)
    session.target("lindqvist")
    session.press("c")
    return session
  }

  private static func rows(_ session: Session) -> [String] {
    session.frame.lines.map { line in
      line.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    }
  }

  @Test(arguments: [(80, 24), (120, 40), (200, 60)])
  func `is drawn with what each row stands on`(size: (Int, Int)) throws {
    let session = Self.opened(columns: size.0, rows: size.1)
    try GoldenScreen.check(session.screen, is: "companions-\(size.0)x\(size.1)")
  }

  @Test func `names the actors that share most sentences first`() {
    let rows = Self.rows(Self.opened())
    #expect(rows[1].hasPrefix("WITH Astrid Lindqvist 6 actors"))
    #expect(rows[2].contains("Daniel Okafor"))
  }

  @Test func `opens the sentences that name both, and goes to one of them`() {
    var session = Self.opened()
    session.press("Enter")
    #expect(Self.rows(session)[1].hasPrefix("Astrid Lindqvist AND Daniel Okafor"))
    session.press("Enter")
    #expect(session.state.overlay == nil)
    #expect(session.state.context == .text)
    #expect(session.cursorText?.hasSuffix("Lindqvist") == true)
  }

  @Test func `leaves one dossier at a time`() {
    var session = Self.opened()
    session.press("Enter Esc")
    #expect(session.state.context == .dossier)
    session.press("q")
    #expect(session.state.context != .dossier)
  }

  @Test func `stays open, about the same actor, when articles are added`() {
    var session = Self.opened()
    session.press("j")
    session.handle(.corpus(Folder.ferries.corpus))
    #expect(Self.rows(session)[1].hasPrefix("WITH Astrid Lindqvist"))
    #expect(session.state.context == .dossier)
  }

  @Test func `the mouse selects a row and opens it`() {
    var session = Self.opened()
    session.click(5, 3)
    guard case .dossier(let open) = session.state.overlay else {
      Issue.record("no dossier is open")
      return
    }
    #expect(open.window.selected == 1)
    session.click(5, 3, .doubleClick)
    #expect(Self.rows(session)[1].contains(" AND "))
  }
}

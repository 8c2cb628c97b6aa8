import CorpusIndex
import Testing

@testable import ReaderUI

@Suite struct `Screens` {
  @Test(arguments: [
    (80, 24), (120, 40), (200, 60), (112, 30), (60, 12), (59, 24), (40, 11), (20, 5),
  ])
  func `look as kept`(columns: Int, rows: Int) throws {
    var session = Session(columns: columns, rows: rows)
    session.press("3 Enter n n")
    try GoldenScreen.check(session.screen, is: "reading-\(columns)x\(rows)")
  }

  @Test func `at the start`() throws {
    let session = Session(isFirstRun: true)
    try GoldenScreen.check(session.screen, is: "start-80x24")
  }

  @Test func `zoomed`() throws {
    var session = Session(columns: 120, rows: 24)
    session.press("2 z H")
    try GoldenScreen.check(session.screen, is: "zoomed-120x24")
  }

  @Test func `while loading`() throws {
    var session = Session(.loading)
    session.handle(
      .progress(
        LoadingProgress(phase: .analysing, done: 3120, total: 10_000, secondsLeft: 2)))
    try GoldenScreen.check(session.screen, is: "loading-80x24")
  }

  @Test func `the help`() throws {
    var session = Session()
    session.press("2 ?")
    try GoldenScreen.check(session.screen, is: "help-80x24")
  }

  @Test func `the palette`() throws {
    var session = Session()
    session.press(":")
    session.type("pan")
    try GoldenScreen.check(session.screen, is: "palette-80x24")
  }

  @Test func `the skipped files`() throws {
    var session = Session()
    session.press("!")
    try GoldenScreen.check(session.screen, is: "skipped-80x24")
  }

  @Test(arguments: [
    (30, 4, "window too small (30x4)"), (19, 4, "too small (19x4)"), (5, 3, "5x3"),
  ])
  func `too small a window says so`(columns: Int, rows: Int, notice: String) {
    #expect(Session(columns: columns, rows: rows).frame.lines[0] == notice)
  }
}

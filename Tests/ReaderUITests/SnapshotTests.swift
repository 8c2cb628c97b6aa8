import Articles
import CorpusIndex
import TerminalFrame
import Testing

@testable import ReaderUI

@Suite struct `A further snapshot` {
  /// The sample folder with some files still waiting, and actors numbered the other way round.
  private static func partial(waiting: Set<String>) -> Folder {
    Folder(
      actors: Folder.cast.reversed(),
      files: Folder.ferries.files.map { waiting.contains($0.name) ? .waiting($0.name) : $0 })
  }

  @Test func `keeps the article, the place and the current actor`() {
    let early = Self.partial(waiting: ["2021/reopening.txt", "wire.txt"])
    var session = Session(early, columns: 80, rows: 14)
    session.show("2021/closure.txt")
    session.target("okafor")
    session.press("2 n n j j j")
    let text = session.markedText
    let actor = session.state.targetName
    session.handle(.corpus(Folder.ferries.corpus))
    #expect(session.shownName == "2021/closure.txt")
    #expect(session.markedText == text)
    #expect(session.state.targetName == actor)
    #expect(session.state.list.selected == session.state.reading.article)
    #expect(session.statusLine.contains("7 in 3 articles"), "\(session.statusLine)")
  }

  @Test func `keeps filters and the search that is being typed`() {
    let early = Self.partial(waiting: ["2021/closure.txt"])
    var session = Session(early)
    session.target("okafor")
    session.press("f /")
    session.type("terminal")
    #expect(session.titles == [])
    session.handle(.corpus(Folder.ferries.corpus))
    #expect(session.titles == ["Harbour Authority closes the Vasa terminal for repairs"])
    session.press("Esc")
    #expect(session.titles.count == 3)
    #expect(session.statusLine.contains("only Daniel Okafor"), "\(session.statusLine)")
  }

  @Test func `finds the same files again when others came before them`() {
    var session = Session()
    session.show("wire.txt")
    session.press("2 Enter")
    let added = Folder.Page(name: "0.txt", date: "2022-01-01", lines: ["# A further article"])
    session.handle(
      .corpus(
        Folder(actors: Folder.cast, files: [.page(added)] + Folder.ferries.files).corpus))
    #expect(session.shownName == "wire.txt")
    #expect(session.state.list.selected.map { session.state.corpus.names[$0.index] } == "wire.txt")
    #expect(session.titles.first == "A further article")
  }

  @Test func `without the open article shows another`() {
    var session = Session()
    session.show("wire.txt")
    session.press("2")
    session.handle(
      .corpus(Folder(actors: Folder.cast, files: [Folder.ferries.files[1]]).corpus))
    #expect(session.shownName == "2021/dispute.txt")
    session.handle(.corpus(Folder(actors: [], files: []).corpus))
    #expect(session.shownName == nil)
    #expect(
      session.screen.contains("No files in"), "\(session.screen)")
  }

  @Test func `follows the newest article until the user acts`() {
    var session = Session(Self.partial(waiting: ["2021/reopening.txt"]))
    #expect(session.shownName == "2021/dispute.txt")
    session.handle(.corpus(Folder.ferries.corpus))
    #expect(session.shownName == "2021/reopening.txt")
  }

  @Test func `asks for what is on the screen and not read, once`() {
    var session = Session(.loading)
    #expect(session.effects == [.prioritise([ArticleID(0), ArticleID(2), ArticleID(3)])])
    session.press("j")
    #expect(
      session.effects.count == 1
        || session.effects.last
          == .prioritise([
            ArticleID(0), ArticleID(2), ArticleID(3),
          ])
    )
    session.press("j")
    #expect(session.effects.last == .prioritise([ArticleID(2), ArticleID(0), ArticleID(3)]))
    #expect(session.screen.contains("reading…"))
  }
}

@Suite struct `The program` {
  @Test(arguments: [
    ("Ctrl-L", Effect.repaint), ("Ctrl-Z", .suspend), ("r", .reload), ("q", .quit),
  ])
  func `does what only the executable can`(key: String, effect: Effect) {
    var session = Session()
    session.press(key)
    #expect(session.effects.contains(effect))
  }

  @Test func `q closes what is open before it quits`() {
    var session = Session()
    session.press("! q 2 z q")
    #expect(!session.effects.contains(.quit))
    session.press("q")
    #expect(session.effects.contains(.quit))
  }

  @Test func `Ctrl-C stops the loading, and says so when nothing loads`() {
    var session = Session(.loading)
    session.handle(
      .progress(LoadingProgress(phase: .reading, done: 1, total: 4, secondsLeft: nil)))
    session.press("Ctrl-C")
    #expect(session.effects.contains(.stopLoading))
    var idle = Session()
    idle.press("Ctrl-C")
    #expect(!idle.effects.contains(.stopLoading))
    #expect(idle.state.messages.current == "nothing is loading; q quits")
  }

  @Test func `a message stays until the timer and is kept`() {
    var session = Session()
    session.handle(.notice("the disk is full"))
    #expect(session.effects.contains(.wake(milliseconds: 5000)))
    #expect(session.statusLine.hasSuffix("the disk is full"))
    session.handle(.timer)
    #expect(!session.statusLine.contains("the disk is full"))
    session.press(":")
    session.type("messages")
    session.press("Enter")
    #expect(session.screen.contains("the disk is full"))
  }

  @Test func `a changed file is announced`() {
    var session = Session()
    if let article = session.state.shown.article { session.handle(.fileChanged(article)) }
    #expect(session.statusLine.contains("changed on disk, r reloads"))
  }

  @Test func `the line of the first run goes with Esc`() {
    var session = Session(isFirstRun: true)
    #expect(session.screen.contains("First time here?"))
    session.press("Esc")
    #expect(!session.screen.contains("First time here?"))
  }

  @Test func `a folder without articles names the kinds of file`() {
    let session = Session(
      Folder(
        actors: [],
        files: ["a.jpg", "b.jpg", "c.docx"].map {
          .skipped($0, .unsupportedFormat(String($0.split(separator: ".")[1])))
        }))
    #expect(
      EmptyStates(state: session.state).list.hasPrefix(
        "No readable articles in ~/ferries. Looked at 3 files: 2 .jpg, 1 .docx. Readable: ."))
  }
}

import Articles
import CorpusIndex
import Testing

@testable import ReaderUI

/// A regular expression, which is searched for by a worker; here the test is the worker.
@Suite struct `A search that takes longer than a key may` {
  private func searching(_ line: String = "/ferr(y|ies)/") -> Session {
    var session = Session()
    session.press("/")
    session.type(line)
    return session
  }

  @Test func `is asked for, and the list says so`() {
    let session = searching()
    #expect(session.asked.map(\.text) == ["/ferr(y|ies)/"])
    #expect(session.statusLine.contains("searching…"), "\(session.statusLine)")
    #expect(session.screen.contains("ARTICLES searching…"), "\(session.screen)")
  }

  @Test func `lists and shows its best hit when it is answered`() {
    var session = searching()
    session.answer()
    #expect(Set(session.titles) == Self.withFerries)
    #expect(session.statusLine.contains("matches in 2 articles"), "\(session.statusLine)")
    #expect(session.cursorText?.lowercased().contains("ferr") == true)
    #expect(!session.screen.contains("searching…"))
    #expect(session.asked.count == 1)
  }

  private static let withFerries: Set<String> = [
    "Harbour Authority closes the Vasa terminal for repairs", "Ferries sail again from Vasa",
  ]

  @Test func `leaves the hits before it until then`() {
    var session = Session()
    session.press("/")
    session.type("ferry")
    let titles = session.titles
    session.press("Ctrl-U")
    session.handle(.terminal(.paste("/tuesday/")))
    #expect(session.asked.count == 1)
    #expect(!session.titles.isEmpty)
    session.press("Ctrl-U")
    session.handle(.terminal(.paste("ferry")))
    #expect(session.titles == titles)
    session.handle(.terminal(.paste(" /tuesday/")))
    #expect(session.titles == titles)
    session.answer()
    #expect(session.titles != titles)
  }

  @Test func `is dropped when another was asked for since`() {
    var session = searching("/tues/")
    session.press("Backspace")
    session.handle(.terminal(.paste("day/")))
    #expect(session.asked.map(\.text) == ["/tues/", "/tuesday/"])
    let titles = session.titles
    session.answer(session.asked[0])
    #expect(session.titles == titles)
    #expect(session.screen.contains("searching…"))
    session.answer()
    #expect(session.titles.count == 2)
  }

  @Test func `is cancelled by Esc, which brings back the very same screen`() {
    var session = Session()
    session.press("2 w w")
    let before = session.frame
    session.press("/")
    session.type("/ferr(y|ies)/")
    session.press("Esc")
    #expect(session.frame == before)
    #expect(session.effects.last == .cancelSearch)
    session.answer()
    #expect(session.frame == before)
  }

  @Test func `is cancelled by typing on to what takes no time`() {
    var session = searching()
    session.press("Ctrl-U")
    session.type("ferry")
    #expect(session.effects.contains(.cancelSearch))
    #expect(session.titles.count == 2)
  }

  @Test func `goes on behind Enter, and ends at its best hit`() {
    var session = searching()
    session.press("Enter")
    #expect(session.state.context == .list)
    #expect(session.statusLine.contains("searching…"), "\(session.statusLine)")
    #expect(session.statusLine.contains("only //ferr(y|ies)/"), "\(session.statusLine)")
    #expect(session.asked.count == 1)
    session.press("n")
    #expect(session.state.messages.current == "still searching //ferr(y|ies)/")
    session.handle(.timer)
    session.answer()
    #expect(Set(session.titles) == Self.withFerries)
    #expect(session.state.list.window.selected == 0)
    #expect(session.cursorText?.lowercased().contains("ferr") == true)
    #expect(session.statusLine.contains("in 2 articles"), "\(session.statusLine)")
  }

  @Test func `leaves whoever goes to another hit meanwhile there`() {
    var session = Session()
    session.press("/")
    session.handle(.terminal(.paste("/./")))
    session.press("Enter j")
    let name = session.shownName
    session.answer()
    #expect(session.shownName == name)
    #expect(session.titles.count == 5)
  }

  @Test func `is asked for anew when a snapshot came meanwhile`() {
    var session = searching()
    session.handle(.corpus(Folder.ferries.corpus))
    #expect(session.asked.count == 1)
    session.answer()
    #expect(Set(session.titles) == Self.withFerries)
    #expect(session.asked.count == 2)
    #expect(session.screen.contains("searching…"))
    session.answer()
    #expect(session.asked.count == 2)
    #expect(Set(session.titles) == Self.withFerries)
    #expect(!session.screen.contains("searching…"))
  }

  @Test func `is dropped when its articles have other numbers`() {
    var session = searching()
    session.press("Enter")
    let old = session.asked[0]
    let added = Folder.Page(name: "0.txt", date: "2022-01-01", lines: ["# A further article"])
    session.handle(
      .corpus(Folder(actors: Folder.cast, files: [.page(added)] + Folder.ferries.files).corpus))
    #expect(session.asked.count == 2)
    session.answer(old, in: Folder.ferries.corpus)
    #expect(session.screen.contains("searching…"))
    session.answer()
    #expect(Set(session.titles) == Self.withFerries)
  }

  @Test func `keeps its hits under their new numbers`() {
    var session = searching()
    session.press("Enter")
    session.answer()
    let titles = session.titles
    let added = Folder.Page(name: "0.txt", date: "2022-01-01", lines: ["# The ferry, again"])
    session.handle(
      .corpus(Folder(actors: Folder.cast, files: [.page(added)] + Folder.ferries.files).corpus))
    #expect(session.titles == titles)
    session.answer()
    #expect(Set(session.titles) == Self.withFerries.union(["The ferry, again"]))
  }

  @Test func `is remembered for going back`() {
    var session = searching()
    session.press("Enter")
    session.answer()
    session.press("Backspace")
    #expect(session.titles.count == 5)
    #expect(session.statusLine.contains("in 2 articles"), "\(session.statusLine)")
    session.press("<")
    #expect(Set(session.titles) == Self.withFerries)
    #expect(session.asked.count == 1)
  }

  @Test func `can be made broader once it is answered`() {
    var session = searching()
    session.press("Enter B")
    #expect(session.state.context == .list)
    #expect(session.state.messages.current == "still searching //ferr(y|ies)/")
    session.answer()
    session.press("B")
    #expect(session.statusLine.contains("(y|ies)/ ("), "\(session.statusLine)")
  }

  @Test func `finds nothing in peace`() {
    var session = searching("/q{7}/")
    session.answer()
    #expect(session.titles == [])
    #expect(session.statusLine.contains("nothing found"), "\(session.statusLine)")
    session.press("Esc")
    #expect(session.titles.count == 5)
  }
}

/// What a worker was asked for.
private struct Asked: Equatable {
  let query: Query
  let number: Int

  var text: String { query.description }
}

extension Session {
  fileprivate var asked: [Asked] {
    effects.compactMap {
      if case .search(let query, let number) = $0 {
        Asked(query: query, number: number)
      } else {
        nil
      }
    }
  }

  /// Does what the worker was asked for last.
  fileprivate mutating func answer() {
    if let last = asked.last { answer(last) }
  }

  fileprivate mutating func answer(_ asked: Asked, in corpus: Corpus? = nil) {
    let hits = (corpus ?? state.corpus).search(asked.query)
    handle(.found(number: asked.number, hits))
  }
}

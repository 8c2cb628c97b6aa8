import Articles
import CorpusIndex
import TerminalFrame
import Testing

@testable import ReaderUI

@Suite struct `The list` {
  @Test func `is sorted by date, source and title, and the selection stays`() {
    var session = Session()
    let newest = [
      "Ferries sail again from Vasa", "Okafor wants compensation", "Road freight fills the gap",
      "Harbour Authority closes the Vasa terminal for repairs",
      "Ask Lindqvist about the second pile. No date set for the meeting.",
    ]
    #expect(session.titles == newest)
    session.press("j")
    let shown = session.shownName
    session.press("o")
    #expect(session.state.list.order == .source)
    #expect(session.titles.first == newest[0] && session.titles.last == newest[4])
    #expect(session.shownName == shown)
    session.press("o")
    #expect(session.titles == newest.sorted())
    session.press("o")
    #expect(session.titles == newest)
    #expect(session.shownName == shown)
  }

  @Test func `previews the selected article`() {
    var session = Session()
    session.press("j")
    #expect(session.shownName == "2021/dispute.txt")
    session.press("G")
    #expect(session.shownName == "notes.txt")
    #expect(session.screen.contains("no date"))
  }

  @Test func `f keeps the articles of the actor and Backspace brings all back`() {
    var session = Session()
    session.target("umea")
    session.press("f")
    #expect(session.titles.count == 2)
    #expect(session.statusLine.contains("only Umeå"), "\(session.statusLine)")
    #expect(session.screen.contains("ARTICLES 1/2 of 7") || session.screen.contains("1/2 of 5"))
    session.press("Backspace")
    #expect(session.titles.count == 5)
  }

  @Test func `Enter opens the text`() {
    var session = Session()
    session.press("Enter")
    #expect(session.state.context == .text)
  }

  @Test func `back and forward lead through the places visited`() {
    var session = Session()
    session.target("lindqvist")
    session.press("n ] ]")
    let far = session.cursorText
    #expect(session.shownName == "2021/closure.txt")
    session.press("<")
    #expect(session.shownName == "2021/dispute.txt")
    session.press("Alt-←")
    #expect(session.shownName == "2021/reopening.txt")
    session.press("> Alt-→")
    #expect(session.cursorText == far)
  }

  @Test func `back leaves a filter that was set since`() {
    var session = Session()
    session.target("umea")
    session.press("f <")
    #expect(session.titles.count == 5)
    session.press(">")
    #expect(session.titles.count == 2)
  }

  @Test func `the actors narrow to a kind and widen to all articles`() {
    var session = Session()
    func names() -> [String] {
      session.state.actors.rows.map { session.state.corpus.entities[$0.entity].name }
    }
    #expect(names() == ["Vasa", "Umeå", "Astrid Lindqvist", "Daniel Okafor"])
    session.press("P")
    #expect(names() == ["Astrid Lindqvist", "Daniel Okafor"])
    session.press("P a O")
    #expect(names() == ["Harbour Authority", "Northline Ferries"])
    session.press("O")
    #expect(names().first == "Daniel Okafor")
  }

  @Test func `Enter on an actor goes to its first mention here`() {
    var session = Session()
    session.press("3 j Enter")
    #expect(session.cursorText == "2021/reopening.txt: Umeå")
    #expect(session.state.context == .actors)
  }

  @Test func `the mentions lead to their places, and Space only peeks`() {
    var session = Session(columns: 120, rows: 40)
    session.target("okafor")
    session.press("4 j Space")
    #expect(session.cursorText == "2021/reopening.txt: Daniel Okafor")
    session.press("j j")
    #expect(session.cursorText == "2021/dispute.txt: Okafor")
    #expect(session.state.reading.article != session.state.shown.article)
    session.press("Space")
    #expect(session.shownName == "2021/reopening.txt")
    session.press("Enter")
    #expect(session.cursorText == "2021/dispute.txt: Okafor")
  }

  @Test func `mentions sort by what follows`() {
    var session = Session(columns: 200, rows: 60)
    session.target("vasa")
    session.press("4 o")
    let right = session.state.mentions.shown.map { shown in
      if case .line(let line) = shown { line.right } else { "heading" }
    }
    #expect(right.count == 4)
    #expect(right.first == "")
    #expect(right[1].hasPrefix(" for Umeå"), "\(right)")
  }
}

@Suite struct `The mouse` {
  @Test func `a click selects an article, a double click opens it`() {
    var session = Session()
    session.click(5, 4)
    #expect(session.shownName == "2021/dispute.txt")
    #expect(session.state.context == .list)
    session.click(5, 6, .doubleClick)
    #expect(session.shownName == "wire.txt")
    #expect(session.state.context == .text)
  }

  @Test func `a click on a name makes it the current actor`() {
    var session = Session()
    let row = 4
    let column = 28 + "The first ferry in six weeks left Vasa for U".count
    session.click(column, row)
    #expect(session.cursorText == "2021/reopening.txt: Umeå")
    #expect(session.statusLine.contains("Umeå 1/1 here"), "\(session.statusLine)")
  }

  @Test func `a click on an actor follows it`() {
    var session = Session()
    session.click(5, 14)
    #expect(session.statusLine.contains("Umeå"), "\(session.statusLine)")
  }

  @Test func `the wheel scrolls what is under the pointer`() {
    var session = Session(columns: 80, rows: 12)
    session.show("2021/closure.txt")
    session.click(40, 5, .wheelDown)
    #expect(session.state.reading.topOffset > 0)
    #expect(session.state.context == .list)
    session.click(40, 5, .wheelUp)
    #expect(session.state.reading.topOffset == 0)
    let selected = session.state.list.window.selected
    session.press("1 g")
    session.click(5, 3, .wheelDown)
    #expect(session.state.list.window.first == 1)
    #expect(session.state.list.window.selected == 0 && selected == 3)
  }
}

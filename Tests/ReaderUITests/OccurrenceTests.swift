import Articles
import CorpusIndex
import EntityRecognition
import TerminalFrame
import Testing
import TextAnalysis

@testable import ReaderUI

@Suite struct `Going through mentions` {
  /// Every place of a target in the order of the list.
  private static func expected(_ session: Session) -> [String] {
    session.state.list.rows.flatMap { article in
      session.state.corpus.ranges(of: session.state.target, in: article, .names).map {
        "\(session.state.corpus.names[article.index]) \($0)"
      }
    }
  }

  private static func place(_ session: Session) -> String? {
    guard let article = session.state.reading.article, let cursor = session.state.reading.cursor
    else { return nil }
    return "\(session.state.corpus.names[article.index]) \(cursor)"
  }

  /// Every actor as the target, from every article, in three sizes of the window.
  @Test(arguments: Folder.cast.map(\.word), [(80, 24), (40, 8), (200, 60)])
  func `n visits each once and N goes back the same way`(word: String, size: (Int, Int)) {
    for start in 0..<5 {
      var session = Session(columns: size.0, rows: size.1)
      session.press("1 g" + String(repeating: " j", count: start))
      session.target(word)
      let all = Self.expected(session)
      var forward: [String] = []
      for _ in all {
        session.press("n")
        forward.append(Self.place(session) ?? "nowhere")
      }
      #expect(forward.sorted() == all.sorted(), "from article \(start)")
      session.press("n")
      #expect(Self.place(session) == forward.first)
      for place in forward.reversed() {
        session.press("N")
        #expect(Self.place(session) == place)
      }
    }
  }

  @Test func `n goes on in the next article of the list and says when it wraps`() {
    var session = Session()
    session.target("lindqvist")
    var seen: [String] = []
    for _ in 0..<6 {
      session.press("n")
      seen.append(session.cursorText ?? "")
      #expect(session.state.messages.current == nil)
    }
    #expect(
      seen == [
        "2021/reopening.txt: Astrid Lindqvist", "2021/dispute.txt: Astrid Lindqvist",
        "2021/closure.txt: Astrid Lindqvist", "2021/closure.txt: Ms. Lindqvist",
        "2021/closure.txt: Lindqvist", "notes.txt: Lindqvist",
      ])
    session.press("n")
    #expect(session.cursorText == "2021/reopening.txt: Astrid Lindqvist")
    #expect(session.state.messages.current == "wrapped to the first article")
    session.press("N")
    #expect(session.cursorText == "notes.txt: Lindqvist")
    #expect(session.state.messages.current == "wrapped to the last article")
  }

  @Test func `the status line counts here and in all`() {
    var session = Session(columns: 120, rows: 24)
    session.target("lindqvist")
    session.press("n n n n")
    #expect(
      session.statusLine.contains("Astrid Lindqvist 2/3 here · 4/6 in 4 articles"),
      "\(session.statusLine)")
  }

  @Test func `counts that may grow are marked`() {
    var session = Session(.loading)
    session.target("okafor")
    session.press("n")
    #expect(session.statusLine.contains("1/3+ in 1 article"), "\(session.statusLine)")
  }

  @Test func `brackets go from article to article`() {
    var session = Session()
    session.target("okafor")
    session.press("]")
    #expect(session.cursorText == "2021/dispute.txt: Okafor")
    session.press("]")
    #expect(session.cursorText == "2021/closure.txt: Daniel Okafor")
    session.press("[")
    #expect(session.cursorText == "2021/dispute.txt: Okafor")
    session.press("[ [")
    #expect(session.shownName == "2021/closure.txt")
    #expect(session.state.messages.current == "wrapped to the last article")
  }

  @Test func `a mention in a hidden caption shows the caption`() {
    var session = Session()
    session.press("1 G k 2")
    session.show("2021/closure.txt")
    #expect(!session.screen.contains("at the terminal on Monday"))
    session.target("okafor")
    session.press("n")
    #expect(session.cursorText == "2021/closure.txt: Daniel Okafor")
    #expect(session.markedText.contains("⟦Daniel Okafor⟧ at the terminal on Monday"))
    #expect(!session.screen.contains("Skip to main content"))
  }

  @Test func `w goes from name to name, and the dot follows the one at the cursor`() {
    var session = Session()
    session.press("2 w w w")
    #expect(session.cursorText == "2021/reopening.txt: Umeå")
    session.press(".")
    #expect(session.statusLine.contains("Umeå 1/1 here · 1/2 in 2 articles"))
    session.press("W")
    #expect(session.cursorText == "2021/reopening.txt: Vasa")
    session.press("w w w w")
    #expect(session.state.messages.current == "no further name in this article")
  }

  @Test func `names, the target and the place at the cursor look different`() {
    var session = Session()
    session.target("vasa")
    session.press("n n")
    #expect(
      session.markedText.hasPrefix(
        """
        Ferries sail again from «Vasa»
        Coast Gazette · 2021-04-20 · 28 words

        The first ferry in six weeks left ⟦Vasa⟧ for ‹Umeå› on
        """), "\(session.markedText)")
  }

  @Test func `without a target n says what to do`() {
    var session = Session()
    session.press("n")
    #expect(
      session.state.messages.current
        == "no current actor or search: Enter on an actor, or / to search")
  }

  @Test func `scrolling away lets n begin at the top of the screen`() {
    var session = Session(columns: 80, rows: 12)
    session.show("2021/closure.txt")
    session.target("lindqvist")
    session.press("n")
    #expect(session.cursorText == "2021/closure.txt: Astrid Lindqvist")
    session.press("2 G")
    #expect(session.state.reading.cursor == nil)
    session.press("n")
    #expect(session.cursorText == "2021/closure.txt: Lindqvist")
  }
}

extension Session {
  /// Makes an actor the current one by its place in the table, wherever it is.
  mutating func target(_ word: String) {
    let entities = state.corpus.entities.entities
    guard let number = entities.firstIndex(where: { $0.key.hasSuffix("/\(word)") }) else { return }
    state.target = .actor(EntityID(number), key: entities[number].key)
    handle(.timer)
  }

  /// Selects an article by its name.
  mutating func show(_ name: String) {
    guard let number = state.corpus.names.firstIndex(of: name) else { return }
    state.show(ArticleID(number))
    handle(.timer)
  }
}

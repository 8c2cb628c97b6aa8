import Articles
import CorpusIndex
import TerminalFrame
import Testing

@testable import ReaderUI

@Suite struct `Searching` {
  @Test func `lists and previews while typing`() throws {
    var session = Session()
    session.press("/")
    session.type("compens")
    #expect(session.titles == ["Okafor wants compensation"])
    #expect(session.cursorText == "2021/dispute.txt: compensation")
    try GoldenScreen.check(session.screen, is: "search-80x24")
  }

  @Test func `Esc brings back the very same screen`() {
    var session = Session()
    session.show("2021/closure.txt")
    session.target("lindqvist")
    session.press("2 n j j")
    let before = session.frame
    session.press("/")
    session.type("ferry")
    #expect(session.frame != before)
    session.press("Esc")
    #expect(session.frame == before)
  }

  @Test func `Esc after an empty line brings back the very same screen`() {
    var session = Session()
    session.press("2 w w")
    let before = session.frame
    session.press("/")
    session.type("ferry")
    session.press("Ctrl-U Backspace")
    #expect(session.frame == before)
  }

  @Test func `Enter keeps the hits as a filtered list, and n goes through them`() {
    var session = Session()
    session.press("/")
    session.type("ferry")
    session.press("Enter")
    #expect(session.state.context == .list)
    #expect(Set(session.titles).count == session.titles.count && session.titles.count == 2)
    #expect(session.statusLine.contains("only /ferry"), "\(session.statusLine)")
    let first = session.cursorText
    #expect(first?.hasSuffix(": ferry") == true)
    session.press("n n n")
    #expect(session.state.messages.current?.hasPrefix("wrapped") == true)
    session.press("Backspace")
    #expect(session.titles.count == 5)
    #expect(session.titles.first == "Ferries sail again from Vasa")
  }

  @Test func `broadening shows in the prompt what was added`() {
    var session = Session()
    session.press("/")
    session.type("ferry")
    session.press("Enter B")
    #expect(session.state.context == .search)
    #expect(session.statusLine.contains("/ferry ("), "\(session.statusLine)")
    #expect(session.titles.count >= 2)
    session.press("Esc")
    #expect(session.statusLine.contains("only /ferry"), "\(session.statusLine)")
  }

  @Test func `a saved search is asked for, and comes back in the prompt`() {
    var session = Session()
    session.press("/")
    session.type("ferry")
    session.press("Ctrl-S")
    let entry = SavedSearches.Entry(name: "ferry", query: "ferry")
    #expect(session.effects.contains(.saveSearch(entry)))
    var later = Session()
    var saved = SavedSearches()
    saved.save(entry)
    later.handle(.savedSearches(saved))
    later.press("/ ↑")
    #expect(later.titles.count == 2)
    #expect(later.statusLine.contains("/ferry"), "\(later.statusLine)")
  }

  @Test func `what is no regular expression is said in the prompt`() {
    var session = Session(columns: 160)
    session.press("/")
    session.type("/(ferry/")
    #expect(session.statusLine.contains("a parenthesis is not closed"), "\(session.statusLine)")
    #expect(session.titles.count == 2)
  }

  @Test func `Enter on nothing found spells one word of several right`() {
    var session = Session()
    session.press("/")
    session.type("\"ferries sial\"")
    session.press("Enter")
    #expect(session.statusLine.contains("/\"ferries sail\" 1/1 here"), "\(session.statusLine)")
  }

  @Test func `matches are highlighted in the text`() {
    var session = Session()
    session.press("/")
    session.type("road")
    session.press("Enter")
    #expect(session.markedText.contains("⟦Road⟧ freight") || session.markedText.contains("⟦road⟧"))
  }

  @Test func `Tab goes from hit to hit`() {
    var session = Session()
    session.press("/")
    session.type("okafor")
    let first = session.shownName
    session.press("Tab")
    #expect(session.shownName != first)
    session.press("Shift-Tab")
    #expect(session.shownName == first)
  }

  @Test func `nothing found says so and offers the nearest spelling`() {
    var session = Session()
    session.press("/")
    session.type("compensatoin")
    let sentence = EmptyStates(state: session.state).list
    #expect(
      sentence
        == "No 'compensatoin' in 5 articles. Nearest: compensation (2). "
        + "Enter to search that.")
    session.press("Enter")
    #expect(session.titles == ["Okafor wants compensation"])
    #expect(session.state.context == .list)
  }

  @Test func `earlier searches come back with the arrow`() {
    var session = Session()
    for word in ["ferry", "road"] {
      session.press("/")
      session.type(word)
      session.press("Enter")
    }
    session.press("/")
    session.type("pi")
    var seen: [String] = []
    for key in ["↑", "↑", "↑", "↓", "↓"] {
      session.press(key)
      if case .search(let prompt) = session.state.overlay { seen.append(prompt.line.text) }
    }
    #expect(seen == ["road", "ferry", "ferry", "road", "pi"])
  }

  @Test func `pasted text is text, whatever it holds`() {
    var session = Session()
    session.press("/")
    session.handle(.terminal(.paste("q\n\u{1B}[2J ferry")))
    #expect(session.state.context == .search)
    #expect(session.screen.contains("␛[2J") || session.screen.contains("[2J"))
    #expect(!session.effects.contains(.quit))
  }

  @Test(arguments: [
    ("abc def", "Ctrl-W", "abc "), ("abc def", "Ctrl-A Ctrl-K", ""),
    ("abc def", "← ← Ctrl-U", "ef"), ("abc def", "Home Delete", "bc def"),
    ("abc def", "← Backspace", "abc df"), ("abc def", "Ctrl-A → Ctrl-K", "a"),
    ("abc", "Ctrl-A ← Backspace", "abc"), ("abc", "→ Delete", "abc"),
  ])
  func `the line is edited as in a shell`(typed: String, keys: String, line: String) {
    var session = Session()
    session.press("/")
    session.type(typed)
    session.press(keys)
    guard case .search(let prompt) = session.state.overlay else {
      Issue.record("the prompt is gone")
      return
    }
    #expect(prompt.line.text == line)
  }

  @Test func `a further search replaces the one before and keeps the actor's filter`() {
    var session = Session()
    session.target("okafor")
    session.press("f /")
    session.type("ferry")
    session.press("Enter /")
    session.type("tuesday")
    session.press("Enter")
    #expect(session.state.list.filters.map(\.title) == ["Daniel Okafor", "/tuesday"])
    #expect(session.titles.count == 2)
  }
}

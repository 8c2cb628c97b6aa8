import TerminalFrame
import Testing

@testable import ReaderUI

@Suite struct `The command table` {
  @Test func `every key is written in the notation`() {
    for row in CommandTable.rows {
      for key in row.keys {
        #expect(KeyNotation.event(key) != nil, "\(key) of '\(row.title)'")
      }
    }
  }

  @Test(arguments: Context.allCases)
  func `no key has two meanings in one place`(context: Context) {
    var owners: [KeyEvent: String] = [:]
    for row in CommandTable.rows where row.contexts.contains(context) {
      for event in row.keys.compactMap(KeyNotation.event) {
        let earlier = owners.updateValue(row.title, forKey: event)
        #expect(earlier == nil, "\(event) is both '\(earlier ?? "")' and '\(row.title)'")
      }
    }
  }

  @Test func `holds every command`() {
    let listed = Set(CommandTable.rows.map(\.command))
    let all: [Command] =
      Movement.allCases.map(Command.move) + Destination.allCases.map(Command.go)
      + Choice.allCases.map(Command.choose) + OccurrenceStep.allCases.map(Command.occurrence)
      + Narrowing.allCases.map(Command.narrow) + Question.allCases.map(Command.ask)
      + TrailStep.allCases.map(Command.trail)
      + ViewSetting.allCases.map(Command.appearance)
      + ProgramCommand.allCases.map(Command.program) + Editing.allCases.map(Command.edit)
    #expect(all.filter { !listed.contains($0) } == [])
  }

  @Test func `no title is given to two commands`() {
    var owners: [String: Command] = [:]
    for row in CommandTable.rows {
      let earlier = owners.updateValue(row.command, forKey: row.title)
      #expect(earlier == nil || earlier == row.command, "\(row.title)")
    }
  }

  @Test func `and docs KEYS are one`() throws {
    try GoldenScreen.check(
      KeysDocument.markdown, inFile: GoldenScreen.package.appending(path: "docs/KEYS.md"))
  }

  /// A state in which each command of a context has something to do, as far as that is possible.
  private static func session(in context: Context) -> Session {
    var session = Session(context == .comparison ? .retold : .ferries, columns: 120, rows: 24)
    session.press(context == .comparison ? "g j =" : "3 Enter 2 n ] f 1 j <")
    switch context {
    case .comparison: break
    case .list: session.press("1")
    case .text: session.press("2")
    case .actors: session.press("3")
    case .mentions: session.press("4")
    case .page: session.press("!")
    case .dossier: session.press("3 c")
    case .search:
      session.press("/")
      session.type("vasa")
      session.press("← ←")
    case .finder:
      session.press("?")
      session.type("ne")
      session.press("←")
    }
    return session
  }

  @Test(arguments: CommandTable.rows)
  func `every key does something or says why not`(row: CommandRow) {
    // At the edge, where there is nowhere further to go, a movement does nothing.
    let silent: [Command] = [
      .move(.up), .move(.pageUp), .move(.halfUp), .move(.top), .move(.down), .move(.pageDown),
      .move(.halfDown), .move(.bottom), .go(.list), .go(.text), .go(.actors), .go(.mentions),
      .go(.left), .go(.right), .edit(.older), .edit(.newer), .edit(.previousRow),
      .edit(.nextRow), .edit(.nextPage), .edit(.previousPage), .edit(.end), .edit(.start),
      .edit(.right),
    ]
    for context in row.contexts.sorted(by: { $0.rawValue < $1.rawValue }) {
      for key in row.keys {
        var session = Self.session(in: context)
        #expect(session.state.context == context)
        let before = session.frame
        let effects = session.effects.count
        session.press(key)
        let acted = session.frame != before || session.effects.count > effects
        #expect(acted || silent.contains(row.command), "\(key) in \(context)")
      }
    }
  }

  @Test(arguments: Context.allCases)
  func `the bottom line names keys that are valid now`(context: Context) {
    let session = Self.session(in: context)
    let hints = KeyLine(state: session.state).hints
    #expect((3...6).contains(hints.count))
    for hint in hints {
      for key in hint.keys.split(separator: "/", omittingEmptySubsequences: hint.keys != "/") {
        let notation = key.isEmpty ? "/" : String(key)
        let event = KeyNotation.event(notation)
        let row = event.flatMap { KeyMap.command(for: $0, in: context) }
        #expect(row != nil, "\(notation)")
        #expect(row.map { session.state.meets($0.need) } == true, "\(notation)")
      }
    }
  }

  @Test(arguments: [
    ("pane", "Pane to the left"), ("nxpn", "Next pane"), ("relo", "Reload the folder"),
    ("zoom", "Zoom the focused pane"), ("mess", "Messages"),
  ])
  func `the palette finds by letters in order`(typed: String, title: String) {
    var finder = CommandFinder(purpose: .palette, context: .list)
    finder.line.insert(typed)
    #expect(finder.matches.first?.title == title)
  }

  @Test func `Enter in the help runs the command`() {
    var session = Session()
    session.press("?")
    session.type("zoom")
    session.press("Enter")
    #expect(session.state.arrangement.isZoomed)
    #expect(session.state.context == .list)
  }
}

extension CommandRow: CustomTestStringConvertible {
  /// The title, so that a failing row is told from the others.
  public var testDescription: String { title }
}

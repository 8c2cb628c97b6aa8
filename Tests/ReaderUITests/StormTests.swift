import Articles
import CorpusIndex
import EntityRecognition
import TerminalFrame
import Testing

@testable import ReaderUI

@Suite struct `Whatever happens` {
  /// SplitMix64 (Steele, Lea and Flood 2014): the same seed gives the same storm everywhere.
  private struct Random: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let keys: [KeyEvent] =
    Set(CommandTable.rows.flatMap(\.keys)).sorted().compactMap(KeyNotation.event)
    + "aeorvx \"-:(*~é漢".map { KeyEvent(.character($0)) }

  private static func event(_ random: inout Random) -> ReaderEvent {
    switch Int.random(in: 0..<40, using: &random) {
    case 0:
      return .terminal(
        .resize(
          Size(
            columns: Int.random(in: 1...300, using: &random),
            rows: Int.random(in: 1...100, using: &random))))
    case 1...3:
      let actions: [MouseAction] = [.click, .doubleClick, .wheelUp, .wheelDown]
      return .terminal(
        .mouse(
          actions[Int.random(in: 0..<4, using: &random)],
          Point(
            column: Int.random(in: -1...120, using: &random),
            row: Int.random(in: -1...50, using: &random))))
    case 4: return .terminal(.paste("lind\nqvist\u{202E}"))
    case 5: return .corpus(Folder.ferries.corpus)
    case 6: return .corpus(Folder.loading.corpus)
    case 7: return .fileChanged(ArticleID(Int.random(in: 0..<9, using: &random)))
    case 8: return .timer
    case 9:
      return .progress(LoadingProgress(phase: .reading, done: 1, total: 4, secondsLeft: nil))
    default: return .terminal(.key(keys[Int.random(in: 0..<keys.count, using: &random)]))
    }
  }

  @Test(arguments: UInt64(1)...8)
  func `the reader goes on and draws`(seed: UInt64) {
    var random = Random(state: seed)
    var session = Session(seed.isMultiple(of: 2) ? .ferries : .loading)
    for step in 0..<300 {
      session.handle(Self.event(&random))
      let frame = session.frame
      #expect(
        !frame.lines.allSatisfy(\.isEmpty) || session.state.size.columns < 3,
        "seed \(seed), step \(step)")
      if let cursor = frame.cursor {
        #expect(frame.cell(at: cursor) != nil, "seed \(seed), step \(step)")
      }
    }
  }

  @Test func `every size draws, before and after the first snapshot`() {
    for (columns, rows) in [(1, 1), (1, 100), (500, 1), (20, 5), (61, 13), (500, 200)] {
      var session = Session(nil, columns: columns, rows: rows)
      #expect(session.frame.size == Size(columns: columns, rows: rows))
      session.handle(.corpus(Folder.ferries.corpus))
      session.press("3 Enter n 4")
      #expect(session.frame.lines.count == rows)
    }
  }

  /// What a terminal would obey, or what hides; none of it may be in a cell.
  private static let probes = [
    "\u{1B}]0;title\u{07}", "\u{1B}]52;c;aGk=\u{07}", "\u{1B}[2J", "\u{1B}[6n",
    "\u{1B}P1$r\u{1B}\\",
    "\u{1B}[?1049h", "\u{1B}c", "\u{9B}2J", "\u{1B}]8;;http://x\u{07}link", "\u{1B}[31m",
    "\u{08}\u{0D}", "\u{0E}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{E0041}", "\u{2028}",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "\u{1B}]0;open",
  ]

  private static func folder(_ probe: String) -> Folder {
    Folder(
      actors: [("x", Folder.Actor(kind: .person, name: "Eve\(probe)il"))],
      files: [
        .page(
          Folder.Page(
            name: "na\(probe)me.txt", source: "Sou\(probe)rce", date: "2020-01-01",
            lines: [
              "# Ti\(probe)tle {x:Ev\(probe)e}", "chrome: Sh\(probe)are", "Bo\(probe)dy {x:Eve}",
            ]
          )),
        .waiting("wai\(probe)ting.txt"),
        .skipped("sk\(probe)ip.txt", .unreadable("rea\(probe)son")),
      ])
  }

  @Test(arguments: probes)
  func `hostile text is shown and not sent`(probe: String) {
    for (columns, rows) in [(80, 24), (200, 30), (30, 8)] {
      for keys in ["2 H", "! j", "3 Enter f 1", "4", "3 Enter /", "? ", ": "] {
        var session = Session(Self.folder(probe), columns: columns, rows: rows)
        session.handle(.notice("no\(probe)tice"))
        session.press(keys)
        if keys.hasSuffix("/") { session.handle(.terminal(.paste("se\(probe)arch"))) }
        for line in session.frame.lines {
          let hostile = line.unicodeScalars.filter(Self.isHostile)
          #expect(hostile.isEmpty, "\(keys): \(hostile.map { String($0.value, radix: 16) })")
        }
      }
    }
  }

  private static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F,
      0xFEFF, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}

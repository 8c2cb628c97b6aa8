import TerminalFrame
import Testing

/// Text that attacks a terminal, and what the reader sees instead.
struct Probe: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  let shown: String

  init(_ name: String, _ text: String, shown: String) {
    self.name = name
    self.text = text
    self.shown = shown
  }

  var testDescription: String { name }

  static let all = [
    Probe("window title", "\u{1B}]0;owned\u{07}", shown: "␛]0;owned␇"),
    Probe("icon and title", "\u{1B}]2;owned\u{1B}\\", shown: "␛]2;owned␛\\"),
    Probe("clipboard", "\u{1B}]52;c;cm0=\u{07}", shown: "␛]52;c;cm0=␇"),
    Probe("clear screen", "a\u{1B}[2Jb", shown: "a␛[2Jb"),
    Probe("where is the cursor", "\u{1B}[6n", shown: "␛[6n"),
    Probe("who are you", "\u{1B}[c\u{1B}[>c", shown: "␛[c␛[>c"),
    Probe("which background", "\u{1B}]11;?\u{07}", shown: "␛]11;?␇"),
    Probe("device control", "\u{1B}P$qm\u{1B}\\", shown: "␛P$qm␛\\"),
    Probe("application command", "\u{1B}_Gx\u{1B}\\", shown: "␛_Gx␛\\"),
    Probe("alternate screen and mouse", "\u{1B}[?1049h\u{1B}[?1000h", shown: "␛[?1049h␛[?1000h"),
    Probe("reset", "\u{1B}c", shown: "␛c"),
    Probe(
      "raw C1 byte", String(decoding: [0x61, 0x9B, 0x32, 0x4A], as: UTF8.self), shown: "a\u{FFFD}2J"
    ),
    Probe("C1 as UTF-8", "\u{9B}2J", shown: "‹U+009B›2J"),
    Probe(
      "lying link", "\u{1B}]8;;http://x\u{07}bank\u{1B}]8;;\u{07}",
      shown: "␛]8;;http://x␇bank␛]8;;␇"),
    Probe("colours", "\u{1B}[31mred\u{1B}[0m", shown: "␛[31mred␛[0m"),
    Probe("backspace and return", "safe\u{08}\u{08}\rrm", shown: "safe␈␈␍rm"),
    Probe("shift out", "\u{0E}lqk\u{0F}", shown: "␎lqk␏"),
    Probe("right-to-left override", "exe\u{202E}gpj", shown: "exe‹U+202E›gpj"),
    Probe("isolate", "\u{2066}x\u{2069}", shown: "‹U+2066›x‹U+2069›"),
    Probe("zero-width space", "pay\u{200B}pal", shown: "pay‹U+200B›pal"),
    Probe("tag characters", "\u{E0041}\u{E007F}", shown: "‹U+E0041›‹U+E007F›"),
    Probe("line separator", "a\u{2028}b\u{2029}c", shown: "a‹U+2028›b‹U+2029›c"),
    Probe(
      "ten stacked marks", "a" + String(repeating: "\u{301}", count: 10),
      shown: "a" + String(repeating: "\u{301}", count: 8) + "‹+2›"),
    Probe("unterminated title", "\u{1B}]0;forever", shown: "␛]0;forever"),
    Probe("delete, null", "a\u{7F}\u{0}", shown: "a␡␀"),
    Probe("soft hyphen, byte order mark", "co\u{AD}op\u{FEFF}", shown: "co‹U+00AD›op‹U+FEFF›"),
    Probe("hidden annotation", "\u{FFF9}a\u{FFFA}b\u{FFFB}", shown: "‹U+FFF9›a‹U+FFFA›b‹U+FFFB›"),
    Probe(
      "joiner outside a word that needs it", "a\u{200D}b\u{200C}c", shown: "a‹U+200D›b‹U+200C›c"),
    Probe("filler that looks empty", "\u{3164}\u{115F}", shown: "‹U+3164›‹U+115F›"),
    Probe(
      "private use, unassigned", "\u{E000}\u{378}\u{10FFFF}", shown: "\u{FFFD}\u{FFFD}\u{FFFD}"),
    Probe("mark on nothing", "\u{301}x", shown: "◌\u{301}x"),
    Probe("shape selector on nothing", "\u{FE0F}", shown: "‹U+FE0F›"),
  ]
}

@Suite struct `Hostile text` {
  @Test(arguments: Probe.all)
  func `is shown, not obeyed, on the screen`(probe: Probe) {
    var frame = Frame(size: Size(columns: 60, rows: 1))
    frame.write(probe.text, at: Point(column: 0, row: 0))
    #expect(scalars(frame.text(ofRow: 0)) == scalars(probe.shown))
  }

  @Test(arguments: Probe.all)
  func `is shown the same way in a listing`(probe: Probe) {
    #expect(scalars(TerminalText.neutralised(probe.text)) == scalars(probe.shown))
  }

  @Test(arguments: Probe.all)
  func `shows in a style of its own`(probe: Probe) {
    var frame = Frame(size: Size(columns: 60, rows: 1))
    frame.write(probe.text, at: Point(column: 0, row: 0), style: Style(.title, .bold))
    let styles = Set(frame.cells(ofRow: 0).map(\.style))
    let isLeftInPlace = probe.text.unicodeScalars.contains("\u{FFFD}")
    #expect(styles.contains(Style(.neutralised, .bold)) || isLeftInPlace)
    #expect(frame.cell(at: Point(column: 59, row: 0))?.style == .text)
  }

  @Test func `keeps its lines in a listing that asks for them`() {
    let text = "one\ttwo\nthree\r\u{1B}[2J"
    #expect(TerminalText.neutralised(text, keepsLines: true) == "one\ttwo\nthree␍␛[2J")
    #expect(TerminalText.neutralised(text) == "one two␊three␍␛[2J")
  }

  @Test func `leaves no scalar that acts or hides, whatever the text`() {
    let seed: UInt64 = 20_200_207
    var random = SplitMix(state: seed)
    for _ in 0..<2_000 {
      let text = random.text()
      let shown = TerminalText.neutralised(text)
      let bad = shown.unicodeScalars.filter {
        isUnsafe($0)
      }
      #expect(bad.isEmpty, "seed \(seed): \(scalars(text))")
      #expect(
        scalars(TerminalText.neutralised(shown)) == scalars(shown), "seed \(seed): \(scalars(text))"
      )
      #expect(
        DisplayWidth.columns(of: text) == DisplayWidth.columns(of: shown),
        "seed \(seed): \(scalars(text))")
    }
  }

  private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .privateUse, .lineSeparator, .paragraphSeparator: true
    case .format:
      ![0x200C, 0x200D].contains(scalar.value) && !(0x600...0x605).contains(scalar.value)
        && scalar.value != 0x6DD
    default: false
    }
  }
}

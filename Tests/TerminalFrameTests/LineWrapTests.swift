import TerminalFrame
import Testing

@Suite struct `Wrapping a paragraph` {
  /// The lines of a text, drawn with a bar at each break.
  private func wrapped(_ text: String, _ columns: Int) -> String {
    let padded = Array("xx\(text)".utf8)
    let lines = LineWrap.lines(of: padded[2...], columns: columns)
    return lines.map { String(decoding: padded[$0], as: UTF8.self) }.joined(separator: "|")
  }

  @Test(arguments: [
    ("", 5, ""), ("   ", 5, ""), ("one", 3, "one"), ("one two", 3, "one|two"),
    ("one two", 7, "one two"), ("one two", 6, "one|two"), ("one   two  ", 4, "one|two"),
    ("  indent ed", 8, "  indent|ed"), ("abcdefgh", 3, "abc|def|gh"),
    ("a bcdefgh", 3, "a|bcd|efg|h"), ("opposition-leader", 12, "opposition-|leader"),
    ("well-known name", 6, "well-|known|name"), ("on 2020-02-07 it", 9, "on|2020-02-0|7 it"),
    ("-5 -x", 2, "-5|-x"), ("said—he did", 6, "said—|he did"), ("a\u{A0}b c", 3, "a\u{A0}b|c"),
    ("漢字かな", 4, "漢字|かな"), ("漢字かな", 5, "漢字|かな"), ("漢字。漢", 4, "漢|字。|漢"),
    ("「漢字」", 4, "「漢|字」"), ("abc漢字", 5, "abc漢|字"),
    ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}e\u{301}|e\u{301}"),
    ("ननिन", 2, "न|नि|न"), ("漢", 1, "漢"), ("a漢b", 1, "a|漢|b"), ("xx\u{202E}yy", 8, "xx|\u{202E}|yy"),
    ("one\ttwo", 4, "one|two"), ("end.", 0, "e|n|d|."),
  ])
  func `breaks where a reader expects it`(text: String, columns: Int, expected: String) {
    #expect(scalars(wrapped(text, columns)) == scalars(expected))
  }

  @Test func `gives lines that fit, in order, and loses only spaces`() {
    let seed: UInt64 = 41
    var random = SplitMix(state: seed)
    for _ in 0..<800 {
      let text = (0..<8).map { _ in random.text() }.joined(separator: " ")
      let bytes = Array(text.utf8)
      let columns = Int(random.next() % 20) + 9
      var end = 0
      for line in LineWrap.lines(of: bytes[...], columns: columns) {
        #expect(end <= line.lowerBound, "seed \(seed): \(scalars(text))")
        let between = String(decoding: bytes[end..<line.lowerBound], as: UTF8.self)
        #expect(between.unicodeScalars.allSatisfy { isSpace($0) }, "seed \(seed): \(scalars(text))")
        let width = DisplayWidth.columns(of: bytes[line])
        #expect(width <= columns, "seed \(seed): \(scalars(text)) at \(columns)")
        end = line.upperBound
      }
      let rest = String(decoding: bytes[end...], as: UTF8.self)
      #expect(rest.unicodeScalars.allSatisfy { isSpace($0) }, "seed \(seed): \(scalars(text))")
    }
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .spaceSeparator || scalar == "\t"
  }
}

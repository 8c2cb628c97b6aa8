import Testing
import TextAnalysis

@Suite struct `Folding words` {
  @Test(arguments: [
    ("Guaidó", "guaido"), ("Łódź", "lodz"), ("Øresund", "oresund"), ("Straße", "strasse"),
    ("İstanbul", "istanbul"), ("Ｆｕｌｌ", "full"), ("ﬁ", "fi"), ("Ærø", "aero"), ("Þór", "thor"),
    ("Đà Nẵng", "da nang"), ("‘Lavrov’s’", "'lavrov's'"), ("“No”", "\"no\""),
    ("1990–95", "1990-95"),
    ("ΑΘΉΝΑ", "αθηνα"), ("Ёлка", "елка"), ("naïve", "naive"), ("CRISTIAN", "cristian"),
    ("co\u{AD}operate", "cooperate"), ("e\u{301}", "e"), ("", ""),
  ])
  func `case, accents, ligatures and typography go`(word: String, folded: String) {
    #expect(Folding.fold(word) == folded)
  }

  @Test func `Й is a letter of its own and not И`() {
    #expect(Folding.fold("Йод") == "йод")
    #expect(Folding.fold("Йод") != Folding.fold("Иод"))
  }

  @Test(arguments: [
    ("Guaido\u{301}", "Guaid\u{F3}"), ("и\u{306}од", "\u{439}од"), ("Guaid\u{F3}", "Guaid\u{F3}"),
    ("a\u{323}\u{302}", "\u{1EAD}"), ("x\u{301}", "x\u{301}"), ("\u{1112}\u{1161}", "\u{D558}"),
    ("plain", "plain"), ("", ""),
  ])
  func `a letter and its marks are composed`(text: String, composed: String) {
    #expect(Folding.compose(Array(text.utf8)[...]) == Array(composed.utf8))
  }

  @Test(arguments: [("Guaidó", true), ("GUAIDO", false), ("lavrov", false), ("Straße", true)])
  func `marks are what folding would take away`(word: String, hasMarks: Bool) {
    #expect(Folding.hasMarks(word) == hasMarks)
  }
}

@Suite struct `Decoding single scalars` {
  @Test(
    arguments: [
      ([0x41], 0x41, 1), ([0xC3, 0xB3], 0xF3, 2), ([0xE2, 0x80, 0x94], 0x2014, 3),
      ([0xF0, 0x9F, 0x98, 0x80], 0x1F600, 4), ([0x80], 0xFFFD, 1), ([0xC0, 0x80], 0xFFFD, 1),
      ([0xE0, 0x80, 0x80], 0xFFFD, 1), ([0xED, 0xA0, 0x80], 0xFFFD, 1),
      ([0xF0, 0x80, 0x80, 0x80], 0xFFFD, 1), ([0xF4, 0x90, 0x80, 0x80], 0xFFFD, 1),
      ([0xE2, 0x80], 0xFFFD, 1), ([0xFF], 0xFFFD, 1),
    ] as [([UInt8], UInt32, Int)])
  func `what is no sequence of UTF-8 is one replacement character`(
    bytes: [UInt8], value: UInt32, length: Int
  ) {
    let found = UTF8Decoding.scalar(in: bytes, at: 0)
    #expect(found.scalar.value == value)
    #expect(found.length == length)
  }

  @Test func `a text is valid whatever bytes it is made of`() {
    #expect(Text(repairing: [0x41, 0xFF, 0x42]).string == "A\u{FFFD}B")
    #expect(Text(repairing: Array("Guaidó".utf8)).string == "Guaidó")
  }
}

import TerminalFrame
import Testing

@Suite struct `The width of text` {
  /// The columns that glibc, ncurses and tmux agree on, once what they quarrel about is left out.
  @Test(arguments: [
    ("", 0), ("plain", 5), ("é", 1), ("e\u{301}", 1), ("и\u{306}", 1), ("—“”…①★■", 7),
    ("漢字", 4), ("かな", 4), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｱ", 1), ("Ａ", 2),
    ("العربية", 7), ("עברית", 5), ("हिन्दी", 5), ("ไทย", 3), ("🇻🇪", 2), ("\u{A0}", 1),
    ("👍", 2), ("👍🏽", 2), ("❤️", 1), ("☎️", 1), ("1️⃣", 1), ("👩‍👩‍👧", 6), ("🏳️‍🌈", 3), ("𠀀", 2),
    ("می‌خواهم", 7), ("क्‍ष", 2), ("tab\tstop", 8), ("a\u{202E}b", 10), ("\u{378}", 1),
    ("\u{600}", 1), ("㉈", 2), ("䷀", 2),
  ])
  func `is what terminals agree on`(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test(arguments: [
    ("❤️ ok", "❤ ok"), ("👍🏽", "👍"), ("👩‍👩‍👧", "👩👩👧"), ("1️⃣", "1\u{20E3}"), ("葛󠄀", "葛"),
    ("می‌خواهم", "می‌خواهم"), ("क्\u{200D}ष", "क्ष"), ("🏽", "🏽"),
  ])
  func `comes from what is left of a sequence`(text: String, shown: String) {
    #expect(scalars(TerminalText.neutralised(text)) == scalars(shown))
  }

  @Test func `of a whole is the sum of its graphemes' widths`() {
    let seed: UInt64 = 7
    var random = SplitMix(state: seed)
    for _ in 0..<500 {
      let text = random.text()
      let bytes = Array(text.utf8)
      let whole = DisplayWidth.columns(of: bytes[...])
      #expect(whole == DisplayWidth.columns(of: text), "seed \(seed): \(scalars(text))")
    }
    let article = "Señor Maduro’s 한국어 👩‍👩‍👧 हिन्दी e\u{301}nd"
    let parts = article.map { DisplayWidth.columns(of: String($0)) }
    #expect(parts.reduce(0, +) == DisplayWidth.columns(of: article))
  }

  @Test(arguments: [
    [0xC3], [0xFF, 0xFE], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0xC0, 0xAF], [0xED, 0xA0, 0x80],
  ])
  func `of broken UTF-8 is a column for each byte`(bytes: [UInt8]) {
    #expect(DisplayWidth.columns(of: bytes[...]) == bytes.count)
  }
}

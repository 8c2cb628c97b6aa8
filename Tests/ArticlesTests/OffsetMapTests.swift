import Articles
import Testing
import TextAnalysis

@Suite struct `Finding the way back to the file` {
  /// What the file holds where a word of the article was read from.
  private func original(of word: String, in source: String) throws -> String {
    let article = try read(source)
    let text = article.text.string
    let found = try #require(text.range(of: word))
    let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
    let range = article.origin.origin(of: TextRange(start, start + word.utf8.count))
    return String(decoding: Array(source.utf8)[range.offsets], as: UTF8.self)
  }

  @Test(arguments: [
    ("A title\n\nHe met **Mr. Lavrov** there.", "Lavrov", "Lavrov"),
    ("A title\n\nHe met **Mr. Lavrov** there.", "Mr. Lavrov there", "Mr. Lavrov** there"),
    ("A title\n\nThe   opposition \t leader.", "opposition leader", "opposition \t leader"),
    ("A title\n\nPetr&oacute;leos de Venezuela.", "Petróleos", "Petr&oacute;leos"),
    ("A title\n\nPetr&oacute;leos de Venezuela.", "ó", "&oacute;"),
    (
      "A title\n\nHe saw [Guaidó](https://example.org/a_b) go.", "Guaidó go",
      "Guaidó](https://example.org/a_b) go"
    ),
    ("A title\n\n![](a.jpg)\n\nText follows here.", "[image]", "![](a.jpg)"),
    ("A title\n\nLine one of this text goes\non to line two of this text.", "goes on", "goes\non"),
    ("A title\n\nBorn <b>in</b>&nbsp;Rome.", "in Rome", "in</b>&nbsp;Rome"),
    ("## A title\r\n\r\nOne here.\r\nTwo there.", "Two", "Two"),
  ])
  func `a range leads to what it was read from`(source: String, word: String, original: String)
    throws
  {
    #expect(try self.original(of: word, in: source) == original)
  }

  @Test func `a caption that was cut from its credit keeps both places`() throws {
    let source =
      "A title\n\nLavrov, left, in Caracas on Feb. 7, 2020.ANA RUIZ/AFP/Getty Images\n\nHe came."
    let article = try read(source)
    let places = article.blocks.map { block in
      String(
        decoding: Array(source.utf8)[article.origin.origin(of: block.range).offsets], as: UTF8.self)
    }
    #expect(
      places == [
        "A title", "Lavrov, left, in Caracas on Feb. 7, 2020.", "ANA RUIZ/AFP/Getty Images",
        "He came.",
      ])
  }

  @Test func `an article that is copied whole needs few runs`() throws {
    let paragraphs = (1...50).map { "Paragraph \($0) says something and ends here." }
    let article = try read("A title\n" + paragraphs.joined(separator: "\n"))
    #expect(article.origin.runs.count == 1)
  }

  // MARK: Random articles

  private static let pieces = [
    "Lavrov", "Guaidó", "**Maduro**", "_met_", "&amp;", "&eacute;", "&#8217;", "<b>x</b>", "<br>",
    "[a](b)", "![](c)", "![d](e)", "  ", "\t", " ", " ", " ", "\n", "\n\n", "\r\n", "| ", "- ",
    "# ",
    "> ", "“no”", "東京", "😀", ".", ",", "AFP/Getty Images", "© Ana Ruiz/TASS", "Advertisement\n",
    "By Ana Ruiz\n", "<CKGH.HK>", "`a`", "\\*", "Title: x\n", "---\n", "May 5, 2019", "*", "__",
    "CARACAS (AP) – ", "\u{A0}", "and the\n\n", "(Photo: Reuters)", "2020.ANA RUIZ/AFP",
  ]

  private static func randomSource(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...60, using: &generator)).map { _ in
      pieces.randomElement(using: &generator) ?? ""
    }.joined(separator: Bool.random(using: &generator) ? " " : "")
  }

  /// Checks each scalar of an article that was copied as it is, by comparing it with the file.
  private func check(_ article: Article, against decode: (Range<Int>) -> String, size: Int) {
    #expect(article.isCovered)
    var offset = 0
    var last = 0
    while offset < article.text.count {
      let (scalar, length) = article.text.scalar(at: offset)
      let range = article.origin.origin(of: TextRange(offset, offset + length))
      #expect(range.end <= size && range.start >= last, "offset \(offset) leads to \(range)")
      let source = decode(range.offsets)
      let isBreak = scalar == "\n" || scalar == " "
      let isReplaced = source.hasPrefix("&") || source.hasPrefix("!") || source.hasPrefix("<img")
      #expect(isBreak || isReplaced || source == String(Character(scalar)), "at \(offset)")
      last = range.start
      offset += length
    }
  }

  @Test(arguments: UInt64(1)...20)
  func `copied text decodes to itself in any UTF-8 file`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<12 {
      let source = Self.randomSource(&generator)
      let bytes = Array(source.utf8)
      guard case .success(let article) = ArticleReader.read(bytes, name: "a.md") else { continue }
      check(article, against: { String(decoding: bytes[$0], as: UTF8.self) }, size: bytes.count)
    }
  }

  @Test(arguments: UInt64(41)...60)
  func `copied text decodes to itself in any UTF-16 file`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let units = [0xFEFF] + Array(Self.randomSource(&generator).utf16)
    let bytes = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    guard case .success(let article) = ArticleReader.read(bytes, name: "a.md") else { return }
    check(
      article,
      against: { String(decoding: units[$0.lowerBound / 2..<$0.upperBound / 2], as: UTF16.self) },
      size: bytes.count)
  }

  @Test(arguments: UInt64(61)...80)
  func `copied text decodes to itself in any Latin-1 file`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let source = Self.randomSource(&generator).unicodeScalars.filter { $0.value < 0x100 }
    let bytes = source.map { UInt8($0.value) } + [0x20, 0xE9]
    guard case .success(let article) = ArticleReader.read(bytes, name: "a.md") else { return }
    check(
      article,
      against: { range in
        String(String.UnicodeScalarView(bytes[range].map { Unicode.Scalar($0) }))
      },
      size: bytes.count)
  }
}

extension String {
  /// The place of another string in this one.
  fileprivate func range(of other: String) -> Range<String.Index>? {
    indices.lazy.filter { self[$0...].hasPrefix(other) }.first.map { start in
      start..<index(start, offsetBy: other.count)
    }
  }
}

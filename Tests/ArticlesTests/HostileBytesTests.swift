import Articles
import Testing
import TextAnalysis

@Suite struct `Reading any bytes` {
  @Test func `every single byte gives an article or a reason`() {
    for byte in UInt8.min...UInt8.max {
      switch ArticleReader.read([byte], name: "a.txt") {
      case .success(let article): #expect(article.isCovered)
      case .failure(let failure): #expect(failure.reason == .empty || failure.reason == .binary)
      }
    }
  }

  /// Bytes that steer the reader, more often than chance would bring them.
  private static let steering = Array("*_<>&;#[]()!|`\\-=\n\r\t .:/'\"Aa1@".utf8)

  @Test(arguments: UInt64(1)...12)
  func `random bytes never trap`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      let share = Int.random(in: 0...10, using: &generator)
      let bytes = (0..<Int.random(in: 1...300, using: &generator)).map { _ in
        Int.random(in: 0..<10, using: &generator) < share
          ? Self.steering.randomElement(using: &generator) ?? 0
          : UInt8.random(in: 1...255, using: &generator)
      }
      guard case .success(let article) = ArticleReader.read(bytes, name: "a.md") else { continue }
      #expect(article.isCovered, "seed \(seed)")
      #expect(article.origin.origin(of: article.text.range).end <= bytes.count, "seed \(seed)")
    }
  }

  @Test(arguments: UInt64(1)...10)
  func `a broken article is read as far as it goes`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var bytes = Array(
      """
      ---
      title: "A title"
      ---
      By Ana Ruiz, Harbour Gazette

      ![](a.jpg)
      CARACAS, Venezuela (AP) – **Russia’s** [minister](http://example.org) came &mdash; and <b>went</b>.

      Related: [more](http://example.org)
      """.utf8)
    for _ in 0..<8 {
      bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
        in: 0x20...0xFF, using: &generator)
    }
    let article = try ArticleReader.read(bytes, name: "a.md").get()
    #expect(article.isCovered)
    #expect(article.text.count > 100)
  }

  /// Each of these took time in the square of its length in a naive reader.
  @Test(
    arguments: [
      "word ", "[", "[](", "![](", "<", "<b", "<!--", "<!doctype ", "*", "*a", "**a ", "_a ", "`a",
      "&", "&amp;", "(", "a/b ", "©", "Feb. 7, 2020.A", "|", "# ", "> ", "\\", "]", "](a", "\u{A0}",
      "--", "é", ".A", "(c) ",
    ])
  func `a long line of nothing but markup is read in one go`(piece: String) throws {
    let bytes = Array(String(repeating: piece, count: 20_000 / piece.utf8.count).utf8)
    if case .success(let article) = ArticleReader.read(bytes, name: "a.txt") {
      #expect(article.isCovered)
    }
    let lines = Array(String(repeating: piece + "\n", count: 5_000 / piece.utf8.count).utf8)
    if case .success(let article) = ArticleReader.read(lines, name: "a.txt") {
      #expect(article.isCovered)
    }
  }

  @Test func `a line of ten megabytes is one paragraph`() throws {
    let sentence = "Lavrov flew to Caracas and met President Maduro there on Friday. "
    let article = try read(String(repeating: sentence, count: 10_000_000 / sentence.utf8.count))
    #expect(article.blocks.map(\.role) == [.paragraph])
    #expect(article.metadata.wordCount == 11 * (10_000_000 / sentence.utf8.count))
    guard case .firstSentence(let title, _) = article.metadata.title else {
      Issue.record("the title is \(article.metadata.title)")
      return
    }
    #expect(title + " " == sentence)
  }
}

import Articles
import Testing
import TextAnalysis

@testable import ReaderUI

@Suite struct `What is said about an article` {
  private func facts(
    _ text: String, encoding: TextEncoding = .utf8, replaced: Int = 0,
    date: PublicationDate? = nil
  ) -> String {
    let text = Text(text)
    return ArticleFacts.line(
      for: Article(
        name: "a.txt", text: text, blocks: [Block(range: text.range, role: .paragraph)],
        metadata: Metadata(title: .none, source: "TASS", date: date, wordCount: 2),
        origin: .identity, encoding: encoding, replacedBytes: replaced),
      from: date)
  }

  @Test func `names the encoding when it is not UTF-8, and what was lost in reading`() {
    #expect(facts("Two words") == "TASS · no date · 2 words")
    #expect(
      facts("Two words", encoding: .windows1252)
        == "TASS · no date · 2 words · read as windows-1252")
    #expect(
      facts("Two words", replaced: 3)
        == "TASS · no date · 2 words · read as UTF-8 (3 bytes replaced)")
  }

  @Test func `counts the characters that would hide, but not the ends of lines`() {
    #expect(
      facts("Two\n\u{202E}words\u{200B}")
        == "TASS · no date · 2 words · 2 invisible characters shown")
    #expect(facts("Gu\u{FEFF}aidó").hasSuffix("1 invisible character shown"))
    #expect(facts("Guaidó\tfirst\nlast") == "TASS · no date · 2 words")
  }

  @Test func `says how an inferred date is known`() throws {
    let day = try #require(CalendarDate(year: 2020, month: 2, day: 7))
    #expect(
      facts("x", date: PublicationDate(date: day, basis: .caption))
        == "TASS · 2020-02-07? (from caption) · 2 words")
    #expect(
      facts("x", date: PublicationDate(date: day, basis: .stated)) == "TASS · 2020-02-07 · 2 words")
  }
}

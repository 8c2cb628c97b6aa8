import Articles
import Testing
import TextAnalysis

@testable import ReaderUI

@Suite struct `An article in lines` {
  private static func article(_ lines: [String]) -> Article {
    var marked = MarkedLines(words: [])
    for line in lines { marked.add(line) }
    return Article(
      name: "a.txt", text: marked.text, blocks: marked.blocks,
      metadata: Metadata(
        title: marked.title.map { .stated(marked.text[$0], range: $0) } ?? .none, wordCount: 3),
      origin: .identity, encoding: .utf8, replacedBytes: 0)
  }

  private static let long = article(
    ["# Title"]
      + (1...12).map { number in
        (1...number * 3).map { "word\($0)" }.joined(separator: " ")
      })

  /// All lines from the start, for comparison.
  private static func all(_ layout: ArticleLayout) -> [LayoutLine] {
    layout.lines(from: .start, count: .max)
  }

  @Test(arguments: [3, 20, 50, 200])
  func `moving on and back by lines agrees with counting them`(columns: Int) {
    var layout = ArticleLayout(article: Self.long, columns: columns)
    let all = Self.all(layout)
    for start in stride(from: 0, to: all.count, by: 23) {
      let position = layout.position(.start, movedBy: start)
      #expect(layout.lines(from: position, count: 1) == [all[start]])
      for step in [-1000, -30, -1, 0, 1, 30, 1000] {
        let target = min(max(0, start + step), all.count - 1)
        let moved = layout.position(position, movedBy: step)
        #expect(layout.lines(from: moved, count: .max).count == all.count - target)
      }
    }
  }

  @Test func `an offset is found on the line that holds it`() {
    var layout = ArticleLayout(article: Self.long, columns: 30)
    for offset in stride(from: 0, to: Self.long.text.count, by: 17) {
      let position = layout.position(ofOffset: offset)
      guard case .text(let range, _) = layout.lines(from: position, count: 1).first else {
        Issue.record("no text at \(offset)")
        continue
      }
      #expect(range.lowerBound <= offset && offset <= range.upperBound + 1)
      #expect(layout.offset(at: position) == range.lowerBound)
    }
  }

  @Test func `the last screenful ends with the last line`() {
    var layout = ArticleLayout(article: Self.long, columns: 30)
    let top = layout.lastTop(rows: 20)
    let all = Self.all(layout)
    #expect(layout.lines(from: top, count: 100) == all.suffix(20))
  }

  @Test func `one line of a hundred kilobytes keeps all its words`() {
    let text = String(repeating: "lorem ipsum dolor ", count: 6_000)
    var layout = ArticleLayout(article: Self.article([text]), columns: 60)
    #expect(layout.pieces.count > 10)
    let end = layout.lastTop(rows: 10)
    #expect(layout.lines(from: end, count: 10).count == 10)
    let words = Self.all(layout).reduce(0) { sum, line in
      guard case .text(let range, _) = line else { return sum }
      return sum + layout.article.text.utf8[range].split(separator: 0x20).count
    }
    #expect(words == 18_000)
  }

  @Test func `passages set apart are hidden until asked for`() {
    let article = Self.article(["chrome: Share this", "# Title", "Text.", "caption: A pier"])
    let hidden = ArticleLayout(article: article, columns: 60)
    #expect(hidden.drawn == "Title\nno date · 3 words\n2 passages set apart: H shows them\n\nText.")
    let shown = ArticleLayout(article: article, columns: 60, showsSetApart: true)
    #expect(
      shown.drawn
        == """
        Share this

        Title
        no date · 3 words
        2 passages set apart: H hides them

        Text.

        A pier
        """)
    let revealed = ArticleLayout(article: article, columns: 60, revealed: [3])
    #expect(revealed.drawn.hasSuffix("Text.\n\nA pier"))
  }

  @Test func `an empty article has its facts`() {
    #expect(ArticleLayout(article: Self.article([]), columns: 9).drawn == "no date ·\n3 words")
  }
}

extension ArticleLayout {
  var drawn: String {
    lines(from: .start, count: .max).map { line in
      switch line {
      case .blank: ""
      case .made(let text, _): text
      case .text(let range, _): TextStyling.string(article.text, range)
      }
    }.joined(separator: "\n")
  }
}

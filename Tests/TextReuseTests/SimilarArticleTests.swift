import Articles
import Testing
import TextAnalysis

@testable import TextReuse

private let report = """
  The harbour of Port Selby was closed on Monday after a freighter with two hundred containers \
  ran aground near the northern lighthouse.
  Nobody was hurt, the coast guard said, but a thin film of oil was seen as far as the fishing \
  village of Anlow.
  The owner of the ship, Merrow Lines, has sent two tugs that should arrive before the next high \
  tide on Wednesday morning.
  """

private let rewritten = """
  The harbour of Port Selby has been shut since Monday, when a freighter with two hundred \
  containers hit rocks close to the northern lighthouse.
  According to the coast guard nobody was hurt. A thin film of oil was seen near the beaches.
  Merrow Lines, which owns the vessel, says two tugs will come before the next high tide.
  """

private let unrelated = """
  Parliament voted on Tuesday to raise the tax on sugar by a tenth from the beginning of next year.
  The minister of health called the vote a victory for every child in the country.
  """

private let pitch = """
  Sign up for the morning letter of our newsroom and read the five stories that matter before \
  your coffee gets cold. It is free and you can leave at any time.
  """

@Suite struct `Which articles are similar` {
  @Test func `a rewritten copy is found from both sides`() {
    #expect(similar([report, unrelated, rewritten]) == [[2], [], [0]])
  }

  @Test func `copies share everything, and come before rewritten ones`() {
    let found = similarityTable([report, rewritten, report]).similar(to: ArticleID(0))
    #expect(found.map(\.article.index) == [2, 1])
    #expect(found.first?.share == 1)
    #expect(found.last.map { $0.share > 0.15 && $0.share < 0.7 } == true)
  }

  @Test func `a short report inside a long one is measured by the short one`() {
    let table = similarityTable([story(1), story(2, sentences: 0..<200) + " " + story(1)])
    #expect(table.similar(to: ArticleID(0)).first.map { $0.share > 0.95 } == true)
  }

  @Test func `what surrounds the articles on their pages makes nothing similar`() {
    #expect(similar([story(1) + "\n!" + pitch, story(2) + "\n!" + pitch]) == [[], []])
  }

  @Test func `one quoted sentence makes two long articles related, but not similar`() {
    let quoted = story(1, sentences: 0..<1)
    let table = similarityTable([story(1, sentences: 0..<20), story(2) + story(3) + quoted])
    #expect(table.similar(to: ArticleID(0)).isEmpty)
    #expect(table.related(to: ArticleID(0)) == [ArticleID(1)])
    #expect(table.pairs.map(\.right) == [ArticleID(1)])
  }

  @Test func `a formula that many reports begin with makes none of them similar`() {
    let formula = "The exchange said today in its daily notice to all of its members that "
    let found = similar((0..<60).map { formula + story($0) })
    #expect(found.filter { !$0.isEmpty }.isEmpty)
  }

  @Test func `a text is found that has more copies than a common phrase has places`() {
    let copies = (0..<70).map { _ in report }
    #expect(similar([unrelated] + copies).filter(\.isEmpty).count == 1)
    #expect(similarityTable(copies + [unrelated]).storyCount <= 6)
  }

  @Test func `two formulas of a few words are not enough`() {
    let dividend = "Quarterly dividend nine cents against nine before. Payable April 13."
    #expect(
      similar([dividend, dividend.replacing("13", with: "20") + " Record May."]) == [[], []])
  }

  @Test func `stories are counted through the articles that connect them`() {
    let first = story(1)
    let second = story(2)
    let texts = [first, first + " " + second, second, story(3), story(4), story(4)]
    #expect(similarityTable(texts).storyCount == 2)
  }

  @Test func `a report that has a little of two stories makes them no single one`() {
    let first = story(1, sentences: 0..<20)
    let second = story(2, sentences: 0..<20)
    let between =
      story(1, sentences: 0..<5) + " " + story(2, sentences: 0..<5)
      + story(3, sentences: 0..<12)
    let table = similarityTable([first, first, between, second, second])
    #expect(table.similar(to: ArticleID(2)).count == 4)
    #expect(table.storyCount == 2)
  }

  @Test func `two tables that share their numbers are not similar`() {
    let rates = (1...40).map { "\($0) pct" }.joined(separator: " ")
    #expect(similar(["Rates: " + rates, rates + " today"]) == [[], []])
  }

  @Test(arguments: [[4, 0, 3, 1, 2], [1, 2, 3, 4, 0]])
  func `the order of arrival changes nothing`(order: [Int]) {
    let texts = [report, rewritten, unrelated, report + story(1), story(1)]
    let expected = similarityTable(texts)
    let table = similarityTable(texts, order: order)
    for place in texts.indices {
      let id = ArticleID(place)
      #expect(table.similar(to: id) == expected.similar(to: id))
      #expect(table.related(to: id) == expected.related(to: id))
    }
    #expect(table.storyCount == expected.storyCount)
  }

  @Test(arguments: ["", "\n", "one", "one two", "é ‘ ’ — 東京 カ", "U.S.", "'s", "a-", "1,", "-1.5-"])
  func `any text has a sketch`(text: String) {
    #expect(ShingleSketch(article(text)).samples.count <= text.count)
  }
}

@Suite struct `Hashes in order` {
  @Test(arguments: [0, 1, 2, 3, 100, 5000], [1, 64] as [UInt64])
  func `are those that were given`(count: Int, step: UInt64) {
    var state: UInt64 = 42
    let values = (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt32(truncatingIfNeeded: state >> 33) / 64 * UInt32(step)
    }
    var sorted = values
    HashOrder.sort(&sorted, in: 0...UInt32.max)
    #expect(sorted == values.sorted())
  }

  @Test func `are ordered where they lie in a narrow range or are all the same`() {
    var narrow: [UInt64] = [4_000_003, 4_000_001, 4_000_002, 4_000_001]
    HashOrder.sort(&narrow, in: 4_000_000...4_000_003)
    #expect(narrow == [4_000_001, 4_000_001, 4_000_002, 4_000_003])
    var same = [UInt32](repeating: 7, count: 100)
    HashOrder.sort(&same, in: 7...7)
    #expect(same == [UInt32](repeating: 7, count: 100))
  }
}

@Suite struct `Which words count as the same` {
  @Test(
    arguments: [
      ("U.S. officials", "US officials"), ("Maduro’s visit", "Maduro visit"),
      ("Guaidó's re-election", "Guaido reelection"), ("1,000 dead", "1000 dead"),
      ("CO-OPERATION", "cooperation"), ("don’t", "don't"), ("a 4.5", "a, 4.5."),
    ])
  func `however they are written`(left: String, right: String) {
    #expect(keys(left) == keys(right))
  }

  @Test(arguments: [("long-term", "longterm"), ("4.5", "45"), ("14", "12"), ("us. It", "usit")])
  func `but not when they differ`(left: String, right: String) {
    #expect(keys(left) != keys(right))
  }

  private func keys(_ string: String) -> [UInt64] {
    let text = Text(string)
    var reader = FoldedWordReader(text, range: text.range)
    var keys: [UInt64] = []
    while let word = reader.next() { keys.append(word.key) }
    return keys
  }
}

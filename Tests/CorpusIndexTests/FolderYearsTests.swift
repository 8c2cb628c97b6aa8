import Articles
import CorpusIndex
import DrawnCorpora
import EntityRecognition
import Testing
import TextAnalysis

@Suite struct `The year of an article that leaves it out` {
  /// 14 June was a Friday in 2013, 2019 and 2024.
  private static let dated = """
    OSLO, June 14. /NTB/. Minister Ingrid Solberg will meet President Pedro Quintana on Friday. \
    Ingrid Solberg met Pedro Quintana on March 3, and the talks resume next week.
    """
  private static let undated = """
    OSLO, June 14. /NTB/. Minister Ingrid Solberg will meet President Pedro Quintana. Ingrid \
    Solberg met Pedro Quintana on March 3.
    """

  private static func other(_ date: String, _ text: String = "They spoke at length.") -> String {
    "A meeting of ministers\n\n\(date)\n\nMinister Ingrid Solberg met President Pedro Quintana "
      + "and his staff. \(text)"
  }

  private func date(_ files: [String: String]) -> String {
    let corpus = readCorpus(files.merging(["a.txt": Self.dated]) { first, _ in first })
    return drawn(corpus, "a.txt")
  }

  private func drawn(_ corpus: Corpus, _ name: String) -> String {
    guard let number = corpus.names.firstIndex(of: name),
      let date = corpus.date(of: ArticleID(number))
    else { return "none" }
    return "\(date.date) \(date.basis.rawValue)"
  }

  private static let found = "2019-06-14 year from related articles"

  @Test func `comes from an article of the same days on the same people`() {
    #expect(date(["b.txt": Self.other("June 16, 2019")]) == Self.found)
  }

  @Test func `comes from a date that another article names with its year`() {
    let other = Self.other("February 1, 2021", "They had met on March 3, 2019.")
    #expect(date(["b.txt": other]) == Self.found)
  }

  @Test func `is not that of a day that falls on another weekday`() {
    #expect(date(["b.txt": Self.other("June 16, 2018")]) == "none")
  }

  @Test func `stays unknown when articles disagree`() {
    let files = ["b.txt": Self.other("June 16, 2019"), "c.txt": Self.other("June 16, 2013")]
    #expect(date(files) == "none")
  }

  @Test func `stays unknown when nothing is told of the same people`() {
    let other = "A strike\n\nJune 16, 2019\n\nDrivers led by Anna Berg met Olaf Dahl of the union."
    #expect(date([:]) == "none")
    #expect(date(["b.txt": other]) == "none")
  }

  @Test func `needs more than the year of one article where no weekday is named`() {
    #expect(date(["a.txt": Self.undated, "b.txt": Self.other("May 2, 2019")]) == "none")
    let second = Self.other("February 1, 2019", "They spoke again on March 3, 2019.")
    let files = [
      "a.txt": Self.undated, "b.txt": Self.other("June 16, 2019"), "c.txt": second,
    ]
    #expect(date(files) == Self.found)
  }

  @Test func `reaches all times of the article, as uncertain`() throws {
    let corpus = readCorpus(["a.txt": Self.dated, "b.txt": Self.other("June 16, 2019")])
    let own = try #require(corpus[ArticleID(0)])
    #expect(
      own.analysis.dates.map(\.value) == ["XXXX-06-14", "XXXX-WXX-5", "XXXX-03-03", "XXXX-WXX"])
    let times = corpus.times(in: ArticleID(0))
    #expect(times.map(\.value) == ["2019-06-14", "2019-06-14", "2019-03-03", "2019-W25"])
    #expect(times.filter { !$0.isUncertain }.isEmpty)
  }

  @Test func `does not depend on the order of the articles`() {
    let names = ["a.txt", "b.txt", "z.txt"]
    let texts = [Self.dated, Self.other("June 16, 2019"), Self.other("May 2, 2020")]
    for shift in 0..<3 {
      let files = Dictionary(
        uniqueKeysWithValues: names.indices.map { (names[$0], texts[($0 + shift) % 3]) })
      let corpus = readCorpus(files)
      #expect(drawn(corpus, names[(3 - shift) % 3]) == Self.found)
    }
  }
}

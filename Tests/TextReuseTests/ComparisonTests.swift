import Articles
import Testing
import TextAnalysis

@testable import TextReuse

private let left = """
  Police arrested 12 people in Anlow on Friday after a march against the new dam.
  The mayor has not spoken in public since. Schools stay closed until the end of the week.
  """

private let right = """
  A lawyer for the marchers asked for their release.
  Schools stay closed until the end of the week. In Selby, police arrested 14 people on Friday \
  after a march against the new dam.
  """

/// The rows of a comparison drawn as text.
private func rows(_ left: String, _ right: String) -> [String] {
  let (a, b) = (article(left), article(right))
  return Comparison(ComparedArticle(a), ComparedArticle(b)).rows.map { row in
    switch row {
    case .onlyLeft(let range): "< \(a.text[range])"
    case .onlyRight(let range): "> \(b.text[range])"
    case .shared(let passage, _):
      "\(passage.likeness.rawValue): \(a.text[passage.left]) = \(b.text[passage.right])"
    }
  }
}

/// The differences inside shared sentences.
private func differences(
  _ left: String, _ right: String, names: ([(String, Int)], [(String, Int)]) = ([], [])
) -> [String] {
  let (a, b) = (article(left), article(right))
  let comparison = Comparison(compared(a, names.0), compared(b, names.1))
  return comparison.rows.flatMap { row -> [String] in
    guard case .shared(_, let differences) = row else { return [] }
    return differences.map { difference in
      let ours = difference.left.map { a.text[$0] } ?? "-"
      let theirs = difference.right.map { b.text[$0] } ?? "-"
      return "\(difference.kind.rawValue): \(ours) | \(theirs)"
    }
  }
}

private func compared(_ article: Article, _ names: [(String, Int)]) -> ComparedArticle {
  let plain = ComparedArticle(article)
  let places = names.compactMap { name, actor -> ComparedArticle.Name? in
    let bytes = Array(name.utf8)
    let start = article.text.utf8.indices.first { article.text.utf8[$0...].starts(with: bytes) }
    return start.map { .init(range: TextRange($0, $0 + bytes.count), actor: actor) }
  }
  return ComparedArticle(article, sentences: plain.sentences, names: places)
}

@Suite struct `Two articles side by side` {
  @Test func `every sentence stands once, shared ones beside each other`() {
    #expect(
      rows(left, right) == [
        "> A lawyer for the marchers asked for their release.",
        "near: Police arrested 12 people in Anlow on Friday after a march against the new dam. = "
          + "In Selby, police arrested 14 people on Friday after a march against the new dam.",
        "< The mayor has not spoken in public since.",
        "exact: Schools stay closed until the end of the week. = "
          + "Schools stay closed until the end of the week.",
      ])
  }

  @Test func `numbers that differ are told from words`() {
    #expect(
      differences(
        "Police arrested 12 people on Friday after a march against the dam.",
        "Police arrested 14 men on Friday after a long march against the dam.") == [
          "number: 12 people | 14 men", "wording: - | long",
        ])
  }

  @Test func `another actor is a different name, another name of the same actor is not`() {
    let left = "Sergei Lavrov told reporters in Caracas that talks on oil would go on all week."
    let same = "Mr. Lavrov told reporters in Caracas that talks on oil would go on all week."
    let other = "Mr. Ryabkov told reporters in Caracas that talks on oil would go on all week."
    #expect(
      differences(left, same, names: ([("Sergei Lavrov", 1)], [("Lavrov", 1)])) == [
        "wording: Sergei | Mr"
      ])
    #expect(
      differences(left, other, names: ([("Sergei Lavrov", 1)], [("Ryabkov", 2)])) == [
        "name: Sergei Lavrov | Mr. Ryabkov"
      ])
  }

  @Test func `a sentence in other words is found by the words that stayed`() {
    let passages = rows(
      "Mr. Maduro remains in power with backing from the military and allies, including Cuba, "
        + "China and Turkey.",
      "The oil price fell on Monday.\nMaduro has remained in power though, backed by the military "
        + "as well as Russia, China and Cuba.")
    #expect(passages.contains { $0.hasPrefix("paraphrase: Mr. Maduro remains") })
  }

  @Test func `the other way round gives the same passages`() {
    let (a, b) = (ComparedArticle(article(left)), ComparedArticle(article(right)))
    let there = Comparison(a, b).passages.map { [$0.left, $0.right] }
    let back = Comparison(b, a).passages.map { [$0.right, $0.left] }
    #expect(Set(there) == Set(back) && there.count == 2)
  }

  @Test func `an article without text shares nothing`() {
    #expect(rows("", left).filter { $0.hasPrefix("> ") }.count == 3)
    #expect(rows("", "") == [])
  }

  @Test func `boilerplate is not compared`() {
    let pitch = "!Sign up for our letter and read the five stories that matter before breakfast."
    #expect(rows(pitch, pitch + "\nNothing else was said.") == ["> Nothing else was said."])
  }
}

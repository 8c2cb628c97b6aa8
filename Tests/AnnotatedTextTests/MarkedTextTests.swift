import AnnotatedText
import Testing
import TextAnalysis

@Suite struct `Marked text` {
  @Test(arguments: [
    Row(
      "[Sergey Lavrov|PER] flew to [Cuba|LOC].",
      text: "Sergey Lavrov flew to Cuba.", ["Sergey Lavrov PER", "Cuba LOC"]),
    Row("[Lavrov|PER|lavrov] left.", text: "Lavrov left.", ["Lavrov PER lavrov"]),
    Row(
      "the [[Trump|PER|trump] administration|NOM|us-gov] said",
      text: "the Trump administration said",
      ["Trump administration NOM us-gov", "Trump PER trump"]),
    Row(
      "[[Mr [Putin|PER|putin]|NOM|putin]|QUO]", text: "Mr Putin",
      ["Mr Putin QUO", "Mr Putin NOM putin", "Putin PER putin"]),
    Row(
      #"\[[he|PRO|x]\] said a|b \| c\d \\ ]"#, text: #"[he] said a|b | c\d \ ]"#, ["he PRO x"]),
    Row("[“Oui,|QUO|x] dit-il", text: "“Oui, dit-il", ["“Oui, QUO x"]),
    Row("[one\n\ntwo|QUO|] three", text: "one\n\ntwo three", ["one\n\ntwo QUO "]),
  ])
  func `is read with the places of its marks`(row: Row) throws {
    let article = try #require(try MarkedText.read(Text(row.marked)).first)
    #expect(article.text.string == row.text)
    #expect(Row.drawn(article) == row.marks)
  }

  @Test func `is cut at the separators, and each article begins and ends with text`() throws {
    let file = "# A note.\n# Another.\n===\nOne.\n\n# Two.\n\n===\n\n===\nThree.\n"
    let articles = try MarkedText.read(Text(file))
    #expect(articles.map(\.text.string) == ["One.\n\n# Two.", "Three."])
  }

  @Test(arguments: [
    ("a\n[b|PER", AnnotationError(.unclosedMark, line: 2)),
    ("a\n[b\n", AnnotationError(.unclosedMark, line: 2)),
    ("===\n[b] c", AnnotationError(.noLabel, line: 2)),
    ("[b|]", AnnotationError(.noLabel, line: 1)),
    ("[b|\n===\nc", AnnotationError(.unclosedMark, line: 1)),
  ])
  func `names the line of a mark that cannot be read`(file: String, error: AnnotationError) {
    #expect(throws: error) { try MarkedText.read(Text(file)) }
  }

  @Test func `becomes an article with a block for each line`() throws {
    let text = try #require(try MarkedText.read(Text("[Cuba|LOC] waits\n\nHe left.\nNo")).first)
    let blocks = text.article(named: "a.txt").blocks
    #expect(blocks.map { text.text[$0.range] } == ["Cuba waits", "He left.", "No"])
    #expect(blocks.map(\.role) == [.title, .paragraph, .paragraph])
  }

  @Test func `has no title when its first line is a sentence`() throws {
    let text = try #require(try MarkedText.read(Text("He said “No.”\nAnd left")).first)
    #expect(text.article().blocks.map(\.role) == [.paragraph, .paragraph])
  }
}

/// A marked text, its text, and each mark as "surface label value".
struct Row: Sendable, CustomTestStringConvertible {
  let marked: String
  let text: String
  let marks: [String]

  init(_ marked: String, text: String, _ marks: [String]) {
    self.marked = marked
    self.text = text
    self.marks = marks
  }

  var testDescription: String { marked }

  static func drawn(_ article: AnnotatedText) -> [String] {
    article.annotations.map { mark in
      "\(article.text[mark.range]) \(mark.label)" + (mark.value.map { " \($0)" } ?? "")
    }
  }
}

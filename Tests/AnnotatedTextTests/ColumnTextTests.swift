import AnnotatedText
import Testing
import TextAnalysis

@Suite struct `Text in columns` {
  /// Tokens as words with their tags: "Moscow/B-LOC said". A line is a sentence.
  private func documents(_ drawn: String) throws -> [ColumnDocument] {
    let rows = drawn.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: " ").map { word in
        let parts = word.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[1].isEmpty ? "\(parts[0])\t\(parts[1])" : "\(word)\tO"
      }.joined(separator: "\n")
    }
    return try ColumnText.read(Text(rows.joined(separator: "\n\n") + "\n"))
  }

  @Test(arguments: [
    ("He left , she said .", "He left, she said."),
    ("It 's n't ( yet ) 5 % of $ 100 .", "It'sn't (yet) 5% of $100."),
    ("\" No , \" he said , \" never . \"", "\"No,\" he said, \"never.\""),
    ("the players ' ' union ' vote", "the players' 'union' vote"),
    ("Addo ’ s “ plan ” and its makers ’ cost", "Addo’s “plan” and its makers’ cost"),
    ("AT & T and Smith & Sons", "AT&T and Smith & Sons"),
    ("either / or", "either/or"),
    ("an anti - gay law - The end - of 1914 - 18", "an anti-gay law - The end-of 1914-18"),
  ])
  func `has its spaces where a newspaper has them`(tokens: String, text: String) throws {
    #expect(try documents(tokens).first?.annotated.text.string == text)
  }

  @Test func `takes a lone hyphen for a dash where compounds are kept whole`() throws {
    let text = try documents("anti-gay laws - again").first?.annotated.text.string
    #expect(text == "anti-gay laws - again")
  }

  @Test func `keeps the place of every token`() throws {
    let document = try #require(try documents("\" No , \" he said .\nHe left .").first)
    #expect(
      document.tokens.map { document.annotated.text[$0] }
        == ["\"", "No", ",", "\"", "he", "said", ".", "He", "left", "."])
    #expect(document.sentences == [0..<7, 7..<10])
  }

  @Test func `joins sentences in a paragraph and leaves headlines in their lines`() throws {
    let document = try documents("Talks resume\nMOSCOW 1996-08-30\nThey met .\nHe left .").first
    #expect(
      document?.annotated.text.string
        == "Talks resume\nMOSCOW 1996-08-30\nThey met. He left.")
  }

  @Test func `reads the spans of its tags`() throws {
    let tags = "Ann/B-PER Lee/I-PER Bob/B-PER of Rio/I-LOC Inc/I-ORG\nRio/B-LOC"
    let document = try #require(try documents(tags).first)
    #expect(
      Row.drawn(document.annotated)
        == ["Ann Lee PER", "Bob PER", "Rio LOC", "Inc ORG", "Rio LOC"])
  }

  @Test func `is cut into documents, those without text left out`() throws {
    let file = "-DOCSTART-\tO\tx\n\n-DOCSTART-\tO\ty\n\nA\tO\n\n-DOCSTART-\tO\tz\n\nB\tO\n"
    let documents = try ColumnText.read(Text(file))
    #expect(documents.map(\.name) == ["y", "z"])
    #expect(documents.map(\.annotated.text.string) == ["A", "B"])
  }

  @Test func `names the line that is no token with a tag`() {
    #expect(throws: AnnotationError(.notTwoColumns, line: 3)) {
      try ColumnText.read(Text("A\tO\n\nB\n"))
    }
  }
}

import EntityRecognition
import Testing
import TextAnalysis

/// The marks number the entities in the order in which they first appear.
private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let expected = MarkedText(marked)
  let analysis = ArticleAnalyser(tagger: TrainedTagger()).analyse(expected.article)
  let found = analysis.mentions.filter(\.kind.isNaming).map {
    MarkedText.Mark(range: $0.range, label: "\($0.entity + 1)")
  }
  #expect(expected.drawn(found) == expected.drawn, sourceLocation: sourceLocation)
}

@Suite struct `Linking names within an article` {
  @Test(arguments: [
    "[Sergei Lavrov]1 flew to [Caracas]2. Mr. [Lavrov]1 met President [Nicolas Maduro]3.",
    "[Steven T. Mnuchin]1 said so. [Steven Mnuchin]1 said more, and [Mnuchin]1 left.",
    "[Mike Pompeo]1 spoke. Then [Michael Pompeo]1 left, [Pompeo]1 said.",
    "President [Xi Jinping]1 spoke, and Mr. [Xi]1 left.",
  ])
  func `a surname refers back to the full name`(marked: String) {
    check(marked)
  }

  @Test(arguments: [
    "[Russia]1 is large. The [Russian]1 people and the [Russians]1 know it.",
    "The [United States]1 agreed, the [U.S.]1 said, and the [US]1 and [American]1 side left.",
  ])
  func `a country and its people are one`(marked: String) {
    check(marked)
  }

  @Test(arguments: [
    "He praised the [Organization of American States]1 ([OAS]1). The [OAS]1 was glad.",
    "The [Tundra Research Institute]1 ([TRI]1) moved. People at [TRI]1 were glad.",
  ])
  func `an acronym is its long name`(marked: String) {
    check(marked)
  }

  @Test(arguments: [
    "The [Bank of England]1 cut its rate. Traders said the [Bank]1 was right.",
    "The [Bank of England]1 met the [Bank of Japan]2. Traders said the [Bank]3 was right.",
  ])
  func `a word that says what it is means the only organisation with it`(marked: String) {
    check(marked)
  }

  @Test(arguments: [
    "Photographer [Cristian Hernandez]1 met guard chief [Ivan Hernandez]2 there.",
    "[George H. W. Bush]1 met [George W. Bush]2 there.",
    "Mr. [John Smith]1 married Mrs. [Jane Smith]2 there.",
  ])
  func `two first names are two persons`(marked: String) {
    check(marked)
  }

  @Test func `the seat of a government that acts is a metonym of its city`() {
    let text = MarkedText("He flew to [Moscow]name. But [Moscow]metonym insists that he is wrong.")
    let analysis = ArticleAnalyser(tagger: TrainedTagger()).analyse(text.article)
    let found = analysis.mentions.map {
      MarkedText.Mark(range: $0.range, label: $0.kind.word)
    }
    #expect(text.drawn(found) == text.drawn)
    #expect(analysis.entities.map(\.name) == ["Moscow"])
  }

  @Test func `surfaces count every mention once, the fullest name first`() {
    let text = MarkedText(
      "[Sergei Lavrov]1 spoke. [Lavrov]1 left, said [Lavrov]1's aide. It is [Lavrov]1.")
    let analysis = ArticleAnalyser(tagger: TrainedTagger()).analyse(text.article)
    #expect(
      analysis.entities.map(\.surfaces) == [
        [
          Surface(text: "Lavrov", kind: .alias, count: 3),
          Surface(text: "Sergei Lavrov", kind: .name, count: 1),
        ]
      ])
    #expect(analysis.entities.map(\.name) == ["Sergei Lavrov"])
  }
}

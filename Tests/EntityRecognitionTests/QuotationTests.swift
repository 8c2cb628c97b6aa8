import EntityRecognition
import Testing
import TextAnalysis

/// The marks show the quotations, "d" for direct and "i" for indirect, and each speaker, "s",
/// where it is first named; an indirect quotation that holds direct ones is drawn by itself.
private func check(
  _ marked: String, indirect: Bool? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
  let expected = MarkedText(marked)
  let analysis = ArticleAnalyser(tagger: TrainedTagger()).analyse(expected.article)
  let quotations = analysis.quotations.filter { indirect == nil || $0.isIndirect == indirect }
  var marks = quotations.map {
    MarkedText.Mark(range: $0.range, label: $0.isIndirect ? "i" : "d")
  }
  for range in Set(quotations.compactMap(\.speakerRange)) {
    marks.append(MarkedText.Mark(range: range, label: "s"))
  }
  #expect(expected.drawn(marks) == expected.drawn, sourceLocation: sourceLocation)
}

@Suite struct `Finding quotations` {
  @Test(arguments: [
    "“[We are ready]d,” [Mr. Lavrov]s said.",
    "\"[We are ready]d,\" said [Maria Zakharova]s.",
    "”[We are ready for it]d,“ [he]s said.",
    "„[We are ready for it]d,“ [he]s said.",
    "«[We are ready for it]d», [he]s said.",
    "‘[We are ready for it]d,’ [he]s said.",
    "'[We are ready for the players' union]d,' [she]s said.",
    "``[We are ready for it]d,'' [he]s said.",
    "“[We are ready for it]d,\" [he]s said.",
    "[He]s told reporters: “[It is over.]d”",
    "“[Is it over?]d” [he]s asked.",
    "“[It is over!]d” [Mr. Lavrov]s said.",
  ])
  func `between marks of every kind`(marked: String) {
    check(marked)
  }

  @Test(arguments: [
    "The players’ union of the ’80s said nothing of it, in rock ’n’ roll style.",
    "They saw “Gone With the Wind” and Bill “Boom Boom” Murray there.",
    "He stood 6' 2\" tall and it was 5\" wide.",
  ])
  func `not where marks are no quotation`(marked: String) {
    check(marked)
  }

  @Test(arguments: [
    "“[It is late]d,” [Mr. Lavrov]s said. “[We will go now.]d”",
    "“[It is late]d,” [Mr. Lavrov]s said, “[and we will go now.]d”",
    "“[It is late]d,” [Mr. Lavrov]s said.\n“[We will go there now.]d”",
    "“[It is late]d,\n“[and we will go]d,” [Mr. Lavrov]s said.",
  ])
  func `with the speaker who goes on`(marked: String) {
    check(marked)
  }

  @Test(arguments: [
    "[The Russian diplomat]s urged them to back a “[political and diplomatic]d” solution.",
    "[President Donald Trump]s thanked him, calling Mr. Maduro a “[tyrant.]d”",
    "They put an end to what [he]s called \"[usurpation.]d\"",
  ])
  func `of a few words that the sentence gives to somebody`(marked: String) {
    check(marked, indirect: false)
  }

  @Test(arguments: [
    "[Mr. Lavrov]s said that [the talks had been useful]i.",
    "[Lavrov]s said [the talks had been useful]i.",
    "[Officials in Moscow]s say [they’re preparing for talks]i.",
    "[Lavrov]s told reporters [Maduro had been getting ready]i.",
    "[Lavrov]s told reporters on Friday that [it was late]i.",
    "[The talks had been useful]i, [the Russian Foreign Ministry]s said.",
    "According to [Mr. Lavrov]s, [the talks had been useful]i.",
    "[The talks had been useful]i, according to [Mr. Lavrov]s.",
    "[Washington]s accused [Russia of meddling in it]i.",
    "[Lavrov]s slammed [the events as a coup attempt]i and went home.",
    "[Jeff Rathke]s, the spokesman, said [it was late]i.",
    "[Moscow]s has said more than once that [it is so]i.",
    "[Lavrov]s was quoted as saying [it was late]i.",
    "It was announced by [Sergei Lavrov]s that [it was late]i.",
  ])
  func `reported without marks`(marked: String) {
    check(marked)
  }

  @Test(arguments: [
    "He announced the start of a process to suggest designs, and left.",
    "I think it is late, and we know it was late.",
    "They described it in a way that helps others.",
    "She repeated mistakes because the world is so.",
    "However, despite their illness, they continued to say nothing.",
    "On Friday, Mr. Lavrov added two goals.",
  ])
  func `not where a verb has but an object, or the writer speaks`(marked: String) {
    check(marked)
  }

  @Test(arguments: [
    "MOSCOW, May 5 - [Talks will be held in June]i, [the ministry]s said.",
    "As [Heald]s told the paper, [ozone has dropped]i.",
    "[The ministry]s is pleased to note that [talks will be held]i.",
  ])
  func `reported around the verb`(marked: String) {
    check(marked)
  }

  @Test(arguments: [
    ("U.S. officials said that it was late.", "U.S."),
    ("A spokesman for Rosneft said that it was late.", "Rosneft"),
    ("\"We are ready,\" ministry spokeswoman Maria Zakharova said.", "Maria Zakharova"),
    ("Russia said it was late.", "Russia"),
    ("Nicolas Maduro left. Maduro's lawyer said it was late.", nil),
  ])
  func `whose speaker is whoever is named, or spoken for`(text: String, speaker: String?) {
    let analysis = ArticleAnalyser(tagger: TrainedTagger()).analyse(MarkedText(text).article)
    let found = analysis.quotations.first?.speaker.map { analysis.entities[Int($0)].name }
    #expect(analysis.quotations.count == 1)
    #expect(found == speaker)
  }

  @Test func `with the one they are told to`() {
    let text = MarkedText("Sergei Lavrov told Nicolas Maduro that it was late.")
    let analysis = ArticleAnalyser(tagger: TrainedTagger()).analyse(text.article)
    let hearers = analysis.quotations.map { $0.hearer.map { analysis.entities[Int($0)].name } }
    #expect(hearers == ["Nicolas Maduro"])
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8])
  func `in any text at all, in reading order`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts = [
      "\"", "“", "”", "'", "’", "``", "''", "said", " Lavrov", " he", " that", ", ", ". ", "\n",
      " according to", " who", " told", ": ", " the", " (", ")", " Moscow", "...", " saying",
      " and", " what", " was", " accused", " of", "’s", " — ", " by", " to",
    ]
    let words = (0..<400).compactMap { _ in parts.randomElement(using: &generator) }
    let text = MarkedText("Lavrov " + words.joined())
    let analysis = ArticleAnalyser(tagger: TrainedTagger()).analyse(text.article)
    let ranges = analysis.quotations.map(\.range)
    #expect(ranges == ranges.sorted(), "seed \(seed)")
    #expect(ranges.allSatisfy { !$0.isEmpty && $0.end <= text.text.count }, "seed \(seed)")
  }
}

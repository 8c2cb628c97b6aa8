import EntityRecognition
import Testing
import TextAnalysis

/// "<She>" and "<the diplomat>" are pronouns and descriptions; a number behind the mark says whose
/// name, of those in brackets, is meant. Names are given, so that nothing depends on a tagger.
private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let expected = DiscourseText(marked)
  let analysis = expected.analysis
  #expect(expected.drawn(analysis) == marked, sourceLocation: sourceLocation)
}

@Suite struct `Pronouns` {
  @Test(arguments: [
    "Ms. [Merkel]p1 met Mr. [Putin]p2. <She>1 left.",
    "Ms. [Merkel]p1 met Mr. [Putin]p2. <He>2 left.",
    "[Angela Merkel]p1 met [Vladimir Putin]p2. <Her>1 plane left, and <his>2 stayed.",
    "Spokeswoman [Zakharova]p1 met Mr. [Putin]p2. <She>1 left.",
  ])
  func `agree in gender with first names, titles and roles`(marked: String) {
    check(marked)
  }

  @Test(arguments: [
    "[Sergei Lavrov]p1 spoke with [Nicolas Maduro]p2 in Moscow. <He>1 then left.",
    "[Paul Smith]p1 said <he>1 would stay.",
    "[Paul Smith]p1 left. Nobody knew why. <He>1 was tired.",
  ])
  func `mean rather the subject, near by`(marked: String) {
    check(marked)
  }

  @Test(arguments: [
    "[Paul Smith]p1 spoke. [Smith]p1 left. [Kiri Brown]p2, a baker, said that <he>2 was glad.",
    "Ms. [Anne Smith]p1 spoke. [Smith]p1 smiled. [Kiri Brown]p2 admitted <she>2 was glad.",
  ])
  func `behind a verb of saying mean who says it`(marked: String) {
    check(marked)
  }

  @Test(arguments: [
    "[Paul Smith]p1 left. In <his>2 speech, [John Brown]p2 said so.",
    "Ms. [Smith]p1 left. In <her>1 speech, [John Brown]p2 said so.",
  ])
  func `in the phrase that opens a sentence mean the subject behind it, if it fits`(
    marked: String
  ) {
    check(marked)
  }

  @Test(arguments: [
    "[Paul Smith]p1 waited. [John Brown]p2 met <him>1 there.",
    "[Paul Smith]p1 waited. [John Brown]p2 hurt <himself>2 there.",
  ])
  func `tell the subject of a clause from its object`(marked: String) {
    check(marked)
  }

  @Test(arguments: [
    "[Rosneft]o1 said <it>1 would leave, and <its>1 shares fell.",
    "[Rosneft]o1 grew. It is clear that this helps.",
    "[Rosneft]o1 grew. It was raining.",
    "[Sergei Lavrov]p1 spoke. It ended there.",
  ])
  func `of things mean organisations and places, if anything`(marked: String) {
    check(marked)
  }

  @Test(arguments: [
    "[Paul Smith]p1 spoke. The man who had called stayed. He left.",
    "[Paul Smith]p1 and [John Brown]p2 spoke. They left.",
    "[Paul Smith]p1 spoke. Protesters said they would stay.",
  ])
  func `may mean somebody without a name`(marked: String) {
    check(marked)
  }

  @Test func `end before what is contracted with them`() {
    check("[Paul Smith]p1 left. <He>1'll be back, and <he>1's glad.")
  }
}

@Suite struct `Descriptions` {
  @Test(arguments: [
    "Foreign Minister [Sergei Lavrov]p1 spoke with [Paul Smith]p2. <The minister>1 left.",
    "[Sergei Lavrov]p1, the foreign minister, spoke with [Paul Smith]p2. <The minister>1 left.",
    "The foreign minister, [Sergei Lavrov]p1, met [Paul Smith]p2. <The foreign minister>1 left.",
    "[Sergei Lavrov]p1 is the foreign minister. [Paul Smith]p2 left. <The minister>1 stayed.",
  ])
  func `lead to who was given the role`(marked: String) {
    check(marked)
  }

  @Test(arguments: [
    "Prime Minister [Sergei Lavrov]p1 spoke. <The diplomat>1 left.",
    "President [Nicolas Maduro]p1 fell. <The socialist leader>1 fled.",
  ])
  func `lead to the only one in the field`(marked: String) {
    check(marked)
  }

  @Test(arguments: [
    "The [Foreign Ministry]o1 called. <The ministry>1 was angry.",
    "The oil company [Rosneft]o1 met [Conviasa]o2. <The company>1 left.",
  ])
  func `lead to organisations by the nouns in their names`(marked: String) {
    check(marked)
  }

  @Test(arguments: [
    "[Venezuela]l1 is in trouble. <The country>1 needs help.",
    "[Venezuela]l1 is in trouble. The countries need help. A country needs help.",
  ])
  func `of countries lead to the one that is spoken of`(marked: String) {
    check(marked)
  }

  @Test func `teach the roles of an entity`() {
    let text = DiscourseText(
      "[Russia]l1 sent Foreign Minister [Sergei Lavrov]p2, a veteran diplomat, home.")
    #expect(
      text.analysis.entities.map { $0.roles.map(\.text) } == [
        [], ["Foreign Minister", "veteran diplomat"],
      ])
  }

  @Test func `know whose role it is`() {
    let text = DiscourseText("[Russia]l1's foreign minister, [Sergei Lavrov]p2, left.")
    #expect(text.analysis.entities.map { $0.roles.map(\.holderOf) } == [[], [0]])
  }
}

@Suite struct `Bodies without a name of their own` {
  @Test(arguments: [
    ("[Venezuela]l's opposition met. The opposition was strong.", ["Venezuelan opposition"]),
    (
      "[Venezuela]l's government met. The military did not.",
      ["Venezuelan government", "Venezuelan military"]
    ),
    ("The [Donald Trump]p administration met.", ["Trump administration"]),
    ("The government met.", []),
  ])
  func `are entities when it is said whose they are`(row: (marked: String, names: [String])) {
    let entities = DiscourseText(row.marked).analysis.entities
    #expect(entities.dropFirst(row.marked.contains("[") ? 1 : 0).map(\.name) == row.names)
  }

  @Test func `precede the names within them`() {
    let mentions = DiscourseText("The [Donald Trump]p administration met.").analysis.mentions
    #expect(mentions.map(\.kind) == [.nominal, .name])
  }
}

@Suite struct `Any text` {
  @Test(arguments: [
    "", "it is", "It is. Clear", "The", "his", "The the the", "it's", "[A B]p's", "[A B]p, the",
    "of [A B]p and", "\"", "the - - -", "It was. Raining. It has been", "he'll. she",
  ])
  func `is read without a trap`(marked: String) {
    let text = DiscourseText(marked)
    #expect(text.analysis.mentions.count <= 2)
  }
}

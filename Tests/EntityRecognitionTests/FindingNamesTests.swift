import EntityRecognition
import Testing
import TextAnalysis

/// Marks: p person, o organisation, l place, g group, x other, d demonym.
private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let expected = MarkedText(marked)
  let names = TrainedTagger().names(in: TokenizedArticle(expected.article))
  let found = names.map { MarkedText.Mark(range: $0.range, label: letter($0)) }
  #expect(expected.drawn(found) == expected.drawn, sourceLocation: sourceLocation)
}

private func letter(_ name: TaggedName) -> String {
  if name.isDemonym { return "d" }
  return switch name.kind {
  case .person: "p"
  case .organisation: "o"
  case .place: "l"
  case .group: "g"
  case .other: "x"
  }
}

@Suite struct `Finding names` {
  @Test(arguments: [
    "[Russian]d Foreign Minister [Sergei Lavrov]p flew to [Caracas]l on Friday.",
    "[U.S.]l Treasury Secretary [Steven T. Mnuchin]p said so.",
    "He met [US]l Secretary of State [Michael Pompeo]p there.",
    "Then Mr. [Lavrov]p met Mrs. [Smith]p and Dr. [Okonkwo]p again.",
    "[Venezuela]l’s Defense Minister [Vladimir Padrino Lopez]p spoke.",
    "The [Trump]p administration said that [Trump]p was right, and Mr. [Trump]p agreed.",
  ])
  func `titles, articles and possessives stay outside`(marked: String) {
    check(marked)
  }

  @Test(arguments: [
    "He told the [CNN]o [Maduro]p had left, and President [Nicolas Maduro]p agreed.",
    "The talks between [Russia]l and [Venezuela]l ended, said [Russian]d-[Venezuelan]d sources.",
  ])
  func `names that stand side by side are parted`(marked: String) {
    check(marked)
  }

  @Test(arguments: [
    "He spoke of the [Bank of England]o and of the [Ministry of Foreign Affairs]o today.",
    "It was the [Russian Foreign Ministry]o that said so.",
    "Officials of the [U.S.]l [Treasury]o said so.",
    "He praised the [Organization of American States]o ([OAS]o) and left.",
    "The [Department of Health and Human Services]o paid.",
    "She joined [Barclays Bank]o and later [Acme Widgets Inc]o in town.",
  ])
  func `organisations are whole`(marked: String) {
    check(marked)
  }

  @Test(arguments: [
    "Analysts at [Bear Stearns and Co]o said so.",
    "The TV audience saw it on DVDs, said [Sony]o.",
    "# [CHRYSLER]o SHARES UP\nShares of [Chrysler]o went up.",
    "He was thanked by [James Baker]p Monday.",
  ])
  func `legal forms, little words and weekdays make no names of their own`(marked: String) {
    check(marked)
  }

  @Test(arguments: [
    "There, [Ursula von der Leyen]p met [Robert de Niro]p on Monday.",
    "Then [Kim Jong-un]p met President [Moon Jae-in]p in [Pyongyang]l.",
    "Foreign Secretary [Luis Ebrard Casaubon]p said so.",
  ])
  func `particles and hyphens belong to persons`(marked: String) {
    check(marked)
  }

  @Test(arguments: [
    "Yesterday in May the weather was fine.",
    "The minister said the president would go on Monday in January.",
    "However, nothing happened. Critics say so. Visitors came.",
    "I think I am right.",
    "Privatisation failed. Shareholders were angry.",
  ])
  func `a capital alone makes no name`(marked: String) {
    check(marked)
  }

  @Test(arguments: [
    "# [Russia]l Sends [Lavrov]p to [Venezuela]l\n[Sergei Lavrov]p will go, [Russia]l said.",
    "# [LAVROV]p TO VISIT [CARACAS]l\n[Sergei Lavrov]p will visit [Caracas]l on Friday.",
    "[MOSCOW]l, May 5. /[TASS]o/. Talks will be held.",
  ])
  func `headlines and datelines are read by the rest of the article`(marked: String) {
    check(marked)
  }

  @Test(arguments: [
    "[Republicans]g and [Democrats]g embraced him.",
    "The [Russians]d and the [South American]d country agreed.",
    "In the [State of the Union]x address he spoke.",
  ])
  func `peoples, groups and other names have their kinds`(marked: String) {
    check(marked)
  }

  @Test func `names of a text without capitals or letters are none`() {
    check("nothing here, 12 34 – ???")
    check("")
    check("\u{FFFD}\u{FFFD} \u{200B}")
  }
}

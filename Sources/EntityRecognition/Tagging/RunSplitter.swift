import TextAnalysis

/// Cuts a run of capitalised words into names, dropping the titles between them.
///
/// "U.S. Treasury Secretary Steven Mnuchin" is a country, a title and a person;
/// "Presidential Guard Ivan Hernandez" is an organisation and a person.
struct RunSplitter {
  let words: ArticleWords
  let sentence: Int
  let run: Range<Int>
  private var position: Int
  private var isAfterTitle = false
  private(set) var candidates: [Candidate] = []

  init(words: ArticleWords, sentence: Int, run: Range<Int>) {
    self.words = words
    self.sentence = sentence
    self.run = run
    position = run.lowerBound
  }

  mutating func split() {
    dropDoubtfulStart()
    while position < run.upperBound {
      let token = words.tokens[position]
      guard token.kind == .word, token.shape != .lower else {
        position += 1
        continue
      }
      let phrases = words.phrases(at: position, before: run.upperBound)
      if isAfterTitle {
        appendPersonAfterTitle(phrases)
      } else if !appendKnown(phrases) && !skipTitle(phrases) {
        appendByPattern()
      }
    }
  }

  // MARK: The start of a sentence

  private func isInitial(_ index: Int) -> Bool {
    words.cases[sentence] == .prose
      && words.isInitial(index, in: words.article.sentences[sentence])
  }

  /// Drops a common word that has its capital only from the start of the sentence.
  private mutating func dropDoubtfulStart() {
    while position < run.upperBound, isInitial(position), isOrdinaryStart(position) {
      position += 1
      // What follows the first word stands inside the sentence.
      return
    }
  }

  private func isOrdinaryStart(_ index: Int) -> Bool {
    let traits = words.traits[index]
    let evidence = words.evidence(at: index)
    guard traits.contains(.common) || evidence.lower > 0, run.count > 1 else { return false }
    let phrases = words.phrases(at: index, before: run.upperBound)
    if let name = phrases.name, name.end > index + 1 || !name.fact.isAmbiguous { return false }
    if let title = phrases.title, title.end < run.upperBound { return false }
    if traits.contains(.firstName), evidence.lower == 0 { return false }
    return OrganisationPattern(words: words, run: run).end(from: index) == nil
      || evidence.lower > 0 && evidence.inside == 0
  }

  // MARK: Names that the tables know

  private mutating func appendKnown(_ phrases: PhraseMatches) -> Bool {
    guard let match = phrases.name else { return false }
    let known = words.knowledge.names[Int(match.fact.subject)]
    if let title = phrases.title, title.end > match.end, title.end < run.upperBound,
      !known.isCountry
    {
      return false
    }
    let isAbbreviation = match.fact.needsCapitals && known.isCountry
    if let country = countryBefore(match, known) {
      append(country, .written, .place(7))
      return true
    }
    if match.end == position + 1, isFirstNameOfPerson(match, known) { return false }
    if !isAbbreviation, let end = longerName(than: match) {
      append(end.end, .written, end.votes)
      return true
    }
    if match.fact.role == .demonym {
      append(match.end, .demonym, .place(6))
      return true
    }
    if match.end == position + 1, match.fact.isAmbiguous || isPlainWordHere(position) {
      append(match.end, isInitial(position) ? .doubtful : .written, .of(known.kind, 3))
    } else {
      append(match.end, .written, .of(known.kind, match.end > position + 1 ? 12 : 7))
    }
    return true
  }

  /// Where "U.S." ends in "U.S. Treasury": a body of government is named apart from its country.
  private func countryBefore(_ match: PhraseMatches.Match, _ known: KnownName) -> Int? {
    guard match.end > position + 1, known.kind == .organisation,
      known.sort == "government" || known.sort == "military" || known.sort == "court"
    else { return nil }
    let shorter = words.phrases(at: position, before: position + 1).name
    guard let shorter, shorter.fact.needsCapitals,
      words.knowledge.names[Int(shorter.fact.subject)].isCountry
    else { return nil }
    return shorter.end
  }

  private func isPlainWordHere(_ index: Int) -> Bool {
    words.traits[index].contains(.common) && words.evidence(at: index).lower > 0
  }

  /// "Paris Hilton", "Jordan Smith": a known name that begins a person's.
  private func isFirstNameOfPerson(_ match: PhraseMatches.Match, _ known: KnownName) -> Bool {
    guard words.traits[position].contains(.firstName), match.fact.role != .demonym,
      position + 1 < run.upperBound, words.tokens[position + 1].kind == .word
    else { return false }
    let next = words.traits[position + 1]
    return next.isDisjoint(with: [
      .organisationHead, .organisationSuffix, .placeWord, .eventWord, .common,
    ])
  }

  /// A name that only begins with the known one: "Oxford University", "Iraq War".
  private func longerName(than match: PhraseMatches.Match) -> (end: Int, votes: Votes)? {
    guard match.end < run.upperBound else { return nil }
    let pattern = OrganisationPattern(words: words, run: run)
    if let end = pattern.end(from: position), end > match.end,
      pattern.isPlain(match.end..<end)
    {
      return (end, .organisation(8))
    }
    guard match.fact.role != .demonym || match.end + 1 == run.upperBound else { return nil }
    let next = words.traits[match.end]
    if next.contains(.placeWord), !next.contains(.organisationHead) {
      return (match.end + 1, .place(6))
    }
    if next.contains(.eventWord) { return (match.end + 1, .other(6)) }
    if isTeam(match, next) { return (match.end + 1, .organisation(4)) }
    return nil
  }

  /// "Newcastle Jets": a place and one ordinary word, both with capitals, inside a sentence.
  private func isTeam(_ match: PhraseMatches.Match, _ next: WordTraits) -> Bool {
    match.fact.role != .demonym && match.end + 1 == run.upperBound
      && words.cases[sentence] == .prose && words.beginsWithCapital(match.end)
      && next.contains(.common) && words.phrases(at: match.end, before: run.upperBound).title == nil
  }

  // MARK: Titles and persons

  private mutating func skipTitle(_ phrases: PhraseMatches) -> Bool {
    guard let title = phrases.title, !isSaint(position) else { return false }
    let pattern = OrganisationPattern(words: words, run: run)
    if let end = pattern.end(from: position), end > title.end,
      pattern.isPlain(title.end..<end), !words.traits[position].contains(.honorific)
    {
      return false
    }
    let isLast = title.end >= run.upperBound
    if isLast, title.end == position + 1, !words.traits[position].contains(.common),
      !isInitial(position), words.evidence(at: position).lower == 0
    {
      return false
    }
    position = title.end
    isAfterTitle = !isLast
    return true
  }

  /// "St Mary" is a church or a town far more often than a person.
  private func isSaint(_ index: Int) -> Bool {
    words.traits[index].contains([.honorific, .placeAdjective])
  }

  private mutating func appendPersonAfterTitle(_ phrases: PhraseMatches) {
    if let title = phrases.title, title.end < run.upperBound {
      position = title.end
      return
    }
    isAfterTitle = false
    // "President of the Russian Federation", "Minister Russia": a title need not name a person.
    if let name = phrases.name, !words.traits[position].contains(.firstName),
      !name.fact.isAmbiguous, name.end == run.upperBound || name.end > position + 1
    {
      _ = appendKnown(phrases)
      return
    }
    append(personEnd(from: position), .written, .person(10))
  }

  /// Where a person's name that begins here ends.
  private func personEnd(from start: Int) -> Int {
    var end = start + 1
    while end < run.upperBound, end - start < 7 {
      let token = words.tokens[end]
      if token.kind == .word, token.beginsWithCapital {
        let phrases = words.phrases(at: end, before: run.upperBound)
        if let title = phrases.title, title.end < run.upperBound, end > start + 1 { break }
        if let name = phrases.name, end > start + 1, name.fact.role == .demonym { break }
      }
      if words.isMarker(end, .of) || words.isMarker(end, .and) || words.isMarker(end, .for) {
        break
      }
      end += 1
    }
    return end
  }

  // MARK: Names by their words

  private mutating func appendByPattern() {
    let pattern = OrganisationPattern(words: words, run: run)
    let organisation = pattern.end(from: position)
    if beginsPerson(beforeOrganisationAt: organisation) {
      append(personEnd(from: position), .written, .person(8))
    } else if let organisation {
      let isSingle = organisation == position + 1
      append(
        organisation, isSingle && isInitial(position) ? .doubtful : .written,
        .organisation(isSingle ? 4 : 7))
    } else if let (end, votes) = placeOrEvent() {
      append(end, .written, votes)
    } else {
      appendUnknown()
    }
  }

  private func beginsPerson(beforeOrganisationAt organisation: Int?) -> Bool {
    let next = position + 1
    guard next < run.upperBound,
      words.tokens[next].kind != .punctuation
        || words.isMarker(next, .hyphen)
    else { return false }
    let isInitialLetter =
      words.tokens[position].range.count <= 2
      && words.tokens[position].shape == .capitalised
    guard words.traits[position].contains(.firstName) || isInitialLetter else { return false }
    guard let organisation else { return words.traits[next].isDisjoint(with: [.placeWord]) }
    return organisation == position + 2 && !isInitialLetter
      && !words.traits[next].contains(.organisationSuffix)
      && !words.traits[next].contains(.common)
  }

  /// "Potomac River", "Wimbledon Championships": the last word says what it is.
  private func placeOrEvent() -> (end: Int, votes: Votes)? {
    var index = position + 1
    while index < run.upperBound, words.tokens[index].kind == .word {
      let traits = words.traits[index]
      if words.beginsWithCapital(index) {
        let votes: Votes? =
          traits.contains(.placeWord)
          ? .place(6) : traits.contains(.eventWord) ? .other(6) : nil
        if let votes { return (endWithConnector(index + 1), votes) }
      }
      if words.isMarker(index, .of), words.traits[index - 1].takesConnector {
        let isEvent =
          words.traits[index - 1].contains(.eventWord)
          || words.traits[run.upperBound - 1].contains(.common)
        return (run.upperBound, isEvent ? .other(6) : .place(6))
      }
      index += 1
    }
    return nil
  }

  private func endWithConnector(_ end: Int) -> Int {
    end < run.upperBound && words.isMarker(end, .of) ? run.upperBound : end
  }

  private mutating func appendUnknown() {
    let end = unknownEnd()
    let range = position..<end
    var votes = Votes.zero
    if range.count == 1 {
      if words.traits[position].contains(.eventWord) {
        votes = .other(4)
      } else if words.tokens[position].shape == .upper, words.cases[sentence] == .prose {
        votes = .organisation(3)
      }
    } else if range.contains(where: { words.traits[$0].contains(.common) }) {
      votes = .other(2) &+ .organisation(1)
    } else if words.traits[position].contains(.eventWord) {
      votes = .other(5)
    } else if words.traits[end - 1].contains(.groupName) {
      votes = .other(5)
    } else if words.traits[position].contains(.placeAdjective) {
      votes = .place(4)
    } else if endsInPlace(range) {
      votes = .organisation(2)
    } else {
      votes = .person(2)
    }
    append(end, isDoubtful(range) ? .doubtful : .written, votes)
  }

  private func isDoubtful(_ range: Range<Int>) -> Bool {
    range.count == 1 && (isInitial(range.lowerBound) || words.cases[sentence] != .prose)
  }

  private func endsInPlace(_ range: Range<Int>) -> Bool {
    let phrases = words.phrases(at: range.upperBound - 1, before: range.upperBound)
    return phrases.name.map { words.knowledge.names[Int($0.fact.subject)].kind == .place } ?? false
  }

  /// Up to the title or the demonym that begins something else.
  private func unknownEnd() -> Int {
    var end = position + 1
    while end < run.upperBound {
      if words.tokens[end].kind == .word, words.beginsWithCapital(end) {
        let phrases = words.phrases(at: end, before: run.upperBound)
        if let title = phrases.title, title.end < run.upperBound { break }
        if let name = phrases.name, name.fact.role == .demonym { break }
      }
      end += 1
    }
    while end > position + 1, words.tokens[end - 1].kind != .word { end -= 1 }
    return end
  }

  private mutating func append(_ end: Int, _ certainty: Candidate.Certainty, _ votes: Votes) {
    candidates.append(
      Candidate(position..<end, certainty, votes: votes, sentence: sentence))
    position = end
  }
}

import TextAnalysis

/// What the words around a name say about its kind.
struct ContextVotes {
  let words: ArticleWords

  func votes(for candidate: Candidate) -> Votes {
    let sentence = words.article.sentences[candidate.sentence]
    let score = isScore(candidate, in: sentence) ? Votes.organisation(9) : .zero
    guard words.cases[candidate.sentence] == .prose else { return score }
    return score &+ before(candidate, in: sentence) &+ after(candidate, in: sentence)
  }

  /// Whether the name stands before a score, as the towns of football clubs do: "Leeds 2 Hull 1".
  private func isScore(_ candidate: Candidate, in sentence: Range<Int>) -> Bool {
    let number = candidate.tokens.upperBound
    guard number < sentence.upperBound, words.tokens[number].kind == .number,
      words.tokens[number].range.count <= 3, candidate.tokens.count <= 3
    else { return false }
    if number + 1 < sentence.upperBound, words.tokens[number + 1].shape == .lower { return false }
    let phrases = words.phrases(at: candidate.tokens.lowerBound, before: number)
    guard let name = phrases.name, name.end == number else { return false }
    let known = words.knowledge.names[Int(name.fact.subject)]
    return known.kind == .place && !known.isCountry
      && (candidate.tokens.lowerBound == sentence.lowerBound
        || words.tokens[candidate.tokens.lowerBound - 1].shape != .lower)
  }

  private func before(_ candidate: Candidate, in sentence: Range<Int>) -> Votes {
    let index = candidate.tokens.lowerBound - 1
    guard index >= sentence.lowerBound else { return .zero }
    let traits = words.traits[index]
    let isShort = candidate.tokens.count == 1
    // "in Maduro's support" is about a person as likely as about a place.
    let end = candidate.tokens.upperBound
    let isOwner = end < sentence.upperBound && words.tokens[end].kind == .possessive
    if words.isMarker(index, .in) { return isOwner ? .zero : .place(3) }
    if traits.contains(.placePreposition) { return isOwner ? .zero : .place(2) }
    if words.isMarker(index, .from) || words.isMarker(index, .to) { return .place(1) }
    if words.isMarker(index, .the) {
      return isShort ? Votes(-3, 2, -1, 2) : Votes(-3, 2, 0, 2)
    }
    if words.isMarker(index, .comma) { return .zero }
    if words.isMarker(index, .openParenthesis), isShort,
      words.tokens[candidate.tokens.lowerBound].shape == .upper
    {
      return .organisation(3)
    }
    // "the town of X".
    if words.isMarker(index, .of), index > sentence.lowerBound,
      words.traits[index - 1].contains(.placeNoun), words.tokens[index - 1].shape == .lower
    {
      return .place(5)
    }
    if words.tokens[index].shape == .lower {
      if traits.contains(.organisationNoun) { return .organisation(3) }
      if traits.contains(.personNoun), !traits.contains(.function) { return .person(4) }
      if traits.contains(.sayVerb) { return .person(2) }
    }
    return .zero
  }

  private func after(_ candidate: Candidate, in sentence: Range<Int>) -> Votes {
    let index = candidate.tokens.upperBound
    guard index < sentence.upperBound else { return .zero }
    let traits = words.traits[index]
    if words.isMarker(index, .comma) { return afterComma(index + 1, in: sentence) }
    if words.isMarker(index, .hyphen), words.isGlued(index), index + 1 < sentence.upperBound {
      return isBased(index + 1) ? .place(5) : .zero
    }
    if words.tokens[index].shape == .lower {
      if traits.contains(.sayVerb) { return .person(3) &+ .organisation(1) }
      // "the Francisco de Miranda airbase" is one, whoever it is named for.
      let weight: Int32 = isAfterThe(candidate, in: sentence) ? 12 : 3
      if traits.contains(.placeNoun) { return .place(weight) }
      if traits.contains(.organisationNoun) { return .organisation(weight) }
    }
    if isWho(index) { return .person(3) }
    return .zero
  }

  private func isAfterThe(_ candidate: Candidate, in sentence: Range<Int>) -> Bool {
    let before = candidate.tokens.lowerBound - 1
    return before >= sentence.lowerBound && words.isMarker(before, .the)
  }

  private func afterComma(_ index: Int, in sentence: Range<Int>) -> Votes {
    guard index < sentence.upperBound else { return .zero }
    if words.tokens[index].kind == .number {
      let isAge =
        words.tokens[index].range.count <= 2 && index + 1 < sentence.upperBound
        && words.isMarker(index + 1, .comma)
      return isAge ? .person(4) : .zero
    }
    if isWho(index) { return .person(3) }
    let phrases = words.phrases(at: index, before: sentence.upperBound)
    if let name = phrases.name, name.fact.role != .demonym {
      let known = words.knowledge.names[Int(name.fact.subject)]
      if known.kind == .place, known.isCountry || known.sort != "city" { return .place(2) }
    }
    return .zero
  }

  private func isWho(_ index: Int) -> Bool {
    let word = words.article.article.text.utf8[words.tokens[index].range.offsets]
    return word.elementsEqual("who".utf8) || word.elementsEqual("whose".utf8)
      || word.elementsEqual("himself".utf8) || word.elementsEqual("herself".utf8)
  }

  private func isBased(_ index: Int) -> Bool {
    words.article.article.text.utf8[words.tokens[index].range.offsets].elementsEqual("based".utf8)
  }
}

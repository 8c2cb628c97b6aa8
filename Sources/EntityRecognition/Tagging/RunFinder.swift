import TextAnalysis

/// Finds the stretches of a sentence that capitals mark as one or several names in a row.
struct RunFinder {
  let words: ArticleWords
  let sentence: Range<Int>
  let sentenceCase: SentenceCase

  /// The runs of the sentence, in order.
  func runs() -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard let first = end(ofNameAt: index, inRun: nil) else {
        index += 1
        continue
      }
      var end = first
      while let next = continuation(of: index..<end) { end = next }
      runs.append(index..<end)
      index = end
    }
    return runs
  }

  /// Where the word or phrase that begins here ends, if it can be part of a name.
  private func end(ofNameAt index: Int, inRun run: Range<Int>?) -> Int? {
    guard words.traits[index].contains(.beginsPhrase) else {
      return isNameWord(index, inRun: run) ? index + 1 : nil
    }
    // An article is no part of a bare name, though the tables may list it ("The National").
    if words.isMarker(index, .the) { return nil }
    let phrases = words.phrases(at: index, before: sentence.upperBound)
    if let name = phrases.name, isTrusted(name, at: index, inRun: run) {
      return name.end
    }
    if isNameWord(index, inRun: run) {
      if let title = phrases.title, words.beginsWithCapital(title.end - 1) { return title.end }
      return index + 1
    }
    return nil
  }

  private func isTrusted(_ name: PhraseMatches.Match, at index: Int, inRun run: Range<Int>?) -> Bool
  {
    if name.end > index + 1 { return true }
    let traits = words.traits[index]
    if traits.contains(.function) || traits.contains(.month) {
      return name.fact.needsCapitals && sentenceCase != .upper
    }
    if name.fact.isAmbiguous, !traits.isDisjoint(with: [.common]) {
      return isNameWord(index, inRun: run)
    }
    return true
  }

  /// Whether a single word can be part of a name by its capitals.
  private func isNameWord(_ index: Int, inRun run: Range<Int>?) -> Bool {
    let token = words.tokens[index]
    guard token.kind == .word, token.beginsWithCapital else { return false }
    let first = words.article.article.text[token.range.start]
    if first >= UInt8(ascii: "0"), first <= UInt8(ascii: "9") { return false }
    let traits = words.traits[index]
    if traits.contains(.capitalisedWord), run == nil, sentenceCase != .prose { return false }
    if !traits.isDisjoint(with: [.month, .weekday]) { return isSurnameOfRun(run, at: index) }
    if traits.contains(.function) {
      return !traits.isDisjoint(with: [.firstName, .numberWord]) && isFollowedByCapital(index)
        && !words.isInitial(index, in: sentence)
    }
    switch sentenceCase {
    case .prose: return true
    case .title, .upper:
      let evidence = words.evidence(at: index)
      if evidence.inside > 0 { return evidence.lower == 0 || run != nil }
      return evidence.lower == 0 && (!words.isOrdinary(index) || isPartOfName(traits, run))
    }
  }

  /// In a headline a common word counts only when it says what the name before it is.
  private func isPartOfName(_ traits: WordTraits, _ run: Range<Int>?) -> Bool {
    run != nil
      && !traits.isDisjoint(with: [.organisationHead, .organisationSuffix, .placeWord])
  }

  /// "May" in "Theresa May", but not in "in May" or "Manchester in May".
  private func isSurnameOfRun(_ run: Range<Int>?, at index: Int) -> Bool {
    guard let run, run.upperBound == index, run.count == 1,
      words.traits[run.lowerBound].contains(.firstName)
    else { return false }
    return index + 1 == sentence.upperBound || words.tokens[index + 1].kind != .number
  }

  private func isFollowedByCapital(_ index: Int) -> Bool {
    index + 1 < sentence.upperBound && words.tokens[index + 1].kind == .word
      && words.beginsWithCapital(index + 1)
  }

  // MARK: What a run goes on with

  private func continuation(of run: Range<Int>) -> Int? {
    let next = run.upperBound
    guard next < sentence.upperBound else { return nil }
    switch words.tokens[next].kind {
    case .word:
      if let end = end(ofNameAt: next, inRun: run) { return end }
      return afterConnector(run) ?? afterParticles(run)
    case .punctuation:
      return afterMark(run)
    case .number, .possessive:
      return nil
    }
  }

  private func afterMark(_ run: Range<Int>) -> Int? {
    let next = run.upperBound
    guard next + 1 < sentence.upperBound else { return nil }
    if words.isMarker(next, .hyphen), words.isGlued(next), words.isGlued(next + 1) {
      if words.beginsWithCapital(next + 1) { return end(ofNameAt: next + 1, inRun: run) }
      return isSyllable(next + 1, of: run) ? next + 2 : nil
    }
    if words.isMarker(next, .ampersand), words.beginsWithCapital(next + 1) {
      return end(ofNameAt: next + 1, inRun: run)
    }
    if words.isMarker(next, .comma),
      words.traits[next + 1].contains(.organisationSuffix), words.beginsWithCapital(next + 1)
    {
      return next + 2
    }
    return nil
  }

  /// The small second half of a hyphenated given name: "Kim Jong-un".
  private func isSyllable(_ index: Int, of run: Range<Int>) -> Bool {
    let token = words.tokens[index]
    return token.kind == .word && token.range.count <= 4 && run.count >= 2
      && (token.range.count == 2 || !words.traits[index].contains(.common))
      && words.traits[run.upperBound - 1].isDisjoint(with: [.common, .beginsPhrase])
  }

  /// "Bank of England", "Centre for Policy Studies", "Ministry of Health and Welfare".
  private func afterConnector(_ run: Range<Int>) -> Int? {
    let connector = run.upperBound
    guard words.tokens[connector].shape == .lower else { return nil }
    let isOf = words.isMarker(connector, .of)
    if isOf || words.isMarker(connector, .for) {
      guard words.beginsWithCapital(connector - 1),
        words.traits[connector - 1].takesConnector || isOf && goesOn(run)
      else { return nil }
      if !isOf, !words.traits[connector - 1].contains(.organisationHead) { return nil }
    } else if words.isMarker(connector, .and) {
      guard isListOfPortfolios(run) else { return nil }
    } else {
      return nil
    }
    var next = connector + 1
    if isOf, next < sentence.upperBound, words.isMarker(next, .the) { next += 1 }
    guard next < sentence.upperBound, words.beginsWithCapital(next),
      words.traits[next].isDisjoint(with: [.function, .month, .weekday])
    else { return nil }
    return end(ofNameAt: next, inRun: run)
  }

  /// "Federation of Chambers of Commerce": a second "of" behind an ordinary word.
  private func goesOn(_ run: Range<Int>) -> Bool {
    words.traits[run.upperBound - 1].contains(.common)
      && run.contains { words.isMarker($0, .of) }
  }

  /// Whether "and" goes on with what a ministry or a committee is for, and begins no new name.
  private func isListOfPortfolios(_ run: Range<Int>) -> Bool {
    let after = run.upperBound + 1
    guard after < sentence.upperBound, words.beginsWithCapital(after),
      let connector = run.last(where: { words.isMarker($0, .of) || words.isMarker($0, .for) }),
      connector > run.lowerBound, words.traits[connector - 1].contains(.organisationHead),
      !words.traits[after].contains(.firstName)
    else { return false }
    let last = words.traits[run.upperBound - 1]
    if last.contains(.common) { return words.traits[after].contains(.common) }
    // After a place only a further word of the same name can follow: "… and Caribbean States".
    return after + 1 < sentence.upperBound && words.beginsWithCapital(after + 1)
      && !words.traits[after + 1].isDisjoint(with: [.placeWord, .common])
  }

  /// "Ursula von der Leyen": small particles between capitalised words.
  private func afterParticles(_ run: Range<Int>) -> Int? {
    var next = run.upperBound
    while next < sentence.upperBound, next - run.upperBound < 3, isParticle(next) {
      next +=
        words.isGlued(next + 1 < words.tokens.count ? next + 1 : next)
          && next + 1 < sentence.upperBound && words.isMarker(next + 1, .hyphen) ? 2 : 1
    }
    guard next > run.upperBound, next < sentence.upperBound,
      words.tokens[next].kind == .word, words.beginsWithCapital(next),
      words.traits[next].isDisjoint(with: [.function, .month, .weekday])
    else { return nil }
    return next + 1
  }

  private func isParticle(_ index: Int) -> Bool {
    words.tokens[index].kind == .word && words.tokens[index].shape == .lower
      && words.traits[index].contains(.particleInside)
      && words.traits[index].isDisjoint(with: [.function, .common])
  }
}

extension WordTraits {
  /// Whether "of" behind the word goes on with its name: "Bank of", "Gulf of", "Treaty of".
  var takesConnector: Bool {
    !isDisjoint(with: [.organisationHead, .placeWord, .eventWord])
  }
}

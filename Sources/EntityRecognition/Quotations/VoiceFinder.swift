/// Finds who speaks: the phrase before, behind or far before a verb.
///
/// No step looks further than a few dozen tokens, so that a sentence of any length costs its
/// length.
struct VoiceFinder {
  let text: SpeechText
  /// The tokens to stay within: a sentence with what is quoted in it.
  let sentence: Range<Int>
  /// For each token of the article, the number of the quotation it stands in, or -1.
  let spanOfToken: [Int32]

  static let reach = 40

  // MARK: Before a verb

  /// The subject that stands before a verb; nil where there is none, as behind a comma.
  func before(_ verb: Int) -> Voice? {
    guard let last = subjectEnd(before: verb) else { return nil }
    if text.has(last, [.relative, .that]) { return antecedent(of: last) }
    if let pronoun = pronoun(at: last) { return pronoun }
    if text.has(last, .comma) { return aroundApposition(closedAt: last) }
    if text.has(last, .closes) {
      guard let open = nearest(.opens, before: last), open > sentence.lowerBound else {
        return nil
      }
      return phrase(endingAt: open - 1)
    }
    return phrase(endingAt: last)
  }

  /// The last token of the subject: before auxiliaries, adverbs and days.
  private func subjectEnd(before verb: Int) -> Int? {
    var index = verb - 1
    while index >= sentence.lowerBound, spanOfToken[index] < 0 {
      let word = text.words[index]
      if !word.isDisjoint(with: .to) {
        // "To say" has the subject of what stands before only where that is about how it goes on.
        guard index > sentence.lowerBound, isAspect(index - 1) else { return nil }
        index -= 1
      } else if word.contains(.time), text.mentionOfToken[index] < 0 {
        let isOnDay = index > sentence.lowerBound && text.has(index - 1, .preposition)
        index -= isOnDay ? 2 : 1
      } else if !word.isDisjoint(with: [.be, .have, .modal, .adverb, .aspect]),
        !word.contains(.pronoun)
      {
        index -= 1
      } else if isAspect(index) {
        index -= 1
      } else {
        return index
      }
    }
    return nil
  }

  /// "Went on", "goes on": the preposition belongs to the verb.
  private func isAspect(_ index: Int) -> Bool {
    text.has(index, .aspect)
      || text.has(index, .preposition) && index > sentence.lowerBound
        && text.has(index - 1, .aspect)
  }

  private func pronoun(at index: Int) -> Voice? {
    guard text.has(index, .pronoun), text.mentionOfToken[index] < 0 || text.isPronounMention(index)
    else { return nil }
    return Voice(tokens: index..<index + 1, head: index)
  }

  /// "The minister, who said": the one before the relative word.
  private func antecedent(of relative: Int) -> Voice? {
    var last = relative - 1
    if last >= sentence.lowerBound, text.has(last, .comma) { last -= 1 }
    guard last >= sentence.lowerBound, spanOfToken[last] < 0 else { return nil }
    return pronoun(at: last) ?? phrase(endingAt: last)
  }

  /// "Jeff Rathke, the State Department spokesman, said": the one before the first comma; of
  /// several commas that behind a person.
  private func aroundApposition(closedAt comma: Int) -> Voice? {
    var nearest: Voice?
    var index = comma - 1
    let limit = max(sentence.lowerBound, comma - Self.reach)
    while index > limit {
      if spanOfToken[index] >= 0 || text.has(index, [.semicolon, .colon, .stop, .closes]) { break }
      if text.has(index, .comma) {
        if text.kind(at: index - 1) == .person || text.has(index - 1, .pronoun) {
          return pronoun(at: index - 1) ?? phrase(endingAt: index - 1)
        }
        nearest = nearest ?? phrase(endingAt: index - 1)
      }
      index -= 1
    }
    // "The firm, has said": a comma too many.
    return nearest
      ?? phrase(endingAt: comma - 1).flatMap {
        $0.tokens.lowerBound == sentence.lowerBound ? $0 : nil
      }
  }

  private func nearest(_ word: SpeechWord, before index: Int) -> Int? {
    let limit = max(sentence.lowerBound, index - Self.reach)
    return (limit..<index).last { text.has($0, word) }
  }

  /// The noun phrase that ends at a token.
  func phrase(endingAt last: Int) -> Voice? {
    guard last >= sentence.lowerBound, spanOfToken[last] < 0, isNoun(last) else { return nil }
    var low = start(ofMentionAt: last)
    var head = last
    let limit = max(sentence.lowerBound, last - Self.reach)
    while low > limit {
      let index = low - 1
      if spanOfToken[index] >= 0 { break }
      if text.has(index, .determiner) {
        low = index
        // "Officials in the administration": the noun before the preposition heads the phrase.
        if index == limit || !text.has(index - 1, .preposition) { break }
      } else if text.has(index, .preposition), !text.has(index, [.by, .to]) {
        guard index > limit, isHead(index - 1, before: index) else { break }
        let isTitle = isTitle(index - 1, before: low, of: last)
        low = start(ofMentionAt: index - 1)
        if !isTitle { head = index - 1 }
      } else if joins(index) {
        low = start(ofMentionAt: index)
      } else {
        break
      }
    }
    let own = max(low, sentence.lowerBound)..<last + 1
    return joined(own, head: head) ?? Voice(tokens: own, head: head)
  }

  /// "The U.S. and nearly 60 countries": two that speak as one, of whom the first has a name.
  ///
  /// Only at the beginning of a sentence or clause; elsewhere "and" may begin another clause.
  private func joined(_ own: Range<Int>, head: Int) -> Voice? {
    var and = own.lowerBound - 1
    if and > sentence.lowerBound, text.has(and, .adverb) { and -= 1 }
    guard and > sentence.lowerBound, text.has(and, .and), spanOfToken[and - 1] < 0,
      text.mentionOfToken[and - 1] >= 0, text.mentionOfToken[head] < 0,
      let first = phrase(endingAt: and - 1)
    else { return nil }
    let start = first.tokens.lowerBound
    guard start == sentence.lowerBound || text.has(start - 1, [.comma, .and, .subordinator]) else {
      return nil
    }
    return Voice(tokens: start..<own.upperBound, head: first.head)
  }

  /// Whether a token can be the last of a noun phrase.
  private func isNoun(_ index: Int) -> Bool {
    text.mentionOfToken[index] >= 0 || text.isPlain(index) || text.has(index, .time)
      || text.isNounLike(index)
  }

  /// "Secretary of State Michael Pompeo" is a title and a person; "a lawyer for Mr. Pompeo" is
  /// somebody else.
  private func isTitle(_ noun: Int, before low: Int, of last: Int) -> Bool {
    guard text.kind(at: last) == .person else { return false }
    return text.tokens[noun].beginsWithCapital
      || text.has(noun + 1, .asOrOf) && low < start(ofMentionAt: last) - 1
  }

  /// Whether the noun before a preposition takes in what follows as its own.
  private func isHead(_ index: Int, before preposition: Int) -> Bool {
    guard spanOfToken[index] < 0 else { return false }
    if text.has(preposition, .asOrOf) { return isNoun(index) }
    if text.has(preposition, .subordinator) { return false }
    return text.has(index, [.voice, .document])
      || text.mentionOfToken[index] < 0 && text.isPlain(index)
        && text.tokens[index].shape == .lower
  }

  /// Whether a token goes with the noun behind it.
  private func joins(_ index: Int) -> Bool {
    if text.mentionOfToken[index] >= 0 || text.isPlain(index) { return true }
    if text.tokens[index].kind == .possessive || text.has(index, .hyphen) { return true }
    return text.isNounLike(index) && text.words[index].isDisjoint(with: .barrier)
  }

  private func start(ofMentionAt index: Int) -> Int {
    let mention = text.mentionOfToken[index]
    guard mention >= 0 else { return index }
    return min(index, text.tokensOfMention[Int(mention)].lowerBound)
  }

  // MARK: Behind a verb or a preposition

  /// The phrase that begins at a token: "Maria Zakharova", "a spokesman for Rosneft".
  func phrase(startingAt first: Int) -> Voice? {
    guard first < sentence.upperBound, spanOfToken[first] < 0 else { return nil }
    if let pronoun = pronoun(at: first) { return pronoun }
    let limit = min(sentence.upperBound, first + Self.reach)
    var index = first
    var head: Int?
    while index < limit, spanOfToken[index] < 0 {
      let mention = text.mentionOfToken[index]
      if mention >= 0 {
        let end = max(index + 1, min(text.tokensOfMention[Int(mention)].upperBound, limit))
        index = end
        if head == nil || !isCrossed(from: head, to: index) { head = end - 1 }
        // A person's name ends a phrase, unless something of theirs follows.
        if text.kind(at: end - 1) == .person, !text.isPronounMention(end - 1),
          end >= limit || text.tokens[end].kind != .possessive
        {
          return Voice(tokens: first..<end, head: end - 1)
        }
      } else if text.isPlain(index) || text.isNounLike(index) || isDocument(index) {
        if isVerbLike(index), head != nil { break }
        if head == nil || !isCrossed(from: head, to: index) { head = index }
        index += 1
      } else if text.has(index, .determiner) || text.tokens[index].kind == .possessive
        || text.has(index, .hyphen)
      {
        if text.has(index, .determiner), head != nil, !text.has(index - 1, .preposition) { break }
        index += 1
      } else if text.has(index, .preposition), let last = head, index > first, index + 1 < limit,
        isHead(last, before: index), !text.has(index, [.by, .to])
      {
        index += 1
      } else {
        break
      }
    }
    while index > first, text.has(index - 1, [.preposition, .determiner, .hyphen]) { index -= 1 }
    guard let head, head < index else { return nil }
    return Voice(tokens: first..<index, head: head)
  }

  /// "A recent report": a noun that could be a verb.
  private func isDocument(_ index: Int) -> Bool {
    text.has(index, .document) && !text.has(index, .past)
  }

  /// Whether a preposition stands between the head so far and a further noun.
  private func isCrossed(from head: Int?, to index: Int) -> Bool {
    guard let head, head < index else { return false }
    return (head + 1..<index).contains { text.has($0, .preposition) }
  }

  private func isVerbLike(_ index: Int) -> Bool {
    let token = text.tokens[index]
    guard token.shape == .lower, token.range.count > 3 else { return false }
    return text.article.article.text.utf8[token.range.offsets].suffix(2).elementsEqual("ed".utf8)
  }

  // MARK: The subject of the sentence

  /// Who the sentence is about: whoever its first clause begins with, behind "In Moscow," and
  /// the like.
  func subject() -> Voice? {
    var first = sentence.lowerBound
    let limit = min(sentence.upperBound, first + Self.reach)
    var isSkipping = true
    while isSkipping, first < limit {
      isSkipping = false
      if spanOfToken[first] >= 0 { return nil }
      if text.has(first, [.adverb, .time, .and, .comma, .dash])
        || text.has(first, .subordinator) && text.has(first, .and)
      {
        first += 1
        isSkipping = true
      } else if text.has(first, [.preposition, .subordinator, .question]) {
        guard let comma = (first..<limit).first(where: { text.has($0, .comma) }) else {
          // "But he": a conjunction that opens a sentence.
          first += 1
          return phrase(startingAt: first)
        }
        first = comma + 1
        isSkipping = true
      }
    }
    return phrase(startingAt: first)
  }
}

extension SpeechText {
  func isPronounMention(_ index: Int) -> Bool { mention(at: index)?.kind == .pronoun }

  /// Whether a word that may be a verb is a noun here, by the word before it: "the report".
  func isNounLike(_ index: Int) -> Bool {
    let word = words[index]
    guard !word.isDisjoint(with: .cue), tokens[index].kind == .word else { return false }
    if word.isDisjoint(with: [.base, .third, .gerund]) { return false }
    guard index > 0 else { return false }
    // "The bank report said".
    if word.contains(.document), index + 1 < tokens.count,
      has(index + 1, [.past, .third, .have, .be])
    {
      return true
    }
    let before = tokens[index - 1]
    if before.kind == .possessive { return true }
    if tokens[index].shape == .capitalised, mentionOfToken[index] >= 0 || has(index - 1, .stop) {
      return true
    }
    return has(index - 1, [.determiner]) && !has(index - 1, .pronoun)
      || word.isDisjoint(with: .gerund) && has(index - 1, .preposition) && !has(index - 1, .to)
  }
}

/// Finds the clauses of a sentence that somebody is said to have said: indirect speech.
struct ReportedClauses {
  let text: SpeechText
  let sentence: Range<Int>
  let cues: [SpeechCue]
  let spanOfToken: [Int32]

  struct Clause {
    let tokens: Range<Int>
    let cue: Int
    let hearer: Int?
  }

  private static let reach = 14
  /// The longest clause, in tokens: what goes on for longer is cut, not read again for each verb.
  private static let longest = 400

  /// In the order of their cues; those that are nothing but a quotation are left out.
  func clauses() -> [Clause] {
    cues.indices.flatMap { number -> [Clause] in
      // What the writer thinks needs no quoting, and what the reader does is a question.
      if text.has(cues[number].voice.head, .own) { return [] }
      let (found, hearer) = ranges(of: number)
      return found.compactMap { range in
        let trimmed = trimmed(range)
        guard isReported(trimmed) else { return nil }
        return Clause(tokens: trimmed, cue: number, hearer: hearer)
      }
    }
  }

  private func ranges(of number: Int) -> ([Range<Int>], hearer: Int?) {
    let cue = cues[number]
    if cue.order == .according { return (accordingRanges(of: number), nil) }
    if let range = namedRange(of: number) ?? asRange(of: number) { return ([range], nil) }
    let (start, hearer) = clauseStart(behind: cue)
    if let start { return ([start..<end(of: start, from: number)], hearer) }
    if cue.word.contains(.calls), let range = calledRange(of: number) { return ([range], nil) }
    return (parentheticRanges(of: number), hearer)
  }

  // MARK: Behind the verb

  /// Where the reported clause begins, and who it is told to.
  private func clauseStart(behind cue: SpeechCue) -> (start: Int?, hearer: Int?) {
    guard !cue.word.isDisjoint(with: [.says, .thinks, .shows, .tells, .quotes]) else {
      return (nil, nil)
    }
    let first = cue.frame.upperBound
    let that = that(behind: first)
    var index = first
    var hearer: Int?
    if cue.word.contains(.tells), cue.order != .passive {
      (index, hearer) = skippingHearer(from: first)
    }
    if let that, isClause(that, behind: index, cue) { return (that + 1, hearer) }
    guard cue.order != .passive, cue.order != .verbFirst else { return (nil, nil) }
    index = skippingTime(from: index)
    guard index < sentence.upperBound, spanOfToken[index] < 0 else { return (nil, hearer) }
    if text.has(index, .question), !isOpen(index), !cue.word.contains(.calls) {
      return (index, hearer)
    }
    if text.has(index, .adverb), index + 1 < sentence.upperBound { index += 1 }
    guard !cue.word.isDisjoint(with: [.says, .thinks, .tells]) else { return (nil, hearer) }
    return (begins(at: index, of: cue) ? index : nil, hearer)
  }

  /// "That" a few words behind the verb, with nothing but circumstances between: "said in a
  /// statement that".
  private func that(behind first: Int) -> Int? {
    let limit = min(sentence.upperBound, first + Self.reach)
    guard first < limit else { return nil }
    for index in first..<limit {
      if spanOfToken[index] >= 0 { return nil }
      if text.has(index, .that) { return index }
      let bars: SpeechWord = [.be, .have, .modal, .comma, .stop, .colon, .semicolon, .relative]
      if text.has(index, bars), index > first || text.has(index, [.stop, .colon]) { return nil }
    }
    return nil
  }

  /// Whether "that" begins what is said, and not a clause about a noun: "in a way that helps".
  private func isClause(_ that: Int, behind first: Int, _ cue: SpeechCue) -> Bool {
    guard that > first else { return true }
    if cue.order == .verbFirst || cue.order == .passive { return true }
    if !cue.word.isDisjoint(with: [.says, .tells]) {
      return text.has(first, [.preposition, .adverb, .time, .hearers, .subordinator, .and])
        || cue.word.contains(.tells) || text.has(that - 1, [.adverb, .time])
    }
    return text.has(first, [.adverb, .time])
  }

  private func skippingHearer(from first: Int) -> (Int, hearer: Int?) {
    guard first < sentence.upperBound, spanOfToken[first] < 0 else { return (first, nil) }
    if text.has(first, .hearers) { return (first + 1, first) }
    if text.has(first, [.that, .question]) || isSubjectPronoun(first) { return (first, nil) }
    let finder = VoiceFinder(text: text, sentence: sentence, spanOfToken: spanOfToken)
    guard let voice = finder.phrase(startingAt: first) else { return (first, nil) }
    // "Told the CNN Maduro had": the first name is told, the second begins the clause.
    if let mention = voice.tokens.first(where: { text.mentionOfToken[$0] >= 0 }) {
      let end = text.tokensOfMention[Int(text.mentionOfToken[mention])].upperBound
      return (end, mention)
    }
    return (voice.tokens.upperBound, voice.head)
  }

  private func isSubjectPronoun(_ index: Int) -> Bool {
    text.has(index, .pronoun) && !text.has(index, .hearers)
  }

  private func skippingTime(from first: Int) -> Int {
    var index = first
    while index < sentence.upperBound, spanOfToken[index] < 0 {
      if text.has(index, .time) {
        index += 1
      } else if text.has(index, .preposition), index + 1 < sentence.upperBound,
        text.has(index + 1, .time), spanOfToken[index + 1] < 0
      {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  /// "How" and "what" begin a clause; "when" and "where" may as well be the writer's.
  private func isOpen(_ index: Int) -> Bool { text.has(index, .subordinator) }

  /// Whether a clause without "that" begins at a token.
  private func begins(at index: Int, of cue: SpeechCue) -> Bool {
    if text.has(index, .hearers) { return false }
    let isStart =
      text.has(index, [.pronoun, .determiner]) || text.mentionOfToken[index] >= 0
      || text.tokens[index].kind == .number || text.isPlain(index)
      || text.has(index, .gerund)
    guard isStart else { return false }
    let verb = text.article.article.text.utf8[text.tokens[cue.verb].range.offsets]
    if cue.word.contains(.gerund), verb.starts(with: "noting".utf8) { return true }
    let isSaying = verb.count < 7 && verb.starts(with: "sa".utf8) || cue.word.contains(.tells)
    if isSaying, isSubjectPronoun(index) { return true }
    return hasVerb(from: index, isSaying: isSaying)
  }

  /// Whether a subject and its verb stand at a token: what is said, and not an object.
  private func hasVerb(from index: Int, isSaying: Bool) -> Bool {
    let bars: SpeechWord =
      isSaying
      ? [.stop, .semicolon, .relative]
      : [
        .stop, .semicolon, .relative, .comma, .to, .that, .question, .subordinator, .pronoun,
        .colon,
      ]
    let limit = min(sentence.upperBound, index + (isSaying ? 25 : 15))
    for place in index..<limit {
      if isFinite(place, from: index, afterName: isSaying) { return true }
      if place > index, text.has(place, bars), !text.has(place, .determiner) { return false }
    }
    return false
  }

  private func isFinite(_ index: Int, from first: Int, afterName: Bool = false) -> Bool {
    if text.has(index, [.be, .have, .modal]) { return true }
    guard index > first, text.tokens[index].shape == .lower else { return false }
    if text.has(index, [.past, .third]), !text.isNounLike(index) { return true }
    let utf8 = text.article.article.text.utf8[text.tokens[index].range.offsets]
    if utf8.count > 3, utf8.suffix(2).elementsEqual("ed".utf8) { return true }
    if !text.isPlain(index) { return false }
    return isSubjectPronoun(index - 1) || afterName && text.mentionOfToken[index - 1] >= 0
  }

  /// Where the clause ends that begins at `start`: with the sentence, or where the writer goes on.
  private func end(of start: Int, from number: Int) -> Int {
    var end = min(sentence.upperBound, start + Self.longest)
    for later in cues[(number + 1)...] where later.frame.lowerBound > start {
      if later.frame.lowerBound > end { break }
      if let cut = cut(before: later, after: cues[number]) {
        end = cut
        break
      }
    }
    guard start < end else { return start }
    for index in start..<end where spanOfToken[index] < 0 {
      if text.has(index, .semicolon) { return index }
      if text.has(index, .comma), index + 1 < end, isContrast(index + 1) { return index }
    }
    return end
  }

  /// Where a later cue takes over, if it does.
  private func cut(before later: SpeechCue, after cue: SpeechCue) -> Int? {
    let first = later.frame.lowerBound
    let isBehindComma = text.has(first - 1, .comma) && spanOfToken[first - 1] < 0
    switch later.order {
    case .far:
      if isBehindComma || closesQuotation(first - 1) { return first - 1 }
      let isJoined = text.has(first - 1, [.and, .subordinator])
      return isJoined && later.voice == cue.voice ? first - 1 : nil
    case .voiceFirst, .verbFirst, .according:
      guard isBehindComma || closesQuotation(first - 1) else { return nil }
      let next = later.frame.upperBound
      let isClosed = next >= sentence.upperBound || text.has(next, [.comma, .stop])
      return isClosed || later.order == .according ? first - 1 : nil
    case .passive:
      return nil
    }
  }

  private func closesQuotation(_ index: Int) -> Bool {
    spanOfToken[index] >= 0 && spanOfToken[index + 1] < 0
  }

  private func isContrast(_ index: Int) -> Bool {
    guard text.has(index, .subordinator), spanOfToken[index] < 0 else { return false }
    return Self.contrasts.contains(
      text.article.article.text[text.tokens[index].range].lowercased())
  }

  private static let contrasts: Set<String> = ["while", "but", "although", "though", "whereas"]

  // MARK: Around the verb

  /// "As Heald told the paper, ozone has dropped": what stands behind the comma.
  private func asRange(of number: Int) -> Range<Int>? {
    let cue = cues[number]
    let first = sentence.lowerBound
    guard cue.order == .voiceFirst, cue.voice.tokens.lowerBound == first + 1, isAs(first),
      !cue.word.isDisjoint(with: [.says, .tells])
    else { return nil }
    let next = cue.frame.upperBound
    guard
      let comma = (next..<min(sentence.upperBound, next + 12)).first(where: {
        text.has($0, .comma)
      })
    else { return nil }
    return comma + 1..<end(of: comma + 1, from: number)
  }

  private func isAs(_ index: Int) -> Bool {
    text.has(index, .asOrOf)
      && text.article.article.text[text.tokens[index].range].lowercased()
        == "as"
  }

  /// "What it claimed was a relief cargo".
  private func namedRange(of number: Int) -> Range<Int>? {
    let cue = cues[number]
    let what = cue.voice.tokens.lowerBound - 1
    let be = cue.verb + 1
    guard cue.order == .voiceFirst, what >= sentence.lowerBound, text.has(what, .question),
      be + 1 < sentence.upperBound, text.has(be, .be)
    else { return nil }
    return be + 1..<end(of: be + 1, from: number)
  }

  /// "Accused Russia of meddling", "denounced the sanctions as illegal": what the verb is about
  /// with what it is called.
  private func calledRange(of number: Int) -> Range<Int>? {
    let cue = cues[number]
    guard cue.order == .voiceFirst || cue.order == .far else { return nil }
    let first = cue.verb + 1
    let limit = min(sentence.upperBound, first + 25)
    guard first < limit, !text.has(first, .asOrOf) else { return nil }
    let word = linkWord(of: cue.verb)
    let bars: SpeechWord = [.comma, .stop, .semicolon]
    for index in first..<limit {
      if text.has(index, bars) { return nil }
      guard text.has(index, .asOrOf), text.article.article.text[text.tokens[index].range] == word
      else { continue }
      let end = (index..<self.end(of: index, from: number)).first { next in
        text.has(next, bars) || text.has(next, .and) && isVerb(next + 1)
      }
      return first..<(end ?? self.end(of: index, from: number))
    }
    return nil
  }

  private func linkWord(of verb: Int) -> String {
    switch text.article.article.text[text.tokens[verb].range].prefix(4).lowercased() {
    case "accu": "of"
    case "blam": "for"
    default: "as"
    }
  }

  private func isVerb(_ index: Int) -> Bool {
    guard index < sentence.upperBound else { return false }
    return isFinite(index, from: index - 1)
  }

  /// "According to X, …" and "…, according to X".
  private func accordingRanges(of number: Int) -> [Range<Int>] {
    let cue = cues[number]
    let next = cue.frame.upperBound
    if cue.verb > sentence.lowerBound + 2 {
      let before = clauseBefore(cue.verb)..<cue.verb
      guard next + 2 < sentence.upperBound, text.has(next, .comma) else { return [before] }
      return [before, next + 1..<end(of: next + 1, from: number)]
    }
    guard
      let comma = (next..<min(sentence.upperBound, next + 25)).first(where: {
        text.has($0, .comma) && spanOfToken[$0] < 0
      })
    else { return [] }
    return [comma + 1..<end(of: comma + 1, from: number)]
  }

  /// "…, Mr. Lavrov said." and "…, he said, …": what stands before, and behind.
  private func parentheticRanges(of number: Int) -> [Range<Int>] {
    let cue = cues[number]
    guard !cue.word.isDisjoint(with: [.says, .thinks, .tells]), cue.order != .far,
      cue.order != .passive
    else { return [] }
    let frame = cue.frame
    let comma = frame.lowerBound - 1
    guard comma > sentence.lowerBound, text.has(comma, .comma), spanOfToken[comma] < 0,
      spanOfToken[comma - 1] < 0
    else { return [] }
    let next = frame.upperBound
    let before = clauseBefore(frame.lowerBound)..<comma
    if text.has(before.lowerBound, .subordinator), isAs(before.lowerBound) { return [] }
    let isFollowed = next + 3 < sentence.upperBound && text.has(next, .comma)
    if isFollowed, spanOfToken[next + 1] >= 0 { return [] }
    let isWhole =
      before.contains { isFinite($0, from: before.lowerBound) }
      || isFollowed && !text.has(before.lowerBound, [.preposition, .subordinator, .adverb])
    var ranges = isWhole ? [before] : []
    if isFollowed {
      ranges.append(next + 1..<end(of: next + 1, from: number))
    } else if !isTail(from: next) {
      return []
    }
    return ranges.filter { $0.count > 1 }
  }

  /// Whether nothing but circumstances follows up to the end of the sentence.
  private func isTail(from index: Int) -> Bool {
    guard index < sentence.upperBound, !text.has(index, [.comma, .stop]) else { return true }
    return text.has(index, [.preposition, .time, .subordinator, .relative, .opens])
  }

  /// Where the clause begins that ends at a token: with the sentence, or behind a semicolon.
  private func clauseBefore(_ end: Int) -> Int {
    var start = end
    let limit = max(sentence.lowerBound, end - Self.longest)
    while start > limit, spanOfToken[start - 1] < 0, !text.has(start - 1, .semicolon),
      !isDateline(endingAt: start - 1)
    {
      start -= 1
    }
    return start
  }

  /// "MOSCOW, May 5 -" and "PARIS (Reuters) -" before a report.
  private func isDateline(endingAt dash: Int) -> Bool {
    guard text.has(dash, .dash), dash > sentence.lowerBound, dash < sentence.lowerBound + 14 else {
      return false
    }
    let before = text.tokens[dash - 1]
    return before.kind == .number || before.shape == .upper || text.has(dash - 1, .closes)
  }

  // MARK: What is left

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let last = range.last, spanOfToken[last] < 0,
      text.has(last, [.comma, .stop, .dash, .semicolon, .colon, .and])
    {
      range = range.lowerBound..<last
    }
    while let first = range.first, spanOfToken[first] < 0, text.has(first, [.comma, .dash]) {
      range = first + 1..<range.upperBound
    }
    return range
  }

  /// Whether words of the clause stand outside quotation marks.
  private func isReported(_ range: Range<Int>) -> Bool {
    range.count > 1 && range.contains { spanOfToken[$0] < 0 && text.tokens[$0].isWord }
  }
}

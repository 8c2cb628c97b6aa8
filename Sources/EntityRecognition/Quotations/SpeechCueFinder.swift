/// Finds the verbs of a sentence that ascribe words, and who speaks by each.
struct SpeechCueFinder {
  let text: SpeechText
  let sentence: Range<Int>
  let spanOfToken: [Int32]
  private let voices: VoiceFinder
  private var cues: [SpeechCue] = []
  /// Whoever the last verb with a subject of its own had for a subject.
  private var lastVoice: Voice?

  init(text: SpeechText, sentence: Range<Int>, spanOfToken: [Int32]) {
    self.text = text
    self.sentence = sentence
    self.spanOfToken = spanOfToken
    voices = VoiceFinder(text: text, sentence: sentence, spanOfToken: spanOfToken)
  }

  /// The cues in the order of their verbs; none is within a quotation.
  mutating func find() -> [SpeechCue] {
    for index in sentence where spanOfToken[index] < 0 {
      let word = text.words[index]
      if word.contains(.according) {
        appendAccording(at: index)
      } else if !word.isDisjoint(with: .cue), text.tokens[index].kind == .word {
        appendVerb(at: index)
      }
    }
    return cues
  }

  private mutating func appendAccording(at index: Int) {
    guard index + 2 < sentence.upperBound, text.has(index + 1, .to),
      let voice = voices.phrase(startingAt: index + 2), isSomebody(voice)
    else { return }
    cues.append(
      SpeechCue(verb: index, word: [.quotes, .says], voice: voice, order: .according))
  }

  private mutating func appendVerb(at index: Int) {
    let word = text.words[index]
    guard !text.isNounLike(index), !isAttribute(index), text.mentionOfToken[index] < 0 else {
      return
    }
    if let (voice, order) = voice(of: index, word) {
      cues.append(SpeechCue(verb: index, word: word, voice: voice, order: order))
      if order == .voiceFirst || order == .verbFirst { lastVoice = voice }
    }
  }

  private func voice(of index: Int, _ word: SpeechWord) -> (Voice, SpeechCue.Order)? {
    let auxiliary = auxiliary(before: index)
    if word.contains(.gerund), word.isDisjoint(with: [.past, .base]) {
      if auxiliary.contains(.be) { return voices.before(index).map { ($0, .voiceFirst) } }
      return participleVoice(of: index).map { ($0, .far) }
    }
    if auxiliary.contains(.be), word.contains(.participle) {
      return passiveVoice(of: index).map { ($0, .passive) }
    }
    // "Seen", "known" are verbs by "have" alone.
    if word.isDisjoint(with: [.base, .third, .past]), auxiliary.isEmpty { return nil }
    if let voice = infinitiveVoice(of: index, word) { return (voice, .far) }
    if let voice = voiceBehind(index, word) { return (voice, .verbFirst) }
    if let voice = voices.before(index) {
      return agrees(voice, with: index, word, auxiliary) ? (voice, .voiceFirst) : nil
    }
    guard index > sentence.lowerBound, text.has(index - 1, [.and, .subordinator, .comma, .adverb]),
      let voice = lastVoice ?? voices.subject(), agrees(voice, with: index, word, auxiliary)
    else { return nil }
    return (voice, .far)
  }

  /// The forms of be, have, will and the like right before a verb, adverbs aside.
  private func auxiliary(before verb: Int) -> SpeechWord {
    var found: SpeechWord = []
    var index = verb - 1
    while index >= sentence.lowerBound, spanOfToken[index] < 0,
      text.has(index, [.be, .have, .modal, .adverb, .aspect])
    {
      found.formUnion(text.words[index])
      index -= 1
    }
    return found.intersection(.auxiliary)
  }

  /// Whether the word is an attribute: "the alleged attack".
  private func isAttribute(_ index: Int) -> Bool {
    guard text.has(index, .participle) else { return false }
    var before = index - 1
    while before > sentence.lowerBound, text.has(before, .adverb) { before -= 1 }
    guard before >= sentence.lowerBound else { return false }
    return text.has(before, .determiner) && !text.has(before, .pronoun)
  }

  /// "Was pleased to note that": only before "that", since nobody says what they decline to say.
  private func infinitiveVoice(of index: Int, _ word: SpeechWord) -> Voice? {
    guard word.contains(.base), index > sentence.lowerBound, text.has(index - 1, .to),
      index + 1 < sentence.upperBound, text.has(index + 1, .that),
      voices.before(index) == nil
    else { return nil }
    return lastVoice ?? voices.subject()
  }

  private func participleVoice(of index: Int) -> Voice? {
    let before = index - 1
    if before >= sentence.lowerBound, spanOfToken[before] < 0,
      text.isPlain(before)
        || text.mentionOfToken[before] >= 0, let voice = voices.phrase(endingAt: before),
      !text.has(voice.head, .document), isSomebody(voice)
    {
      return voice
    }
    return lastVoice ?? voices.subject()
  }

  private func passiveVoice(of index: Int) -> Voice? {
    let limit = min(sentence.upperBound, index + 7)
    guard let by = (index + 1..<max(limit, index + 1)).first(where: { text.has($0, .by) }) else {
      return nil
    }
    return voices.phrase(startingAt: by + 1)
  }

  /// The voice behind its verb, as in `"…," said Mr. Lavrov`.
  private func voiceBehind(_ index: Int, _ word: SpeechWord) -> Voice? {
    guard word.contains(.quotes), word.isDisjoint(with: .base) else { return nil }
    let isFree =
      index == sentence.lowerBound || spanOfToken[index - 1] >= 0
      || text.has(index - 1, [.comma, .dash, .stop])
    guard isFree, let voice = voices.phrase(startingAt: index + 1), isSomebody(voice) else {
      return nil
    }
    let next = voice.tokens.upperBound
    guard next < sentence.upperBound, spanOfToken[next] < 0 else { return voice }
    let ends: SpeechWord = [
      .comma, .stop, .semicolon, .colon, .dash, .time, .relative, .preposition, .subordinator,
      .opens,
    ]
    return text.has(next, ends) ? voice : nil
  }

  private func isSomebody(_ voice: Voice) -> Bool {
    let first = voice.tokens.lowerBound
    return text.has(first, [.pronoun, .determiner, .possessive])
      || voice.tokens.contains { text.mentionOfToken[$0] >= 0 || text.has($0, .voice) }
      || text.tokens[first].beginsWithCapital
      || Self.isPlural(voice.head, in: text)
  }

  /// A form without ending wants a plural subject or an auxiliary: not "in the report say".
  private func agrees(
    _ voice: Voice, with index: Int, _ word: SpeechWord, _ auxiliary: SpeechWord
  ) -> Bool {
    guard word.isDisjoint(with: [.past, .third]) else { return true }
    guard auxiliary.isEmpty else { return true }
    let kind = text.kind(at: voice.head)
    return text.has(voice.head, .pronoun) || Self.isPlural(voice.head, in: text)
      || kind == .organisation || kind == .group
  }

  private static func isPlural(_ index: Int, in text: SpeechText) -> Bool {
    let token = text.tokens[index]
    guard token.isWord, token.range.count > 2 else { return false }
    let last = text.article.article.text[token.range.end - 1]
    return last == UInt8(ascii: "s") || text.has(index, .voice)
  }
}

import TextAnalysis

/// Says whose words stand between the marks of one sentence.
struct DirectSpeech {
  let text: SpeechText
  let sentence: Range<Int>
  let cues: [SpeechCue]
  let spanOfToken: [Int32]

  /// How surely a quotation belongs to its voice.
  enum Tie: Hashable, Sendable {
    /// The verb stands right beside the marks.
    case beside
    /// The marks are somewhere in a clause that is somebody's.
    case within
  }

  struct Source {
    let voice: Voice
    let tie: Tie
    /// The one it is told to, as a token.
    let hearer: Int?
  }

  /// Who says what is between the marks, by the words of the same sentence.
  func source(of span: QuotedSpan) -> Source? {
    let number = firstCue(notBefore: span.open)
    let before = cues[max(0, number - Self.reach)..<number].last {
      $0.frame.upperBound <= span.open
    }
    let behind = cues[number..<min(cues.count, number + Self.reach)].first {
      $0.frame.lowerBound >= span.end
    }
    if let before, !before.word.isDisjoint(with: [.quotes, .says, .tells]),
      introduces(before, span)
    {
      return source(before, .beside)
    }
    if let behind, follows(behind, span) { return source(behind, .beside) }
    if let voice = label(of: span) { return Source(voice: voice, tie: .beside, hearer: nil) }
    if let before { return source(before, .within) }
    if let behind, isLast(behind) { return source(behind, .within) }
    return nil
  }

  /// How many cues before and behind a quotation are asked.
  private static let reach = 8

  /// The place of the first cue whose verb is not before a token, or the count.
  private func firstCue(notBefore token: Int) -> Int {
    cues.partitioningIndex { $0.verb >= token }
  }

  private func source(_ cue: SpeechCue, _ tie: Tie) -> Source {
    var hearer: Int?
    if cue.word.contains(.tells), cue.order == .voiceFirst, cue.verb + 1 < sentence.upperBound {
      hearer = (cue.verb + 1..<min(cue.verb + 5, sentence.upperBound)).first {
        spanOfToken[$0] < 0 && text.mentionOfToken[$0] >= 0
      }
    }
    return Source(voice: cue.voice, tie: tie, hearer: hearer)
  }

  /// Whether a quotation stands right behind a cue: `he said: "…"`, `he told reporters that "…"`.
  private func introduces(_ cue: SpeechCue, _ span: QuotedSpan) -> Bool {
    let first = cue.frame.upperBound
    guard first <= span.open else { return false }
    guard span.open - first <= 14 else { return false }
    let between = first..<span.open
    if between.contains(where: { spanOfToken[$0] >= 0 }) { return false }
    if let last = between.last, text.has(last, .colon) { return true }
    guard cue.order != .according else { return false }
    if between.isEmpty || between.count == 1 && text.has(first, [.comma, .that, .adverb, .time]) {
      return true
    }
    if between.contains(where: { text.has($0, [.be, .have, .modal, .semicolon]) }) { return false }
    return text.has(span.open - 1, [.comma, .that])
      || cue.word.contains(.tells) && between.count < 5
  }

  /// Whether a cue stands right behind a quotation: `"…," he said`, `"…", said Mr. Lavrov`.
  private func follows(_ cue: SpeechCue, _ span: QuotedSpan) -> Bool {
    guard !cue.word.isDisjoint(with: [.quotes, .says, .thinks]), cue.order != .far,
      cue.order != .passive
    else { return false }
    var index = span.end
    while index < cue.frame.lowerBound, text.has(index, [.comma, .dash, .adverb, .hyphen]) {
      index += 1
    }
    return index == cue.frame.lowerBound
  }

  /// "Lavrov: “…”": a speaker's name alone before a colon.
  private func label(of span: QuotedSpan) -> Voice? {
    let colon = span.open - 1
    guard colon > sentence.lowerBound, text.has(colon, .colon) else { return nil }
    let finder = VoiceFinder(text: text, sentence: sentence, spanOfToken: spanOfToken)
    guard let voice = finder.phrase(endingAt: colon - 1),
      voice.tokens.lowerBound == sentence.lowerBound, text.entity(of: voice) != nil
    else { return nil }
    return voice
  }

  /// "…, Mr. Blair said." at the end of a sentence covers what stands before it.
  private func isLast(_ cue: SpeechCue) -> Bool {
    guard cue.order != .far, cue.order != .passive else { return false }
    let frame = cue.frame
    guard frame.lowerBound > sentence.lowerBound,
      text.has(frame.lowerBound - 1, [.comma, .dash, .quotationMark])
    else { return false }
    return frame.upperBound >= sentence.upperBound
      || text.has(frame.upperBound, [.stop, .comma, .preposition, .time, .adverb])
  }
}

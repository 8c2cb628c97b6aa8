import Articles
import TextAnalysis

/// Finds what an article gives as somebody's words, direct and indirect, and whose they are.
///
/// Marks are paired paragraph by paragraph, verbs of speech read sentence by sentence; where a
/// sentence is nothing but a quotation, whoever spoke last goes on. Total, and linear in the
/// tokens: every look around is bounded.
struct QuotationFinder {
  private let text: SpeechText
  private var spans: [QuotedSpan] = []
  private var spanOfToken: [Int32]
  private var quotations: [Quotation] = []
  private var speech = SpeechMemory()
  /// The places in `quotations` of paragraphs that the next one goes on with, and that name
  /// nobody so far.
  private var waiting: [Int] = []

  /// - Parameter mentions: in reading order, as in `ArticleAnalysis`.
  static func quotations(
    in article: TokenizedArticle, mentions: [Mention], entities: [LocalEntity]
  ) -> [Quotation] {
    var finder = QuotationFinder(
      SpeechText(article, mentions: mentions, entities: entities))
    return finder.find()
  }

  private init(_ text: SpeechText) {
    self.text = text
    spanOfToken = Array(repeating: -1, count: text.tokens.count)
  }

  private mutating func find() -> [Quotation] {
    let blocks = blocks()
    for (number, block) in blocks.enumerated() where block.isRead {
      let next = number + 1 < blocks.count ? blocks[number + 1] : nil
      let nextOpens = next.map { QuotationMarks.begins($0.tokens, of: text) } ?? false
      for span in QuotationMarks.spans(in: block.tokens, of: text, nextOpens: nextOpens) {
        for index in span.whole { spanOfToken[index] = Int32(spans.count) }
        spans.append(span)
      }
    }
    for block in blocks where block.isRead { read(block) }
    return quotations.sorted {
      ($0.range, $1.isIndirect ? 1 : 0) < ($1.range, $0.isIndirect ? 1 : 0)
    }
  }

  // MARK: Blocks and sentences

  private struct SpeechBlock {
    let tokens: Range<Int>
    let sentences: Range<Int>
    let isRead: Bool
    let isHeading: Bool
  }

  private func blocks() -> [SpeechBlock] {
    let article = text.article
    var blocks: [SpeechBlock] = []
    var first = 0
    while first < article.sentences.count {
      let block = article.blockOfSentence[first]
      var end = first + 1
      while end < article.sentences.count, article.blockOfSentence[end] == block { end += 1 }
      let role = article.article.blocks[Int(block)]
      blocks.append(
        SpeechBlock(
          tokens: article.sentences[first].lowerBound..<article.sentences[end - 1].upperBound,
          sentences: first..<end, isRead: role.isSearchable, isHeading: article.isHeading(first)))
      first = end
    }
    return blocks
  }

  /// The sentences of a block, each with all of what it quotes.
  private func sentences(of block: SpeechBlock) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = block.tokens.lowerBound
    for number in block.sentences {
      let end = text.article.sentences[number].upperBound
      let isWithinQuotation =
        end < block.tokens.upperBound && spanOfToken[end] >= 0
        && spanOfToken[end] == spanOfToken[end - 1]
      if isWithinQuotation || end <= start { continue }
      sentences.append(start..<end)
      start = end
    }
    if start < block.tokens.upperBound { sentences.append(start..<block.tokens.upperBound) }
    return sentences
  }

  // MARK: Reading

  private mutating func read(_ block: SpeechBlock) {
    let sentences = sentences(of: block)
    let cues = sentences.map { sentence -> [SpeechCue] in
      var finder = SpeechCueFinder(text: text, sentence: sentence, spanOfToken: spanOfToken)
      return finder.find()
    }
    speech.beginBlock()
    for (number, sentence) in sentences.enumerated() {
      let clauses = ReportedClauses(
        text: text, sentence: sentence, cues: cues[number], spanOfToken: spanOfToken
      ).clauses()
      for clause in clauses {
        append(
          clause.tokens, by: cues[number][clause.cue].voice, isIndirect: true,
          hearer: clause.hearer)
      }
      let next = number + 1 < sentences.count ? (sentences[number + 1], cues[number + 1]) : nil
      readMarks(of: sentence, cues: cues[number], next: next, isHeading: block.isHeading)
      if let clause = clauses.last { speech.voice = cues[number][clause.cue].voice }
      speech.endSentence(subject: announced(cues[number], in: sentence) ?? subject(of: sentence))
    }
  }

  /// Who is about to speak, where a sentence ends in its verb: `Mr. Hill commented,`.
  private func announced(_ cues: [SpeechCue], in sentence: Range<Int>) -> Voice? {
    guard let last = cues.last, last.frame.upperBound + 2 > sentence.upperBound else { return nil }
    return last.order == .voiceFirst && last.word.contains(.quotes) ? last.voice : nil
  }

  private func subject(of sentence: Range<Int>) -> Voice? {
    guard spanOfToken[sentence.lowerBound] < 0 else { return nil }
    let finder = VoiceFinder(text: text, sentence: sentence, spanOfToken: spanOfToken)
    guard let voice = finder.subject() else { return nil }
    let isPronoun =
      voice.tokens.count == 1 && text.has(voice.head, .pronoun)
      && Self.persons.contains(
        text.article.article.text[text.tokens[voice.head].range].lowercased())
    let isPerson = voice.tokens.contains { text.kind(at: $0) == .person }
    return isPronoun || isPerson ? voice : nil
  }

  private static let persons: Set<String> = ["he", "she", "they"]

  private mutating func readMarks(
    of sentence: Range<Int>, cues: [SpeechCue], next: (Range<Int>, [SpeechCue])?, isHeading: Bool
  ) {
    let direct = DirectSpeech(
      text: text, sentence: sentence, cues: cues, spanOfToken: spanOfToken)
    for number in spanNumbers(in: sentence) {
      let span = spans[number]
      let source = direct.source(of: span)
      if let source, source.tie == .beside || isSpeech(span, attributed: true) {
        append(span.inside, by: source.voice, isIndirect: false, hearer: source.hearer)
        speech.voice = source.voice
        nameWaiting(source.voice)
        continue
      }
      guard source == nil else { continue }
      if let voice = voice(behind: span, next: next) ?? goingOn(span, in: sentence) {
        append(span.inside, by: voice, isIndirect: false, hearer: nil)
        speech.voice = voice
      } else if span.isOpenEnded || isSpeech(span, attributed: false) && !isHeading {
        if span.isOpenEnded { waiting.append(quotations.count) }
        append(span.inside, by: nil, isIndirect: false, hearer: nil)
      }
    }
  }

  private mutating func nameWaiting(_ voice: Voice) {
    for number in waiting {
      let quotation = quotations[number]
      quotations[number] = Quotation(
        range: quotation.range, isIndirect: false, speakerRange: text.range(voice.tokens),
        speaker: text.entity(of: voice))
    }
    waiting.removeAll()
  }

  private func spanNumbers(in sentence: Range<Int>) -> [Int] {
    var numbers: [Int] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let number = Int(spanOfToken[index])
      if number >= 0 {
        numbers.append(number)
        index = max(spans[number].end, index + 1)
      } else {
        index += 1
      }
    }
    return numbers
  }

  /// `"…!" Mr. Lavrov said.`: the words that end a sentence, and their verb in the next.
  private func voice(behind span: QuotedSpan, next: (Range<Int>, [SpeechCue])?) -> Voice? {
    guard let (sentence, cues) = next, span.end == sentence.lowerBound, let cue = cues.first,
      cue.frame.lowerBound == sentence.lowerBound, cue.word.contains(.quotes)
    else { return nil }
    let end = cue.frame.upperBound
    let isWhole = end >= sentence.upperBound || text.has(end, [.stop, .comma, .preposition, .time])
    return isWhole ? cue.voice : nil
  }

  /// Whoever spoke last, where a sentence is nothing but a quotation.
  private func goingOn(_ span: QuotedSpan, in sentence: Range<Int>) -> Voice? {
    let isWhole = sentence.allSatisfy { spanOfToken[$0] >= 0 || !text.tokens[$0].isWord }
    guard isWhole, span.inside.count > 2 else { return nil }
    return speech.speakerGoingOn
  }

  /// Whether what is between marks is speech, and not a title or a nickname: by capitals, and
  /// where nobody is named, by length.
  private func isSpeech(_ span: QuotedSpan, attributed: Bool) -> Bool {
    var words = 0
    var capitals = 0
    for index in span.inside where text.tokens[index].isWord {
      words += 1
      if text.tokens[index].beginsWithCapital { capitals += 1 }
    }
    guard words > 0 else { return false }
    if attributed { return capitals * 2 < words || words > 4 && capitals * 3 < words * 2 }
    let isClosed = span.inside.last.map { text.has($0, [.comma, .stop]) } ?? false
    return capitals * 2 < words && words >= (isClosed ? 4 : 7)
  }

  private mutating func append(
    _ tokens: Range<Int>, by voice: Voice?, isIndirect: Bool, hearer: Int?
  ) {
    var tokens = tokens
    while !isIndirect, tokens.count > 1, text.has(tokens.upperBound - 1, .comma) {
      tokens = tokens.lowerBound..<tokens.upperBound - 1
    }
    quotations.append(
      Quotation(
        range: text.range(tokens), isIndirect: isIndirect,
        speakerRange: voice.map { text.range($0.tokens) },
        speaker: voice.flatMap { text.entity(of: $0) },
        hearer: hearer.flatMap { text.mention(at: $0) }.map { Int($0.entity) }))
  }
}

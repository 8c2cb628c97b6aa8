import TextAnalysis

/// What the recogniser sees of one token before any weights are looked up.
struct TokenSignal {
  /// The hash of the folded word with its digits alike.
  var word: UInt64
  /// What the lists say, without what only the look-up of phrases needs.
  var traits: UInt64
  /// How it is written: kind, shape, length, marks inside.
  var shape: UInt64
  /// The phrase of the tables that it stands in, and where in it.
  var gazetteer: UInt64
  /// The tag that the rules give it, demonyms apart.
  var rule: UInt64
  /// Whether it may belong to a name at all.
  var isCandidate: Bool

  /// What stands before the first and behind the last token of a sentence.
  static let edge = TokenSignal(
    word: 1, traits: 1 << 40, shape: 255, gazetteer: 255, rule: 255, isCandidate: false)
}

/// The signals of all tokens of an article.
struct TokenSignals {
  let words: ArticleWords
  let forms: WordForms
  let ruleSpans: [NameSpan]
  private(set) var tokens: [TokenSignal] = []

  init(_ words: ArticleWords, ruleSpans: [NameSpan], codes: GazetteerCodes) {
    self.words = words
    self.ruleSpans = ruleSpans
    forms = WordForms(words.lexicon)
    tokens.reserveCapacity(words.tokens.count)
    let text = words.article.article.text
    for (index, token) in words.tokens.enumerated() {
      tokens.append(
        TokenSignal(
          word: forms.words[Int(words.local[index])],
          traits: UInt64(words.traits[index].subtracting(.beginsPhrase).rawValue),
          shape: Self.shape(of: token, in: text), gazetteer: 0, rule: 0, isCandidate: false))
    }
    for sentence in words.article.sentences {
      markCandidates(in: sentence)
      readPhrases(in: sentence, codes)
    }
    for span in ruleSpans { markRule(span) }
  }

  func signal(_ index: Int, in sentence: Range<Int>) -> TokenSignal {
    sentence.contains(index) ? tokens[index] : .edge
  }

  private static func shape(of token: Token, in text: Text) -> UInt64 {
    var marks: UInt64 = 0
    if token.kind != .punctuation, token.shape != .lower || token.kind == .number {
      for byte in text.utf8[token.range.offsets] {
        if byte >= 0x80 { marks |= 8 }
        if byte >= 0x41 || byte == UInt8(ascii: ",") { continue }
        marks |= byte == UInt8(ascii: ".") ? 1 : byte >= 0x30 && byte <= 0x39 ? 2 : 4
      }
    }
    let length = UInt64(min(token.range.count, token.shape == .lower ? 4 : 6))
    return UInt64(token.kind.rawValue) << 16 | UInt64(token.shape.rawValue) << 12 | length << 8
      | marks
  }

  // MARK: Candidates

  /// Words with capitals may belong to names, and what stands between two of them.
  private mutating func markCandidates(in sentence: Range<Int>) {
    var last = -1
    for index in sentence {
      let token = words.tokens[index]
      if token.kind == .word, token.beginsWithCapital {
        tokens[index].isCandidate = true
        if last >= 0, index - last <= 4, (last + 1..<index).allSatisfy(isLink) {
          for between in last + 1..<index { tokens[between].isCandidate = true }
        }
        last = index
      } else if last >= 0, index == last + 1, token.kind == .number {
        tokens[index].isCandidate = true
      } else if last >= 0, index == last + 2, words.isGlued(index), words.isGlued(index - 1),
        words.isMarker(index - 1, .hyphen)
      {
        // "Jong-un", "MI-24".
        tokens[index - 1].isCandidate = true
        tokens[index].isCandidate = true
      }
    }
  }

  private func isLink(_ index: Int) -> Bool {
    switch words.tokens[index].kind {
    case .number, .possessive: true
    case .punctuation:
      words.isMarker(index, .hyphen) || words.isMarker(index, .ampersand)
        || words.isMarker(index, .apostrophe) || words.isMarker(index, .comma)
        || words.isMarker(index, .slash) || words.isMarker(index, .period)
        || words.tokens[index].range.count > 1
    case .word:
      words.tokens[index].range.count <= 3
        || !words.traits[index].isDisjoint(with: [.function, .particleInside])
    }
  }

  // MARK: Tables and rules

  /// Walks along a sentence from one longest phrase to the next.
  private mutating func readPhrases(in sentence: Range<Int>, _ codes: GazetteerCodes) {
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let phrases = words.phrases(at: index, before: sentence.upperBound)
      if let name = phrases.name {
        mark(index..<name.end, code: UInt64(codes.code(of: name.fact)))
        index = name.end
      } else if let title = phrases.title {
        mark(index..<title.end, code: 20)
        index = title.end
      } else {
        index += 1
      }
    }
  }

  private mutating func mark(_ range: Range<Int>, code: UInt64) {
    for index in range {
      let isFirst: UInt64 = index == range.lowerBound ? 1 : 0
      let isLast: UInt64 = index == range.upperBound - 1 ? 2 : 0
      tokens[index].gazetteer = code << 2 | isFirst | isLast
    }
  }

  private mutating func markRule(_ span: NameSpan) {
    let kind = UInt64(span.kind.rawValue) + (span.isDemonym ? 8 : 1)
    for index in span.tokens {
      tokens[index].rule = kind << 1 | (index == span.tokens.lowerBound ? 1 : 0)
    }
  }
}

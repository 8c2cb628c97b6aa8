import TextAnalysis

/// What an article as a whole says of each of its words, by local number.
struct DocumentSignals {
  /// One bit for each sort of neighbour that the word has anywhere.
  private(set) var contexts: [UInt16]
  /// How often the rules tag the word as each kind, in longer names than one word apart.
  private(set) var ruleVotes: [SIMD8<UInt8>]

  init(_ signals: TokenSignals) {
    let words = signals.words
    contexts = Array(repeating: 0, count: words.lexicon.count)
    ruleVotes = Array(repeating: SIMD8(), count: words.lexicon.count)
    for (number, sentence) in words.article.sentences.enumerated()
    where words.cases[number] == .prose {
      for index in sentence where words.tokens[index].kind == .word {
        guard words.beginsWithCapital(index) else { continue }
        readContext(of: index, in: sentence, words)
      }
    }
    for span in signals.ruleSpans { readVotes(of: span, words) }
  }

  private mutating func readContext(
    of index: Int, in sentence: Range<Int>, _ words: ArticleWords
  ) {
    var bits: UInt16 = 0
    let before = index - 1
    let after = index + 1
    if before >= sentence.lowerBound {
      let traits = words.traits[before]
      let token = words.tokens[before]
      if token.beginsWithCapital { bits |= 1 << 0 }
      if traits.contains(.placePreposition) { bits |= 1 << 1 }
      if words.isMarker(before, .the) { bits |= 1 << 2 }
      if traits.contains(.personNoun) || traits.contains(.honorific) { bits |= 1 << 3 }
      if traits.contains(.organisationNoun), token.shape == .lower { bits |= 1 << 4 }
      if traits.contains(.firstName), token.beginsWithCapital { bits |= 1 << 5 }
      if words.isMarker(before, .from) || words.isMarker(before, .to) { bits |= 1 << 6 }
    }
    if after < sentence.upperBound {
      let traits = words.traits[after]
      let token = words.tokens[after]
      if token.beginsWithCapital { bits |= 1 << 7 }
      if traits.contains(.sayVerb) { bits |= 1 << 8 }
      if token.kind == .possessive { bits |= 1 << 9 }
      if traits.contains(.organisationHead), token.beginsWithCapital { bits |= 1 << 10 }
      if traits.contains(.placeNoun) || traits.contains(.placeWord) { bits |= 1 << 11 }
      if token.shape == .lower, traits.isDisjoint(with: [.function, .sayVerb]) { bits |= 1 << 12 }
    }
    contexts[Int(words.local[index])] |= bits
  }

  private mutating func readVotes(of span: NameSpan, _ words: ArticleWords) {
    guard !span.isDemonym else { return }
    let column = Int(min(span.kind.rawValue, 3))
    for index in span.tokens where words.beginsWithCapital(index) {
      let word = Int(words.local[index])
      let isLong = span.tokens.count > 1
      let place = column + (isLong ? 4 : 0)
      ruleVotes[word][place] = min(ruleVotes[word][place], 250) + 1
    }
  }

  /// Which kinds the rules give the word anywhere, alone and in longer names: eight bits.
  func ruleKinds(of word: Int32) -> UInt64 {
    let votes = ruleVotes[Int(word)]
    var bits: UInt64 = 0
    for place in 0..<8 where votes[place] > 0 { bits |= 1 << UInt64(place) }
    return bits
  }
}

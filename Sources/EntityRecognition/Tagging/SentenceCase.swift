import TextAnalysis

/// What a capital means in a sentence.
enum SentenceCase: Sendable {
  /// Only names and the first word have one.
  case prose
  /// Nearly every word has one, as in a headline.
  case title
  /// Every letter is a capital.
  case upper

  init(of sentence: Range<Int>, isHeading: Bool, in words: WordNumbers) {
    var counts = Counts()
    let tokens = words.article.tokens
    for index in sentence where tokens[index].kind == .word {
      counts.read(tokens[index], words.traits[index], isFirst: index == sentence.lowerBound)
    }
    let last = sentence.last.map { words.known[$0] == Marker.period.rawValue } ?? false
    self = counts.verdict(isHeading: isHeading, endsInPeriod: last)
  }

  private struct Counts {
    private var upper = 0
    private var capitalised = 0
    private var lower = 0
    /// Small letters in words that a headline would begin with a capital.
    private var lowerContent = 0
    private var commonCapitalised = 0

    mutating func read(_ token: Token, _ traits: WordTraits, isFirst: Bool) {
      switch token.shape {
      case .upper:
        upper += 1
      case .capitalised, .mixed:
        capitalised += 1
        if !isFirst, !traits.isDisjoint(with: [.common, .function]) { commonCapitalised += 1 }
      case .lower:
        lower += 1
        if token.range.count >= 3, !traits.contains(.function) { lowerContent += 1 }
      case .caseless:
        break
      }
    }

    /// A headline has no period; what ends in one is a headline only without any small word.
    func verdict(isHeading: Bool, endsInPeriod: Bool) -> SentenceCase {
      if upper >= 2, lower == 0, upper > capitalised * 2 { return .upper }
      if upper >= 4, upper > (capitalised + lower) * 2 { return .upper }
      let isTitle =
        capitalised >= 3 && commonCapitalised >= (isHeading ? 1 : 2)
        && lowerContent * 6 <= (endsInPeriod ? 0 : capitalised)
      return isTitle ? .title : .prose
    }
  }
}

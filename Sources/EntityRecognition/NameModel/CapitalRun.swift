/// A stretch of words with capitals, small links between them included.
struct CapitalRun {
  let tokens: Range<Int>
  /// One word of capitals.
  let isAcronym: Bool
  /// An acronym whose letters begin the words of another run of the article.
  private(set) var matchesInitials = false

  /// The runs of an article, and for each token the place of its run, or -1.
  static func runs(in signals: TokenSignals) -> ([CapitalRun], [Int32]) {
    let words = signals.words
    var runs: [CapitalRun] = []
    var runOfToken = [Int32](repeating: -1, count: words.tokens.count)
    var initials: Set<UInt64> = []
    for sentence in words.article.sentences {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        guard words.beginsWithCapital(index) else {
          index += 1
          continue
        }
        let end = end(from: index, in: sentence, signals)
        for token in index..<end { runOfToken[token] = Int32(runs.count) }
        let isAcronym = end == index + 1 && words.tokens[index].shape == .upper
        runs.append(CapitalRun(tokens: index..<end, isAcronym: isAcronym))
        if end > index + 1 { initials.insert(Self.initials(of: index..<end, words)) }
        index = end
      }
    }
    for number in runs.indices where runs[number].isAcronym {
      let letters = letters(of: runs[number].tokens.lowerBound, words)
      runs[number].matchesInitials = initials.contains(letters)
    }
    return (runs, runOfToken)
  }

  private static func end(
    from start: Int, in sentence: Range<Int>, _ signals: TokenSignals
  ) -> Int {
    let words = signals.words
    var end = start + 1
    while end < sentence.upperBound {
      if words.beginsWithCapital(end) {
        end += 1
        continue
      }
      let isLink =
        words.isMarker(end, .of) || words.isMarker(end, .hyphen) && words.isGlued(end)
        || words.isMarker(end, .ampersand)
        || words.traits[end].contains(.particleInside)
          && words.traits[end].isDisjoint(with: [.function, .common])
      guard isLink, end + 1 < sentence.upperBound, words.beginsWithCapital(end + 1) else { break }
      end += 2
    }
    return end
  }

  private static func initials(of run: Range<Int>, _ words: ArticleWords) -> UInt64 {
    let text = words.article.article.text
    return run.reduce(7) { hash, index in
      guard words.beginsWithCapital(index) else { return hash }
      return FeatureHash.join(hash, UInt64(text[words.tokens[index].range.start]))
    }
  }

  private static func letters(of index: Int, _ words: ArticleWords) -> UInt64 {
    words.article.article.text.utf8[words.tokens[index].range.offsets].reduce(7) { hash, byte in
      byte == UInt8(ascii: ".") ? hash : FeatureHash.join(hash, UInt64(byte))
    }
  }
}

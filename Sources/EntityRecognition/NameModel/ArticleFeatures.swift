import TextAnalysis

/// An article as the recogniser reads it: its candidates and their features.
///
/// The tool that trains the model reads articles through this type too, so that both see the same.
package struct ArticleFeatures {
  /// The token of each candidate.
  package let tokens: [Int32]
  /// Candidates that follow one another in a sentence; their neighbours belong to no name.
  package let stretches: [Range<Int>]
  package let firstReading: FeatureTable
  let signals: TokenSignals

  package init(_ article: TokenizedArticle, lookup: NameLookup) {
    let words = ArticleWords(article, knowledge: lookup.knowledge)
    let signals = TokenSignals(
      words, ruleSpans: RuleTagger.spans(in: words), codes: lookup.codes)
    self.signals = signals
    let maker = NameFeatures(signals)
    var tokens: [Int32] = []
    var stretches: [Range<Int>] = []
    var table = FeatureTable()
    var list = FeatureList()
    for (number, sentence) in article.sentences.enumerated() {
      var start = tokens.count
      for index in sentence {
        guard signals.tokens[index].isCandidate else {
          if tokens.count > start { stretches.append(start..<tokens.count) }
          start = tokens.count
          continue
        }
        tokens.append(Int32(index))
        list.clear()
        maker.append(of: index, inSentence: number, to: &list)
        table.append(list)
      }
      if tokens.count > start { stretches.append(start..<tokens.count) }
    }
    self.tokens = tokens
    self.stretches = stretches
    firstReading = table
  }

  /// What the tags of a first reading add for a second one.
  package func secondReading(_ tags: [NameTag]) -> FeatureTable {
    let maker = SecondReading(tags, of: self)
    var table = FeatureTable()
    var list = FeatureList()
    for stretch in stretches {
      for candidate in stretch {
        list.clear()
        maker.append(of: candidate, in: stretch, to: &list)
        table.append(list)
      }
    }
    return table
  }

  /// The names that tags of candidates make.
  package func names(_ tags: [NameTag]) -> [TaggedName] {
    var cleanup = NameCleanup(self)
    return cleanup.names(spans(tags))
  }

  func spans(_ tags: [NameTag]) -> [NameSpan] {
    var spans: [NameSpan] = []
    for stretch in stretches {
      for candidate in stretch {
        guard let kind = tags[candidate].kind else { continue }
        let token = Int(tokens[candidate])
        if tags[candidate].isInside, candidate > stretch.lowerBound, let last = spans.indices.last,
          spans[last].tokens.upperBound == token
        {
          spans[last].tokens = spans[last].tokens.lowerBound..<token + 1
        } else {
          spans.append(NameSpan(token..<token + 1, kind))
        }
      }
    }
    return spans
  }
}

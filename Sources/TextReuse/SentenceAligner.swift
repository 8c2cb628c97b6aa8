import TextAnalysis

/// Finds the sentences of two articles that say the same.
///
/// Sentences that share an unusual word are candidates. A candidate is scored by the words that
/// both have, each weighed by how few sentences of the two articles have it, and by the words in a
/// row that they share.
struct SentenceAligner {
  /// A word in more sentences of an article than this brings no sentences together.
  private static let mostSentences = 40

  private let left: ComparedArticle
  private let right: ComparedArticle
  private let leftWords: [SentenceWords]
  private let rightWords: [SentenceWords]
  private let weights: WordWeights

  init(_ left: ComparedArticle, _ right: ComparedArticle) {
    self.left = left
    self.right = right
    leftWords = left.sentences.map { SentenceWords(left.article.text, range: $0) }
    rightWords = right.sentences.map { SentenceWords(right.article.text, range: $0) }
    weights = WordWeights(leftWords + rightWords)
  }

  /// All pairs that say the same, in the order of the left sentences, then of the right.
  func pairs() -> [SentencePair] {
    var places: [UInt64: [Int]] = [:]
    for (number, sentence) in rightWords.enumerated() {
      for stem in sentence.content { places[stem, default: []].append(number) }
    }
    var leftCounts: [UInt64: Int] = [:]
    for sentence in leftWords {
      for stem in sentence.content { leftCounts[stem, default: 0] += 1 }
    }
    return leftWords.indices.flatMap { number -> [SentencePair] in
      var candidates: [Int: Int] = [:]
      for stem in leftWords[number].content {
        guard let others = places[stem], others.count <= Self.mostSentences,
          leftCounts[stem, default: 0] <= Self.mostSentences
        else { continue }
        for other in others { candidates[other, default: 0] += 1 }
      }
      return candidates.filter { $0.value > 1 }.keys.sorted().compactMap { pair(number, $0) }
    }
  }

  /// The words in which a pair differs, and what they are.
  func differences(of pair: SentencePair) -> [Comparison.Difference] {
    SentenceDifferences(
      leftWords[pair.left], rightWords[pair.right],
      leftNames: left.names(in: pair.passage.left), rightNames: right.names(in: pair.passage.right)
    ).list
  }

  private func pair(_ left: Int, _ right: Int) -> SentencePair? {
    let (a, b) = (leftWords[left], rightWords[right])
    let likeness = SentenceLikeness(a, b, weights: weights)
    guard let kind = likeness.kind else { return nil }
    return SentencePair(
      left: left, right: right, score: likeness.score,
      passage: ReusedPassage(left: a.range, right: b.range, likeness: kind))
  }
}

import TextAnalysis

/// Two articles side by side: which sentences they share, what only one of them has, and where
/// shared sentences differ.
///
/// Comparing the same articles the other way round gives the same pairs of sentences.
package struct Comparison: Hashable, Sendable {
  /// A line of the comparison: a sentence of one article, or one of each that belong together.
  package enum Row: Hashable, Sendable {
    case shared(ReusedPassage, differences: [Difference])
    case onlyLeft(TextRange)
    case onlyRight(TextRange)
  }

  /// Where two sentences that belong together part. At least one side is there.
  package struct Difference: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
      case number
      case name
      case wording
    }

    package let kind: Kind
    /// The words that only the left sentence has, as a range in the clean text of its article.
    package let left: TextRange?
    package let right: TextRange?
  }

  /// Every sentence once, in the order of the left article; what only the right one has follows
  /// the row of the right sentence before it.
  package let rows: [Row]
  /// All pairs of sentences that say the same, also further ones of a sentence that is in a row
  /// with another; in the order of the left article, then of the right.
  package let passages: [ReusedPassage]

  /// Costs about the words of both articles and, for sentences that share unusual words, the
  /// product of their lengths.
  package init(_ left: ComparedArticle, _ right: ComparedArticle) {
    let aligner = SentenceAligner(left, right)
    let pairs = aligner.pairs()
    passages = pairs.map(\.passage)
    rows = Self.rows(left, right, pairs: SentencePair.oneToOne(pairs), aligner: aligner)
  }

  /// The passages alone, without the rows.
  package static func passages(
    _ left: ComparedArticle, _ right: ComparedArticle
  ) -> [ReusedPassage] {
    SentenceAligner(left, right).pairs().map(\.passage)
  }

  private static func rows(
    _ left: ComparedArticle, _ right: ComparedArticle, pairs: [SentencePair],
    aligner: SentenceAligner
  ) -> [Row] {
    var pairOfLeft: [Int: SentencePair] = [:]
    var isTaken = [Bool](repeating: false, count: right.sentences.count)
    for pair in pairs {
      pairOfLeft[pair.left] = pair
      isTaken[pair.right] = true
    }
    var rows: [Row] = []
    func appendOnlyRight(from first: Int) {
      var next = first
      while next < isTaken.count, !isTaken[next] {
        rows.append(.onlyRight(right.sentences[next]))
        next += 1
      }
    }
    appendOnlyRight(from: 0)
    for (number, sentence) in left.sentences.enumerated() {
      if let pair = pairOfLeft[number] {
        rows.append(.shared(pair.passage, differences: aligner.differences(of: pair)))
        appendOnlyRight(from: pair.right + 1)
      } else {
        rows.append(.onlyLeft(sentence))
      }
    }
    return rows
  }
}

import TextAnalysis

/// A sentence of the left article and one of the right that say the same, by their numbers.
struct SentencePair {
  let left: Int
  let right: Int
  /// How alike they are, 0 to 1.
  let score: Double
  let passage: ReusedPassage

  /// The best pairs in which no sentence is twice; the same whichever article is the left one.
  static func oneToOne(_ pairs: [SentencePair]) -> [SentencePair] {
    var lefts: Set<Int> = []
    var rights: Set<Int> = []
    let best = pairs.sorted { $0.precedes($1) }.filter { pair in
      guard !lefts.contains(pair.left), !rights.contains(pair.right) else { return false }
      lefts.insert(pair.left)
      rights.insert(pair.right)
      return true
    }
    return best.sorted { $0.left < $1.left }
  }

  /// By score, then those that stand early in both articles. Changing the articles' places turns
  /// round only the order of (i, j) and (j, i), which do not exclude each other.
  private func precedes(_ other: SentencePair) -> Bool {
    if score != other.score { return score > other.score }
    let (sum, otherSum) = (left + right, other.left + other.right)
    return sum == otherSum ? min(left, right) < min(other.left, other.right) : sum < otherSum
  }
}

import TextAnalysis
import TextReuse

/// How many of the pairs of passages that say the same were found.
package enum ReuseRecall {
  /// A pair is found when one pair of passages covers at least half of it on either side.
  /// There is no precision to count: a passage may well hold more than the sentences marked.
  package static func score(
    found: [ReusedPassage], expected: [ReusedPassage]
  ) -> (right: Int, expected: Int) {
    let right = expected.count { pair in
      found.contains { covers($0.left, pair.left) && covers($0.right, pair.right) }
    }
    return (right, expected.count)
  }

  private static func covers(_ passage: TextRange, _ target: TextRange) -> Bool {
    2 * (min(passage.end, target.end) - max(passage.start, target.start)) >= target.count
  }
}

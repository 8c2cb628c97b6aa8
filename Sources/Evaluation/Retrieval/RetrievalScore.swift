/// How well ranked lists answer queries whose answers are known, as means over the queries.
///
/// The measures are those of the TREC conferences, computed as `trec_eval` does. A query with
/// answers that found nothing counts as 0 everywhere; a query without answers is left out.
package struct RetrievalScore: Hashable, Sendable {
  package var queries = 0
  /// Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002), with
  /// the grade itself as gain.
  package var gainAt10 = 0.0
  /// Mean average precision over the whole list.
  package var averagePrecision = 0.0
  /// Recall among the first hundred.
  package var recallAt100 = 0.0
  /// The mean of 1 divided by the rank of the first answer.
  package var reciprocalRank = 0.0

  package init() {}

  /// - Parameters:
  ///   - run: for each query the articles found, the best first.
  ///   - judgements: for each query the articles that answer it, with grades.
  package init(run: [String: [String]], judgements: [String: [String: Int]]) {
    for (query, grades) in judgements.sorted(by: { $0.key < $1.key }) {
      let answers = grades.filter { $0.value > 0 }
      guard !answers.isEmpty else { continue }
      queries += 1
      let gains = Self.distinct(run[query] ?? []).map { answers[$0] ?? 0 }
      gainAt10 += Self.discounted(gains) / Self.discounted(answers.values.sorted(by: >))
      averagePrecision += Self.averagePrecision(gains, answers: answers.count)
      recallAt100 += Double(gains.prefix(100).count { $0 > 0 }) / Double(answers.count)
      reciprocalRank += gains.firstIndex { $0 > 0 }.map { 1 / Double($0 + 1) } ?? 0
    }
    let count = Double(max(1, queries))
    gainAt10 /= count
    averagePrecision /= count
    recallAt100 /= count
    reciprocalRank /= count
  }

  /// An article that a run names twice counts where it stands first.
  private static func distinct(_ articles: [String]) -> [String] {
    var seen: Set<String> = []
    return articles.filter { seen.insert($0).inserted }
  }

  private static func discounted(_ gains: [Int]) -> Double {
    var sum = 0.0
    for (rank, gain) in gains.prefix(10).enumerated() {
      sum += Double(gain) / RankDiscount.atFirstTen[rank]
    }
    return sum
  }

  private static func averagePrecision(_ gains: [Int], answers: Int) -> Double {
    var found = 0
    var sum = 0.0
    for (rank, gain) in gains.enumerated() where gain > 0 {
      found += 1
      sum += Double(found) / Double(rank + 1)
    }
    return sum / Double(answers)
  }
}

/// The divisors of gain by rank: the logarithm of the rank + 1 to the base 2.
private enum RankDiscount {
  static let atFirstTen = [
    1.0, 1.584_962_500_721_156, 2.0, 2.321_928_094_887_362, 2.584_962_500_721_156,
    2.807_354_922_057_604, 3.0, 3.169_925_001_442_312, 3.321_928_094_887_362,
    3.459_431_618_637_298,
  ]
}

import Evaluation
import Testing

@Suite struct `A score over clusters` {
  /// Clusters as words, a letter a mention: "abc defg".
  private static func clusters(_ drawn: String) -> Clusters {
    Clusters(drawn.split(separator: " ").map { $0.unicodeScalars.map { Int($0.value) } })
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let expected: String
    let found: String
    /// Precision and recall.
    let muc: (Double, Double)
    let bCubed: (Double, Double)
    let ceaf: (Double, Double)

    var testDescription: String { "\(expected) | \(found)" }
  }

  @Test(arguments: [
    // The example of Pradhan and others (2014): c is put elsewhere, h and i are spurious.
    Row(
      expected: "abc defg", found: "ab cd fghi", muc: (2 / 5, 2 / 5), bCubed: (4 / 8, 35 / 84),
      ceaf: (1.3 / 3, 1.3 / 2)),
    Row(
      expected: "abc de", found: "abc de", muc: (1, 1), bCubed: (1, 1), ceaf: (1, 1)),
    // Nothing joined: each mention is right by itself.
    Row(
      expected: "abc d", found: "a b c d", muc: (0, 0), bCubed: (1, 2 / 4),
      ceaf: ((2 * 1 / 4 + 1) / 4, (2 * 1 / 4 + 1) / 2)),
    // Everything joined.
    Row(
      expected: "ab cd", found: "abcd", muc: (2 / 3, 1), bCubed: (1 / 2, 1),
      ceaf: ((2 * 2 / 6) / 1, (2 * 2 / 6) / 2)),
    // A mention missed, and a mention too many that stands alone.
    Row(
      expected: "ab c", found: "ab x", muc: (1, 1), bCubed: (2 / 3, 2 / 3),
      ceaf: (1 / 2, 1 / 2)),
  ])
  func `agrees with what one works out by hand`(row: Row) {
    let score = CoreferenceScore(
      expected: Self.clusters(row.expected), found: Self.clusters(row.found))
    #expect(isClose(score.muc, row.muc), "MUC \(score.muc)")
    #expect(isClose(score.bCubed, row.bCubed), "B³ \(score.bCubed)")
    #expect(isClose(score.ceaf, row.ceaf), "CEAFe \(score.ceaf)")
  }

  private func isClose(_ score: PartialScore, _ expected: (Double, Double)) -> Bool {
    abs(score.precision - expected.0) < 1e-9 && abs(score.recall - expected.1) < 1e-9
  }

  @Test func `is the mean of the three measures`() {
    let score = CoreferenceScore(
      expected: Self.clusters("abc defg"), found: Self.clusters("ab cd fghi"))
    let mean = (0.4 + 2 * 0.5 * (35 / 84) / (0.5 + 35 / 84) + 2.6 / 5) / 3
    #expect(abs(score.mean - mean) < 1e-9)
  }

  @Test func `sums documents so that the long ones weigh more`() {
    let right = CoreferenceScore(expected: Self.clusters("abcd"), found: Self.clusters("abcd"))
    let wrong = CoreferenceScore(expected: Self.clusters("xy"), found: Self.clusters("x y"))
    #expect(isClose((right + wrong).muc, (1, 0.75)))
    #expect(isClose((right + wrong).bCubed, (1, 5.0 / 6)))
  }

  @Test func `counts links between documents only`() {
    // Capitals stand in a second document.
    let score = SpanScore.links(
      expected: Self.clusters("abAB cC"), found: Self.clusters("aA bB cC x")
    ) { mention in mention < 97 ? 1 : 0 }
    #expect(score == SpanScore(found: 3, expected: 5, right: 3))
  }
}

@Suite struct `An assignment` {
  @Test(arguments: [
    ([[1, 2], [2, 4]], 5), ([[3, 1, 2]], 3), ([[0, 5], [5, 6], [1, 9]], 14),
    ([[7, 5, 11], [5, 4, 1], [9, 3, 2]], 24), ([[4], [5], [1]], 5),
  ])
  func `has the greatest sum`(weights: [[Double]], sum: Double) {
    #expect(abs(Self.greatest(weights) - sum) < 1e-9)
  }

  @Test func `finds what trying everything finds`() {
    var generator = SystemSeed(state: 7)
    for round in 0..<200 {
      let rows = Int.random(in: 1...5, using: &generator)
      let columns = Int.random(in: 1...5, using: &generator)
      let weights = (0..<rows).map { _ in
        (0..<columns).map { _ in Double(max(0, Int.random(in: -6...9, using: &generator))) }
      }
      #expect(
        abs(Self.greatest(weights) - Self.tryAll(weights[...], free: Set(0..<columns))) < 1e-9,
        "seed 7, round \(round): \(weights)")
    }
  }

  private static func greatest(_ weights: [[Double]]) -> Double {
    Assignment.greatestWeight(
      weights.map { row in
        row.enumerated().filter { $0.element > 0 }
          .map { Assignment.Edge(column: $0.offset, weight: $0.element) }
      }, columns: weights[0].count)
  }

  private static func tryAll(_ rows: ArraySlice<[Double]>, free: Set<Int>) -> Double {
    guard let row = rows.first else { return 0 }
    let rest = rows.dropFirst()
    return free.reduce(tryAll(rest, free: free)) { best, column in
      max(best, row[column] + tryAll(rest, free: free.subtracting([column])))
    }
  }
}

/// Numbers that follow from a seed alone.
struct SystemSeed: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ state >> 33) &* 0xff51_afd7_ed55_8ccd
  }
}

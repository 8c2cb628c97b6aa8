/// How well mentions are grouped by what they mean: MUC, B³ and CEAFe, and their mean.
///
/// A mention that stands on one side only counts against the other, and entities mentioned once
/// count for B³ and CEAFe. The definitions are those of Pradhan and others, "Scoring Coreference
/// Partitions of Predicted Mentions" (2014).
package struct CoreferenceScore: Hashable, Sendable {
  package private(set) var muc = PartialScore()
  package private(set) var bCubed = PartialScore()
  package private(set) var ceaf = PartialScore()

  package init() {}

  /// - Parameters:
  ///   - expected: the clusters of the annotation.
  ///   - found: the clusters of the program; a mention found where one is expected has its number.
  package init(expected: Clusters, found: Clusters) {
    let ofExpected = expected.overlaps(with: found)
    let ofFound = found.overlaps(with: expected)
    muc = Self.muc(expected, ofExpected, found, ofFound)
    bCubed = Self.bCubed(expected, ofExpected, found)
    ceaf = Self.ceaf(expected, ofExpected, found)
  }

  /// The mean of the three, which the CoNLL tasks rank by.
  package var mean: Double { (muc.f1 + bCubed.f1 + ceaf.f1) / 3 }

  package static func + (left: CoreferenceScore, right: CoreferenceScore) -> CoreferenceScore {
    var sum = left
    sum.muc = left.muc + right.muc
    sum.bCubed = left.bCubed + right.bCubed
    sum.ceaf = left.ceaf + right.ceaf
    return sum
  }

  private typealias Overlaps = [[(cluster: Int, count: Int)]]

  /// Counts the links that hold a cluster together and that the other side has too.
  private static func muc(
    _ expected: Clusters, _ ofExpected: Overlaps, _ found: Clusters, _ ofFound: Overlaps
  ) -> PartialScore {
    func links(_ clusters: Clusters, _ overlaps: Overlaps) -> (right: Double, all: Double) {
      var right = 0
      var all = 0
      for (mentions, shared) in zip(clusters.members, overlaps) {
        let missing = mentions.count - shared.reduce(0) { $0 + $1.count }
        right += mentions.count - shared.count - missing
        all += mentions.count - 1
      }
      return (Double(right), Double(all))
    }
    let recall = links(expected, ofExpected)
    let precision = links(found, ofFound)
    return PartialScore(
      rightOfFound: precision.right, found: precision.all, rightOfExpected: recall.right,
      expected: recall.all)
  }

  /// Asks of each mention how much of its cluster the other side has put with it.
  private static func bCubed(
    _ expected: Clusters, _ overlaps: Overlaps, _ found: Clusters
  ) -> PartialScore {
    var score = PartialScore(
      found: Double(found.mentionCount), expected: Double(expected.mentionCount))
    for (mentions, shared) in zip(expected.members, overlaps) {
      for (cluster, count) in shared {
        let square = Double(count * count)
        score.rightOfExpected += square / Double(mentions.count)
        score.rightOfFound += square / Double(found.members[cluster].count)
      }
    }
    return score
  }

  /// Pairs the clusters one to one so that their likeness (φ4) is greatest.
  private static func ceaf(
    _ expected: Clusters, _ overlaps: Overlaps, _ found: Clusters
  ) -> PartialScore {
    let edges = zip(expected.members, overlaps).map { mentions, shared in
      shared.map { cluster, count in
        let sizes = mentions.count + found.members[cluster].count
        return Assignment.Edge(column: cluster, weight: 2 * Double(count) / Double(sizes))
      }
    }
    let likeness = Assignment.greatestWeight(edges, columns: found.members.count)
    return PartialScore(
      rightOfFound: likeness, found: Double(found.members.count), rightOfExpected: likeness,
      expected: Double(expected.members.count))
  }
}

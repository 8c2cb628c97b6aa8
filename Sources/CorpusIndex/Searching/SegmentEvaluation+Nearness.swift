extension SegmentEvaluation {
  /// What the nearness of neighbouring words adds to the score of an article.
  func nearness(
    in article: UInt32, _ scoring: Scoring, _ scratch: inout NearnessScratch
  ) -> Double {
    var sum = 0.0
    for pair in plan.pairs.indices { sum += nearness(of: pair, in: article, scoring, &scratch) }
    return sum
  }

  /// What the nearness of one pair adds.
  func nearness(
    of pair: Int, in article: UInt32, _ scoring: Scoring, _ scratch: inout NearnessScratch
  ) -> Double {
    guard let left = lists[plan.pairs[pair].0].index(of: article) else { return 0 }
    let right =
      hasSameArticles ? left : lists[plan.pairs[pair].1].index(of: article)
    guard let right else { return 0 }
    return nearness(of: pair, left, right, scoring, &scratch)
  }

  /// Room for the matches of two words, kept from one article to the next.
  struct NearnessScratch {
    fileprivate var lefts: [MatchInterval] = []
    fileprivate var rights: [MatchInterval] = []
  }

  /// The same for each article of the segment; empty when there are no neighbours.
  func nearness(_ scoring: Scoring) -> [Double] {
    guard !plan.pairs.isEmpty else { return [] }
    var sums = [Double](repeating: 0, count: segment.entries.count)
    var scratch = NearnessScratch()
    for (number, pair) in plan.pairs.enumerated() {
      leaves.forEachCommonArticle(of: [lists[pair.0], lists[pair.1]]) { article, indices in
        sums[Int(article)] += nearness(of: number, indices[0], indices[1], scoring, &scratch)
      }
    }
    return sums
  }

  /// What one pair adds in an article that is at these indices of its lists.
  private func nearness(
    of pair: Int, _ left: Int, _ right: Int, _ scoring: Scoring,
    _ scratch: inout NearnessScratch
  ) -> Double {
    scratch.lefts.removeAll(keepingCapacity: true)
    scratch.rights.removeAll(keepingCapacity: true)
    let lists = lists
    lists[plan.pairs[pair].0].appendIntervals(at: left, in: segment, to: &scratch.lefts)
    lists[plan.pairs[pair].1].appendIntervals(at: right, in: segment, to: &scratch.rights)
    guard let distance = Self.smallestDistance(scratch.lefts, scratch.rights) else { return 0 }
    return scoring.pairCeilings[pair] / Double(distance * distance)
  }

  /// The words from one list to the other at their nearest, 1 for neighbours; nil when they are
  /// never in one paragraph, as far as the gap between two tells.
  private static func smallestDistance(
    _ lefts: [MatchInterval], _ rights: [MatchInterval]
  ) -> Int? {
    var best = Int(SegmentBuilder.gap)
    var right = 0
    for left in lefts {
      while right + 1 < rights.count, rights[right + 1].start <= left.start { right += 1 }
      for other in rights[right..<min(right + 2, rights.count)] {
        let gap =
          other.start >= left.end
          ? Int(other.start) - Int(left.end) : Int(left.start) - Int(other.end)
        if gap >= 0 { best = min(best, gap + 1) }
      }
    }
    return best < Int(SegmentBuilder.gap) ? best : nil
  }
}

import Articles

/// A score and an article as one number, so that the best hits have the smallest numbers and
/// equal scores go by the numbers of the articles.
enum HitRank {
  /// Fewer are sorted by comparing, since each pass over the digits costs its 2,048 counters.
  private static let fewest = 1000
  private static let digitBits: UInt64 = 11

  /// - Parameter score: not negative, so that its bits rise with it.
  static func number(score: Float, article: ArticleID) -> UInt64 {
    UInt64(~score.bitPattern) << 32 | UInt64(UInt32(article.index))
  }

  static func score(of rank: UInt64) -> Float {
    Float(bitPattern: ~UInt32(truncatingIfNeeded: rank >> 32))
  }

  static func article(of rank: UInt64) -> ArticleID {
    ArticleID(Int(UInt32(truncatingIfNeeded: rank)))
  }

  /// The numbers from the smallest on.
  static func sorted(_ ranks: [UInt64]) -> [UInt64] {
    guard ranks.count > fewest else { return ranks.sorted() }
    var ranks = ranks
    var other = ranks
    for shift in stride(from: UInt64(0), to: 64, by: Int(digitBits)) {
      if pass(over: ranks, into: &other, shift: shift) { swap(&ranks, &other) }
    }
    return ranks
  }

  /// Deals the numbers out by one digit, keeping the order of equal ones; false when they all
  /// have the same and nothing was done.
  private static func pass(
    over ranks: [UInt64], into other: inout [UInt64], shift: UInt64
  ) -> Bool {
    let mask: UInt64 = (1 << digitBits) - 1
    var places = [Int](repeating: 0, count: Int(mask) + 1)
    for rank in ranks { places[Int(rank >> shift & mask)] += 1 }
    guard places[Int(ranks[0] >> shift & mask)] < ranks.count else { return false }
    var sum = 0
    for digit in places.indices {
      let count = places[digit]
      places[digit] = sum
      sum += count
    }
    for rank in ranks {
      let digit = Int(rank >> shift & mask)
      other[places[digit]] = rank
      places[digit] += 1
    }
    return true
  }
}

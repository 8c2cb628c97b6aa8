/// Articles of a segment, rising, with their scores so far.
struct ScoredArticles {
  var articles: [UInt32] = []
  var scores: [Double] = []

  mutating func append(_ article: UInt32, _ score: Double) {
    articles.append(article)
    scores.append(score)
  }

  /// The articles in both, with the sum of their scores.
  func intersection(_ other: ScoredArticles) -> ScoredArticles {
    var result = ScoredArticles()
    if articles.count <= other.articles.count {
      meet(other) { result.append(articles[$0], scores[$0] + other.scores[$1]) }
    } else {
      other.meet(self) { result.append(other.articles[$0], scores[$1] + other.scores[$0]) }
    }
    return result
  }

  private func meet(_ longer: ScoredArticles, _ body: (Int, Int) -> Void) {
    var place = 0
    for (index, article) in articles.enumerated() {
      place = longer.articles.firstIndex(notBefore: article, from: place)
      guard place < longer.articles.count else { return }
      if longer.articles[place] == article { body(index, place) }
    }
  }

  func subtracting(_ other: [UInt32]) -> ScoredArticles {
    var result = ScoredArticles()
    var place = 0
    for (index, article) in articles.enumerated() {
      place = other.firstIndex(notBefore: article, from: place)
      if place == other.count || other[place] != article {
        result.append(article, scores[index])
      }
    }
    return result
  }

  /// All these articles, with the scores of those in `other` added.
  func preferring(_ other: ScoredArticles) -> ScoredArticles {
    var result = self
    meet(other) { result.scores[$0] += other.scores[$1] }
    return result
  }

  /// The articles in any of the lists, with the sum of their scores; those in all of them get
  /// `bonus` on top.
  static func union(
    _ lists: [ScoredArticles], bonus: Double, articleCount: Int
  ) -> ScoredArticles {
    guard lists.count > 1 else { return lists.first ?? ScoredArticles() }
    let total = lists.reduce(0) { $0 + $1.articles.count }
    // Sparse lists are merged, so that rare words cost nothing by the size of the segment.
    return total * 8 < articleCount
      ? mergedUnion(lists, bonus: bonus)
      : denseUnion(lists, bonus: bonus, articleCount: articleCount)
  }

  private static func denseUnion(
    _ lists: [ScoredArticles], bonus: Double, articleCount: Int
  ) -> ScoredArticles {
    var scores = [Double](repeating: 0, count: articleCount)
    var counts = [Int32](repeating: 0, count: articleCount)
    for list in lists {
      for (index, article) in list.articles.enumerated() {
        scores[Int(article)] += list.scores[index]
        counts[Int(article)] += 1
      }
    }
    var result = ScoredArticles()
    for article in 0..<articleCount where counts[article] > 0 {
      let isInAll = Int(counts[article]) == lists.count
      result.append(UInt32(article), isInAll ? scores[article] + bonus : scores[article])
    }
    return result
  }

  private static func mergedUnion(_ lists: [ScoredArticles], bonus: Double) -> ScoredArticles {
    var sums: [UInt32: (score: Double, count: Int)] = [:]
    for list in lists {
      for (index, article) in list.articles.enumerated() {
        let sum = sums[article] ?? (0, 0)
        sums[article] = (sum.score + list.scores[index], sum.count + 1)
      }
    }
    var result = ScoredArticles()
    for (article, sum) in sums.sorted(by: { $0.key < $1.key }) {
      result.append(article, sum.count == lists.count ? sum.score + bonus : sum.score)
    }
    return result
  }
}

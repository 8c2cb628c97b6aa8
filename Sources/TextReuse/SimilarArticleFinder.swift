import Articles

/// Finds which articles are like which, without comparing each with each.
///
/// Articles that share sampled shingles are candidates; those whose samples have a tenth or so in
/// common are compared by all their shingles (containment: Broder 1997). The result depends on
/// the articles alone. Costs the samples, the squares of how many articles share one that is not
/// common, and a reading of the text for each article that has candidates.
package struct SimilarArticleFinder {
  /// From this share of the shorter article on, two articles are similar.
  package static let leastShare = 0.15
  /// The same for articles that only share what many have: copies of one text.
  private static let leastShareOfCopies = 0.5
  /// How many shingles they share at least, so that two very short ones need more than a formula.
  private static let leastCount = 8
  /// What the samples must show for the texts to be read: shingles by rarity, or just shingles, as
  /// a part of those that both could share.
  private static let leastEstimate = 0.1
  private static let leastEstimateOfCopies = 0.4
  private static let leastRarityOfRelated = 2.0
  private static let mostSimilar = 50
  private static let mostRelated = 4

  private let ids: [ArticleID]
  private let sketches: [ShingleSketch]
  private let read: (ArticleID) -> Article?

  private var similar: [[SimilarArticle]]
  private var related: [[(article: Int32, weight: Int32)]]
  /// Each article's parent in the forest of groups (union-find: Tarjan 1975).
  private var parents: [Int32]

  private init(
    _ sketches: [(ArticleID, ShingleSketch)], read: @escaping (ArticleID) -> Article?
  ) {
    let sorted = sketches.sorted { $0.0 < $1.0 }
    ids = sorted.map(\.0)
    self.sketches = sorted.map(\.1)
    self.read = read
    similar = Array(repeating: [], count: ids.count)
    related = Array(repeating: [], count: ids.count)
    parents = ids.indices.map { Int32($0) }
  }

  /// - Parameter read: the text of an article, asked for those that have candidates.
  package static func table(
    of sketches: [(ArticleID, ShingleSketch)], read: @escaping (ArticleID) -> Article?
  ) -> SimilarityTable {
    var finder = SimilarArticleFinder(sketches, read: read)
    finder.find()
    return finder.finish()
  }

  private mutating func find() {
    let shared = SharedShingles(sketches, rank: ranks())
    let groups = GroupsOfArticles(shared, articleCount: ids.count)
    var evidence = [Evidence](repeating: Evidence(), count: ids.count)
    var met: [Int32] = []
    var texts = ShingleTexts(read: read)
    for article in ids.indices {
      for group in groups[article] {
        let members = shared.group(Int(group))
        let isCommon = shared.isCommon[Int(group)]
        let weight = isCommon ? 0 : Evidence.weight(ofShingleIn: members.count)
        for other in members where other > article {
          if evidence[Int(other)].shingles == 0 { met.append(other) }
          evidence[Int(other)].shingles += 1
          evidence[Int(other)].weight += weight
        }
      }
      met.sort()
      for other in met {
        judge(article, Int(other), by: evidence[Int(other)], texts: &texts)
        evidence[Int(other)] = Evidence()
      }
      met.removeAll(keepingCapacity: true)
    }
  }

  private mutating func judge(
    _ left: Int, _ right: Int, by evidence: Evidence, texts: inout ShingleTexts
  ) {
    let bound = min(sketches[left].bound, sketches[right].bound)
    let comparable = min(
      sketches[left].count(upTo: bound), sketches[right].count(upTo: bound))
    let size = Double(max(1, comparable))
    let isLike = evidence.rarity / size >= Self.leastEstimate
    let isCopy = Double(evidence.shingles) / size >= Self.leastEstimateOfCopies
    if isLike || isCopy {
      let (count, share) = texts.shared(ids[left], ids[right])
      if count >= Self.leastCount, share >= (isLike ? Self.leastShare : Self.leastShareOfCopies) {
        similar[left].append(SimilarArticle(article: ids[right], share: share))
        similar[right].append(SimilarArticle(article: ids[left], share: share))
        join(left, right)
        return
      }
    }
    if evidence.rarity >= Self.leastRarityOfRelated {
      note(right, for: left, weight: evidence.weight)
      note(left, for: right, weight: evidence.weight)
    }
  }

  private mutating func note(_ other: Int, for article: Int, weight: Int32) {
    var list = related[article]
    list.append((Int32(other), weight))
    if list.count > 4 * Self.mostRelated { list = Self.best(of: list) }
    related[article] = list
  }

  private static func best(
    of list: [(article: Int32, weight: Int32)]
  ) -> [(article: Int32, weight: Int32)] {
    Array(
      list.sorted { ($1.weight, $0.article) < ($0.weight, $1.article) }.prefix(mostRelated))
  }

  /// The places of the articles in the order of their samples, in which near copies are
  /// neighbours since they share the smallest.
  private func ranks() -> [Int32] {
    let order = ids.indices.sorted { left, right in
      let (a, b) = (sketches[left].samples, sketches[right].samples)
      return a == b ? left < right : a.lexicographicallyPrecedes(b)
    }
    var ranks = [Int32](repeating: 0, count: ids.count)
    for (rank, article) in order.enumerated() { ranks[article] = Int32(rank) }
    return ranks
  }

  private mutating func join(_ left: Int, _ right: Int) {
    let (a, b) = (root(of: left), root(of: right))
    parents[max(a, b)] = Int32(min(a, b))
  }

  private mutating func root(of article: Int) -> Int {
    var place = article
    while Int(parents[place]) != place {
      parents[place] = parents[Int(parents[place])]
      place = Int(parents[place])
    }
    return place
  }

  private mutating func finish() -> SimilarityTable {
    var lists: [ArticleID: [SimilarArticle]] = [:]
    var others: [ArticleID: [ArticleID]] = [:]
    var roots: Set<Int> = []
    for (number, id) in ids.enumerated() {
      if !similar[number].isEmpty {
        roots.insert(root(of: number))
        lists[id] = Array(
          similar[number].sorted { ($1.share, $0.article) < ($0.share, $1.article) }
            .prefix(Self.mostSimilar))
      }
      if !related[number].isEmpty {
        others[id] = Self.best(of: related[number]).map { ids[Int($0.article)] }
      }
    }
    return SimilarityTable(similar: lists, related: others, storyCount: roots.count)
  }
}

/// What the samples of two articles have in common.
private struct Evidence {
  var shingles: Int32 = 0
  /// In sixteenths.
  var weight: Int32 = 0

  var rarity: Double { Double(weight) / 16 }

  /// A shingle that two articles have counts one, and less for each time that their number
  /// doubles: formulas of a trade stand in many reports, what was copied in few.
  static func weight(ofShingleIn articles: Int) -> Int32 {
    weights[min(articles, weights.count - 1)]
  }

  private static let weights: [Int32] = (0...SharedShingles.commonLimit).map { count in
    count < 2 ? 0 : Int32((16 / Logarithm.base2(of: Double(count))).rounded())
  }
}

/// For each article, the groups of `SharedShingles` that it is in.
private struct GroupsOfArticles {
  private var starts: [Int]
  private var groups: [Int32]

  init(_ shared: SharedShingles, articleCount: Int) {
    starts = Array(repeating: 0, count: articleCount + 1)
    for article in shared.members { starts[Int(article) + 1] += 1 }
    for article in 0..<articleCount { starts[article + 1] += starts[article] }
    groups = Array(repeating: 0, count: shared.members.count)
    var cursors = starts
    for group in 0..<shared.count {
      for article in shared.group(group) {
        groups[cursors[Int(article)]] = Int32(group)
        cursors[Int(article)] += 1
      }
    }
  }

  subscript(article: Int) -> ArraySlice<Int32> { groups[starts[article]..<starts[article + 1]] }
}

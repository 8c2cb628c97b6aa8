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
  /// What the samples must show for the texts to be read: a few shared shingles at all, and
  /// shingles by rarity, or just shingles, as a part of those that both could share.
  private static let leastSamples = 4
  private static let leastEstimate = 0.1
  private static let leastEstimateOfCopies = 0.4
  private static let leastRarityOfRelated = 2.0
  private static let mostSimilar = 50
  private static let mostRelated = 4

  /// In an order in which near copies are neighbours, so that the text of each is read once.
  private let ids: [ArticleID]
  private let sketches: [ShingleSketch]
  private let read: (ArticleID) -> Article?

  private var similar: [[SimilarArticle]]
  private var related: [[(article: ArticleID, weight: Int32)]]
  private var links: [StoryGroups.Link] = []

  private init(
    _ sketches: [(ArticleID, ShingleSketch)], read: @escaping (ArticleID) -> Article?
  ) {
    // Near copies share their smallest samples.
    let sorted = sketches.sorted { left, right in
      let (a, b) = (left.1.samples, right.1.samples)
      return a == b ? left.0 < right.0 : a.lexicographicallyPrecedes(b)
    }
    ids = sorted.map(\.0)
    self.sketches = sorted.map(\.1)
    self.read = read
    similar = Array(repeating: [], count: ids.count)
    related = Array(repeating: [], count: ids.count)
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
    let shared = SharedShingles(sketches)
    let groups = GroupsOfArticles(shared, articleCount: ids.count)
    // In each group, the first member that is still to come.
    var cursors = shared.starts
    var evidence = [Evidence](repeating: Evidence(), count: ids.count)
    var met: [Int32] = []
    var texts = ShingleTexts(read: read)
    for article in ids.indices {
      for group in groups[article].lazy.map(Int.init) {
        cursors[group] += 1
        let members = shared.group(group)
        let weight =
          shared.isCommon[group] ? 0 : Evidence.weight(ofShingleIn: members.count)
        for other in members[cursors[group]...].lazy.map(Int.init) {
          if evidence[other].shingles == 0 { met.append(Int32(other)) }
          evidence[other].shingles += 1
          evidence[other].weight += weight
        }
      }
      for other in met.lazy.map(Int.init) {
        judge(article, other, by: evidence[other], texts: &texts)
        evidence[other] = Evidence()
      }
      met.removeAll(keepingCapacity: true)
    }
  }

  private mutating func judge(
    _ left: Int, _ right: Int, by evidence: Evidence, texts: inout ShingleTexts
  ) {
    let isCandidate = evidence.shingles >= Self.leastSamples
    guard isCandidate || evidence.rarity >= Self.leastRarityOfRelated else { return }
    let bound = min(sketches[left].bound, sketches[right].bound)
    let comparable = min(
      sketches[left].count(upTo: bound), sketches[right].count(upTo: bound))
    let size = Double(max(1, comparable))
    let isLike = evidence.rarity / size >= Self.leastEstimate
    let isCopy = Double(evidence.shingles) / size >= Self.leastEstimateOfCopies
    if isCandidate && (isLike || isCopy) {
      let shared = texts.shared(ids[left], sketches[left], ids[right], sketches[right])
      if shared.ofWords >= Self.leastCount,
        shared.share >= (isLike ? Self.leastShare : Self.leastShareOfCopies)
      {
        similar[left].append(SimilarArticle(article: ids[right], share: shared.share))
        similar[right].append(SimilarArticle(article: ids[left], share: shared.share))
        links.append(
          StoryGroups.Link(left: Int32(left), right: Int32(right), share: shared.share))
        return
      }
    }
    if evidence.rarity >= Self.leastRarityOfRelated {
      note(right, for: left, weight: evidence.weight)
      note(left, for: right, weight: evidence.weight)
    }
  }

  private mutating func note(_ other: Int, for article: Int, weight: Int32) {
    related[article].append((ids[other], weight))
    if related[article].count > 4 * Self.mostRelated {
      related[article] = Self.best(of: related[article])
    }
  }

  private static func best(
    of list: [(article: ArticleID, weight: Int32)]
  ) -> [(article: ArticleID, weight: Int32)] {
    Array(
      list.sorted { ($1.weight, $0.article) < ($0.weight, $1.article) }.prefix(mostRelated))
  }

  private func finish() -> SimilarityTable {
    let numbers = ids.indices.sorted { ids[$0] < ids[$1] }
    return SimilarityTable(
      similar: numbers.map { number in
        let best = similar[number].sorted { ($1.share, $0.article) < ($0.share, $1.article) }
          .prefix(Self.mostSimilar)
        return (ids[number], Array(best))
      },
      related: numbers.map { (ids[$0], Self.best(of: related[$0]).map(\.article)) },
      storyCount: StoryGroups(links, articleCount: ids.count).count)
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

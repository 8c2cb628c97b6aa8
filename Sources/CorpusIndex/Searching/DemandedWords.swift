/// Some words in one segment, all of which an article must hold, and the best of the articles
/// that do.
///
/// The rarest word leads. What its own score and the most that the others can add do not bring
/// among the best is never looked up in the lists of the others (after Turtle and Flood, Query
/// Evaluation: Strategies and Optimizations, 1995).
struct DemandedWords {
  /// For each word how many articles of the segment hold it.
  let articleCounts: [Int]
  private let leaves: LeafEvaluation
  private let terms: [[WordPattern.Term]]
  /// The words from the rarest to the commonest.
  private let order: [Int]
  private let rarest: PostingList

  /// Articles that hold all words, with their scores but for nearness and with what each word has
  /// in them: one list a word, all of the same articles.
  struct Found {
    let articles: ScoredArticles
    let lists: [PostingList]
  }

  init(_ patterns: [WordPattern], _ leaves: LeafEvaluation) {
    let segment = leaves.segment
    let terms = patterns.map { $0.terms(in: segment) }
    let sizes = terms.map(segment.postingCount)
    let order = sizes.indices.sorted { sizes[$0] < sizes[$1] }
    let rarest = leaves.words(terms[order[0]])
    articleCounts = terms.indices.map { word in
      word == order[0] ? rarest.articles.count : leaves.articleCount(of: terms[word])
    }
    self.order = order
    self.rarest = rarest
    self.terms = terms
    self.leaves = leaves
  }

  /// The articles that can be among the best, and perhaps some others.
  func best(_ scoring: Scoring, limit: Int) -> Found {
    let own = ownScores(scoring)
    var selection = Selection(wordCount: terms.count, nearness: scoring.mostNearness, limit: limit)
    let leading = Self.leadingScore(own, limit: limit)
    add([UInt32](placesIn: own) { $0 >= leading }, scoring, to: &selection)
    if leading > 0 {
      let mostOfOthers = order.dropFirst().reduce(scoring.mostNearness) {
        $0 + scoring.ranking.ceiling(weight: scoring.weights[$1])
      }
      let floor = selection.lowest
      let others = [UInt32](placesIn: own) { $0 < leading && Float($0 + mostOfOthers) >= floor }
      add(others, scoring, to: &selection)
    }
    return found(selection)
  }

  /// What the rarest word scores in each of its articles.
  private func ownScores(_ scoring: Scoring) -> [Double] {
    let entries = leaves.segment.entries
    let weight = scoring.weights[order[0]]
    return rarest.articles.indices.map { index in
      scoring.ranking.score(
        weight: weight, counts: rarest.counts[index],
        length: entries[Int(rarest.articles[index])].length)
    }
  }

  /// A score that a few times as many reach as are asked for, so that these show early what it
  /// takes to be among the best; 0 where that is not worth it.
  private static func leadingScore(_ scores: [Double], limit: Int) -> Double {
    let wanted = 4 * max(limit, 8)
    guard BestScores.isWorthKeeping(limit), scores.count > 2 * wanted,
      let highest = scores.max(), highest > 0
    else { return 0 }
    let steps = 64
    let scale = Double(steps) / highest
    var counts = [Int](repeating: 0, count: steps + 1)
    for score in scores { counts[Int(score * scale)] += 1 }
    var step = steps
    var count = counts[step]
    while step > 0, count < wanted {
      step -= 1
      count += counts[step]
    }
    return Double(step) / scale
  }

  /// Adds those of some articles that hold the other words too and can be among the best.
  ///
  /// - Parameter places: rising, in the list of the rarest word.
  private func add(_ places: [UInt32], _ scoring: Scoring, to selection: inout Selection) {
    var articles = places.map { rarest.articles[Int($0)] }
    var counts = [[MatchCounts]](repeating: [], count: terms.count)
    counts[order[0]] = places.map { rarest.counts[Int($0)] }
    for (step, word) in order.enumerated().dropFirst() {
      var own = [MatchCounts](repeating: .none, count: articles.count)
      for term in terms[word] { leaves.addCounts(of: term.number, in: articles, to: &own) }
      counts[word] = own
      // What lacks the last word is left out below.
      guard step < order.count - 1 else { break }
      let kept = [UInt32](placesOfMatches: own)
      articles = kept.map { articles[Int($0)] }
      for word in order[...step] {
        let all = counts[word]
        counts[word] = kept.map { all[Int($0)] }
      }
    }
    let last = order[order.count - 1]
    for (index, article) in articles.enumerated() where counts[last][index] != .none {
      selection.add(article, score(of: article, counts, at: index, scoring), counts, at: index)
    }
  }

  /// Added up in the order of the words, as wherever scores are made, so that all agree to the
  /// last bit.
  private func score(
    of article: UInt32, _ counts: [[MatchCounts]], at index: Int, _ scoring: Scoring
  ) -> Double {
    let length = leaves.segment.entries[Int(article)].length
    var score = 0.0
    for word in counts.indices {
      score += scoring.ranking.score(
        weight: scoring.weights[word], counts: counts[word][index], length: length)
    }
    return score
  }

  private func found(_ selection: Selection) -> Found {
    let kept = selection.kept()
    let articles = kept.map { selection.articles[$0] }
    return Found(
      articles: ScoredArticles(articles: articles, scores: kept.map { selection.scores[$0] }),
      lists: terms.indices.map { word in
        let all = selection.counts[word]
        return leaves.restricted(terms[word], to: articles, kept.map { all[$0] })
      })
  }
}

/// Articles that may be among the best.
private struct Selection {
  private(set) var articles: [UInt32] = []
  /// One array a word.
  private(set) var counts: [[MatchCounts]]
  private(set) var scores: [Double] = []
  /// The most that nearness can add to a score.
  private let nearness: Double
  private var floor: BestScores
  private let isBounded: Bool

  init(wordCount: Int, nearness: Double, limit: Int) {
    counts = Array(repeating: [], count: wordCount)
    self.nearness = nearness
    floor = BestScores(limit: limit)
    isBounded = BestScores.isWorthKeeping(limit)
  }

  /// What an article must score to be among the best.
  var lowest: Float { floor.lowest }

  mutating func add(
    _ article: UInt32, _ score: Double, _ counts: [[MatchCounts]], at index: Int
  ) {
    guard Float(score + nearness) >= floor.lowest else { return }
    if isBounded { floor.add(Float(score)) }
    articles.append(article)
    scores.append(score)
    for word in counts.indices { self.counts[word].append(counts[word][index]) }
  }

  /// The places of those that still may, in the order of the articles.
  func kept() -> [Int] {
    articles.indices.filter { Float(scores[$0] + nearness) >= floor.lowest }
      .sorted { articles[$0] < articles[$1] }
  }
}

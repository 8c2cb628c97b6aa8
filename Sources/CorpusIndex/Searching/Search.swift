import Articles
import EntityRecognition
import TextAnalysis

/// An article that answers a query.
package struct Hit: Hashable, Sendable {
  package let article: ArticleID
  package let score: Double
  /// How many places in the article match; what `matches(of:in:)` counts.
  package let matchCount: Int

  package init(article: ArticleID, score: Double, matchCount: Int) {
    self.article = article
    self.score = score
    self.matchCount = matchCount
  }
}

/// What comes first among the hits of several plain words.
package enum HitOrder: Hashable, Sendable {
  /// Articles that hold all of them, as a reader expects who adds a word.
  case allWordsFirst
  /// The best score by the words' own weights, as retrieval is measured.
  case byScore
}

/// A passage of an article around its matches, for a line of a listing.
package struct Snippet: Hashable, Sendable {
  package let text: String
  /// The matches in `text`, as ranges of its UTF-8 bytes.
  package let matches: [TextRange]

  package init(text: String, matches: [TextRange]) {
    self.text = text
    self.matches = matches
  }
}

/// One line of a concordance: a match in its context (key word in context, KWIC).
package struct ConcordanceLine: Hashable, Sendable {
  package let article: ArticleID
  package let match: TextRange
  /// Context in bytes of the same block, line breaks as spaces; whole words where possible.
  package let left: String
  package let keyword: String
  package let right: String

  package init(
    article: ArticleID, match: TextRange, left: String, keyword: String, right: String
  ) {
    self.article = article
    self.match = match
    self.left = left
    self.keyword = keyword
    self.right = right
  }
}

extension Corpus {
  /// The articles that answer a query, the best first; equal scores in the order of numbers.
  ///
  /// In a task that is cancelled, a costly query ends soon with some of its hits.
  package func search(
    _ query: Query, limit: Int = .max, order: HitOrder = .allWordsFirst
  ) -> [Hit] {
    let plan = QueryPlan(query, for: self)
    let isLimited = limit < index.articleCount
    let evaluations = index.segments.map {
      SegmentEvaluation(
        plan: plan, corpus: self, segment: $0, placing: isLimited ? .whereNear : .whereCounting)
    }
    let scoring = Scoring(plan: plan, index: index, evaluations: evaluations, order: order)
    return isLimited
      ? bestHits(evaluations, scoring, limit: limit) : allHits(evaluations, scoring)
  }

  private func bestHits(
    _ evaluations: [SegmentEvaluation], _ scoring: Scoring, limit: Int
  ) -> [Hit] {
    var best = BestOf<Candidate>(limit)
    let found = evaluations.map { $0.articles(scoring) }
    if scoring.pairCeilings.isEmpty {
      for (number, evaluation) in evaluations.enumerated() {
        for (place, score) in zip(found[number].articles, found[number].scores)
        where Float(score) >= best.least?.score ?? -.infinity {
          best.add(Candidate(score: Float(score), evaluation, number, place))
        }
      }
    } else {
      addNear(found, evaluations, scoring, limit: limit, to: &best)
    }
    let sorted = best.sorted()
    let counting = evaluations.enumerated().map { number, evaluation in
      evaluation.counting(in: sorted.filter { $0.segment == number }.map(\.place))
    }
    return sorted.map { candidate in
      Hit(
        article: candidate.article, score: Double(candidate.score),
        matchCount: counting[candidate.segment].matchCount(in: candidate.place))
    }
  }

  /// Looks up nearness only where it can lift an article among the best: from the best score
  /// without it on, until it can no more.
  private func addNear(
    _ found: [ScoredArticles], _ evaluations: [SegmentEvaluation], _ scoring: Scoring, limit: Int,
    to best: inout BestOf<Candidate>
  ) {
    let ceiling = scoring.pairCeilings.reduce(0, +)
    let floor = Self.leastOfBest(found, limit: limit)
    var leads: [(score: Double, segment: Int, place: UInt32)] = []
    for (number, articles) in found.enumerated() {
      for (place, score) in zip(articles.articles, articles.scores)
      where Float(score + ceiling) >= floor {
        leads.append((score, number, place))
      }
    }
    leads.sort { $0.score > $1.score }
    var scratch = SegmentEvaluation.NearnessScratch()
    for lead in leads {
      guard Float(lead.score + ceiling) >= best.least?.score ?? -.infinity else { return }
      let evaluation = evaluations[lead.segment]
      let score = Float(lead.score + evaluation.nearness(in: lead.place, scoring, &scratch))
      best.add(Candidate(score: score, evaluation, lead.segment, lead.place))
    }
  }

  /// The score, without nearness, of the last of the best: what cannot reach it is left out at
  /// once. Below any score where there are fewer than asked for, or so many that to keep them in
  /// order costs more than it saves.
  private static func leastOfBest(_ found: [ScoredArticles], limit: Int) -> Float {
    guard limit <= 1000 else { return -.infinity }
    var best = BestOf<Float>(limit)
    for articles in found {
      for score in articles.scores { best.add(Float(score)) }
    }
    return best.least ?? -.infinity
  }

  /// All hits: counts and nearness come for whole segments at once, and sorting is by digits.
  private func allHits(_ evaluations: [SegmentEvaluation], _ scoring: Scoring) -> [Hit] {
    var ranks: [UInt64] = []
    var countOf = [Int32](repeating: 0, count: slots.count)
    for evaluation in evaluations {
      let found = evaluation.articles(scoring)
      guard !found.articles.isEmpty else { continue }
      let counts = evaluation.matchCounts()
      let nearness = evaluation.nearness(scoring)
      for (index, place) in found.articles.enumerated() {
        let article = evaluation.segment.entries[Int(place)].article
        let score = found.scores[index] + (nearness.isEmpty ? 0 : nearness[Int(place)])
        ranks.append(HitRank.number(score: Float(score), article: article))
        countOf[article.index] = Int32(counts[Int(place)])
      }
    }
    return HitRank.sorted(ranks).map { rank in
      let article = HitRank.article(of: rank)
      return Hit(
        article: article, score: Double(HitRank.score(of: rank)),
        matchCount: Int(countOf[article.index]))
    }
  }

  /// Every place in an article that a query matches, in reading order, for highlighting; none
  /// when the article does not answer the query.
  ///
  /// Matches that overlap are one range, the whole that they cover: `"a b" OR "b c"` marks all of
  /// "a b c" once. A compound that is found as one word is marked whole.
  ///
  /// - Parameter effort: after how much work a regular expression is given up, so that matches
  ///   further behind are missing; an ordinary one takes about as much as the article has bytes.
  package func matches(
    of query: Query, in article: ArticleID, effort: Int = .max
  ) -> [TextRange] {
    labelledMatches(of: query, in: article, effort: effort).map(\.range)
  }
}

/// An article on its way to be a hit.
private struct Candidate: Comparable {
  let score: Float
  let article: ArticleID
  let segment: Int
  let place: UInt32

  init(score: Float, _ evaluation: SegmentEvaluation, _ segment: Int, _ place: UInt32) {
    self.score = score
    article = evaluation.segment.entries[Int(place)].article
    self.segment = segment
    self.place = place
  }

  /// Of equal scores the article with the smaller number is the greater.
  static func < (left: Candidate, right: Candidate) -> Bool {
    left.score == right.score ? left.article > right.article : left.score < right.score
  }
}

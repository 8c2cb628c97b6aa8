extension LeafEvaluation {
  /// The stretches in which the words of a phrase stand as it has them, or each at most `slop`
  /// places from there (after Lucene's sloppy phrases: the places of the words, less their numbers
  /// in the phrase, differ by at most `slop`). No two words share a place.
  func loosePhrase(_ patterns: [WordPattern], slop: Int) -> PostingList {
    let leaves = patterns.map(QueryLeaf.word)
    let parts = leaves.map(list)
    guard parts.allSatisfy({ !$0.articles.isEmpty }) else { return .empty }
    // A compound takes more places than the one word for which the phrase has it, so what stands
    // exactly so is looked for by itself.
    let exact = list(of: .phrase(patterns))
    var nextExact = 0
    return joined(parts, of: leaves) { article, intervals in
      var found = SloppyPhrase(intervals, slop: slop).stretches()
      nextExact = exact.articles.firstIndex(notBefore: article, from: nextExact)
      if nextExact < exact.articles.count, exact.articles[nextExact] == article {
        exact.appendIntervals(at: nextExact, in: segment, to: &found)
      }
      return MatchInterval.united(found)
    }
  }
}

extension MatchInterval {
  /// Intervals that overlap become one.
  static func united(_ intervals: [MatchInterval]) -> [MatchInterval] {
    var intervals = intervals
    var united: [MatchInterval] = []
    forEachGroup(&intervals) { group in
      let end = group.reduce(0) { max($0, $1.end) }
      united.append(MatchInterval(start: group[group.startIndex].start, end: end))
    }
    return united
  }
}

/// Finds where the words of a loose phrase meet in one article.
private struct SloppyPhrase {
  private struct Candidate {
    let part: Int
    let interval: MatchInterval
    /// The place where the phrase would begin if the word stood as the phrase has it.
    let base: Int
  }

  /// Rising by their bases.
  private let candidates: [Candidate]
  private let partCount: Int
  private let slop: Int
  /// How many words may still be tried one beside the other; then what is left counts as a match.
  /// Words that differ never come near it, only a phrase of one word many times over.
  private var patience = 100_000

  init(_ parts: [[MatchInterval]], slop: Int) {
    candidates = parts.enumerated().flatMap { part, intervals in
      intervals.map { Candidate(part: part, interval: $0, base: Int($0.start) - part) }
    }
    .sorted { ($0.base, $0.part) < ($1.base, $1.part) }
    partCount = parts.count
    self.slop = slop
  }

  /// For each window of bases that holds all words the stretch over the words that fit together.
  consuming func stretches() -> [MatchInterval] {
    var found: [MatchInterval] = []
    var counts = [Int](repeating: 0, count: partCount)
    var missing = partCount
    var end = 0
    for start in candidates.indices {
      while end < candidates.count, candidates[end].base <= candidates[start].base + slop {
        if counts[candidates[end].part] == 0 { missing -= 1 }
        counts[candidates[end].part] += 1
        end += 1
      }
      if missing == 0, let stretch = stretch(over: start..<end) { found.append(stretch) }
      counts[candidates[start].part] -= 1
      if counts[candidates[start].part] == 0 { missing += 1 }
    }
    return found
  }

  private mutating func stretch(over window: Range<Int>) -> MatchInterval? {
    var byPart = [[MatchInterval]](repeating: [], count: partCount)
    for candidate in candidates[window] { byPart[candidate.part].append(candidate.interval) }
    var start = UInt32.max
    var end: UInt32 = 0
    let needsCheck = overlaps(window)
    for candidate in candidates[window]
    where candidate.interval.start < start || candidate.interval.end > end {
      if needsCheck, !fits([candidate.interval], except: candidate.part, part: 0, byPart) {
        continue
      }
      start = min(start, candidate.interval.start)
      end = max(end, candidate.interval.end)
    }
    return start < end ? MatchInterval(start: start, end: end) : nil
  }

  /// Whether words of different parts share a place.
  private func overlaps(_ window: Range<Int>) -> Bool {
    let sorted = candidates[window].sorted { $0.interval.start < $1.interval.start }
    var end: UInt32 = 0
    for candidate in sorted {
      if candidate.interval.start < end { return true }
      end = max(end, candidate.interval.end)
    }
    return false
  }

  /// Whether the parts from one on have words beside those that are taken.
  private mutating func fits(
    _ taken: [MatchInterval], except: Int, part: Int, _ byPart: [[MatchInterval]]
  ) -> Bool {
    if part == partCount { return true }
    if part == except { return fits(taken, except: except, part: part + 1, byPart) }
    for interval in byPart[part] {
      patience -= 1
      if patience < 0 { return true }
      if taken.contains(where: { $0.start < interval.end && interval.start < $0.end }) { continue }
      if fits(taken + [interval], except: except, part: part + 1, byPart) { return true }
    }
    return false
  }
}

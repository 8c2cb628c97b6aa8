import Articles
import EntityRecognition

/// Finds what the leaves of a query match in one segment.
///
/// A class, since a corpus is costly to copy and each part of a search needs this.
final class LeafEvaluation {
  let corpus: Corpus
  let segment: Segment
  /// After how much work an expression is given up, as `ExpressionMatcher` counts it.
  let effort: Int

  init(corpus: Corpus, segment: Segment, effort: Int = .max) {
    self.corpus = corpus
    self.segment = segment
    self.effort = effort
  }

  /// The matches of a leaf; those of a word with several terms, and of a regular expression, come
  /// without their places.
  func list(of leaf: QueryLeaf) -> PostingList {
    switch leaf {
    case .word(let pattern): words(pattern)
    case .phrase(let patterns): phrase(patterns)
    case .loosePhrase(let patterns, let slop): loosePhrase(patterns, slop: slop)
    case .expression(let expression): self.expression(expression)
    case .near(let left, let right, let distance): near(left, right, distance)
    case .title(let part): titleOnly(part)
    case .mentions(let entities): mentions(entities)
    case .said(let entities, let part): said(entities, part)
    }
  }

  /// The list of a leaf with the places in the articles that are wanted, at least.
  func placed(_ list: PostingList, of leaf: QueryLeaf, among wanted: [Bool]) -> PostingList {
    guard !list.hasPlaces else { return list }
    var list = list
    switch leaf {
    case .word(let pattern):
      list.places = places(of: pattern.terms(in: segment), in: list, among: wanted)
    case .expression(let expression):
      list.places = places(of: expression, in: list, among: wanted)
    case .phrase, .loosePhrase, .near, .title, .mentions, .said: break
    }
    return list
  }

  // MARK: Words

  private func words(_ pattern: WordPattern) -> PostingList {
    words(pattern.terms(in: segment))
  }

  /// The articles with any of some terms.
  func words(_ terms: [WordPattern.Term]) -> PostingList {
    guard let first = terms.first else { return .empty }
    return terms.count == 1 ? single(first) : union(terms)
  }

  private func single(_ term: WordPattern.Term) -> PostingList {
    let table = segment.postings
    let range = table.range(of: term.number)
    var list = PostingList()
    list.articles = [UInt32](widening: table.articles(of: term.number)) { UInt32($0) }
    list.counts = table.matchCounts(in: range)
    list.places = .postings(first: range.lowerBound, span: UInt32(term.span))
    if term.span > 1 { list.irregular = list.articles }
    return list
  }

  private func places(
    of terms: [WordPattern.Term], in list: PostingList, among wanted: [Bool]
  ) -> PostingList.Places {
    let table = segment.postings
    let unwanted = UInt32.max
    var starts: [UInt32] = [0]
    starts.reserveCapacity(list.articles.count + 1)
    var next = [UInt32](repeating: unwanted, count: segment.entries.count)
    var total: UInt32 = 0
    for (index, article) in list.articles.enumerated() {
      if wanted[Int(article)] {
        next[Int(article)] = total
        total += list.counts[index].all
      }
      starts.append(total)
    }
    let none = MatchInterval(start: 0, end: 0)
    var intervals = [MatchInterval](repeating: none, count: Int(total))
    for term in terms {
      var cursor: PositionCursor?
      table.forEachPosting(of: term.number) { posting, article in
        let article = Int(article)
        var place = next[article]
        guard place != unwanted else { return }
        var own = cursor ?? table.cursor(at: posting)
        own.move(to: posting, in: table)
        own.readPositions(in: table) {
          intervals[Int(place)] = MatchInterval(start: $0, end: $0 + UInt32(term.span))
          place += 1
        }
        cursor = own
        next[article] = place
      }
    }
    for index in list.articles.indices where starts[index + 1] - starts[index] > 1 {
      intervals[Int(starts[index])..<Int(starts[index + 1])].sort { $0.start < $1.start }
    }
    return .intervals(intervals, starts: starts)
  }

  // MARK: Several words

  private func near(_ left: QueryLeaf, _ right: QueryLeaf, _ distance: Int) -> PostingList {
    joined([list(of: left), list(of: right)], of: [left, right]) { _, intervals in
      let found =
        Self.close(intervals[0], to: intervals[1], distance)
        + Self.close(intervals[1], to: intervals[0], distance)
      return found.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    }
  }

  /// Those of `intervals` from which one of `others` begins or ends at most `distance` words away.
  private static func close(
    _ intervals: [MatchInterval], to others: [MatchInterval], _ distance: Int
  ) -> [MatchInterval] {
    var first = 0
    let longest = others.reduce(0) { max($0, Int($1.end - $1.start)) }
    return intervals.filter { interval in
      while first < others.count,
        Int(others[first].start) + longest + distance <= Int(interval.start)
      {
        first += 1
      }
      var index = first
      while index < others.count, Int(others[index].start) < Int(interval.end) + distance {
        let other = others[index]
        let gap =
          other.start >= interval.end
          ? Int(other.start) - Int(interval.end) : Int(interval.start) - Int(other.end)
        if gap >= 0, gap < distance { return true }
        index += 1
      }
      return false
    }
  }

  private func titleOnly(_ part: QueryLeaf) -> PostingList {
    var list = list(of: part)
    if !list.hasPlaces {
      var isInTitle = [Bool](repeating: false, count: segment.entries.count)
      for (index, article) in list.articles.enumerated() where list.counts[index].inTitle > 0 {
        isInTitle[Int(article)] = true
      }
      list = placed(list, of: part, among: isInTitle)
    }
    var builder = PostingListBuilder(segment)
    var intervals: [MatchInterval] = []
    for (index, article) in list.articles.enumerated() where list.counts[index].inTitle > 0 {
      let entry = segment.entries[Int(article)]
      intervals.removeAll(keepingCapacity: true)
      list.appendIntervals(at: index, in: segment, to: &intervals)
      intervals.removeAll { $0.start < entry.titleStart || entry.titleEnd <= $0.start }
      builder.append(intervals, in: article)
    }
    return builder.finish()
  }

  // MARK: Entities

  private func mentions(_ entities: [EntityID]) -> PostingList {
    var byArticle: [UInt32: [Int32]] = [:]
    for entity in entities {
      for reference in references(to: entity) {
        guard let place = segment.place(of: reference.article),
          let loaded = corpus[reference.article],
          loaded.mentionTraits[Int(reference.mention)].isNaming
        else { continue }
        byArticle[place, default: []].append(reference.mention)
      }
    }
    var builder = PostingListBuilder(segment)
    for (article, mentions) in byArticle.sorted(by: { $0.key < $1.key }) {
      builder.append(intervals(of: Set(mentions), in: article), in: article)
    }
    return builder.finish()
  }

  /// The intervals of some mentions or quotations of an article of the segment.
  func intervals(of mentions: Set<Int32>, in article: UInt32) -> [MatchInterval] {
    let id = segment.entries[Int(article)].article
    return corpus[id]?.places.intervals(of: mentions) ?? []
  }

  /// The mentions of an entity that may be in the segment: in one of a single article, those
  /// there.
  func references(to entity: EntityID) -> ArraySlice<MentionReference> {
    let all = corpus.entities.mentions(of: entity)
    guard segment.entries.count == 1, let article = segment.entries.first?.article else {
      return all
    }
    return all[all.firstIndex(of: article)...].prefix { $0.article == article }
  }
}

extension [UInt32] {
  /// The first index from `start` on whose element is not less than `value`; elements rise.
  ///
  /// Gallops, so that a short list meets a long one in few steps.
  func firstIndex(notBefore value: UInt32, from start: Int) -> Int {
    var low = start
    var step = 1
    while low + step < count, self[low + step] < value {
      low += step
      step *= 2
    }
    var high = Swift.min(low + step, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

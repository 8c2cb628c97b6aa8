import Articles
import EntityRecognition

/// Finds what the leaves of a query match in one segment.
struct LeafEvaluation {
  let corpus: Corpus
  let segment: Segment
  /// The only article of the segment that counts; nil is all.
  let only: UInt32?

  func list(of leaf: QueryLeaf, withPlaces: Bool) -> PostingList {
    switch leaf {
    case .word(let pattern): words(pattern, withPlaces: withPlaces)
    case .phrase(let patterns): phrase(patterns)
    case .near(let left, let right, let distance): near(left, right, distance)
    case .title(let part): titleOnly(list(of: part, withPlaces: true))
    case .mentions(let entities): mentions(entities)
    }
  }

  // MARK: Words

  private func words(_ pattern: WordPattern, withPlaces: Bool) -> PostingList {
    let terms = pattern.terms(in: segment)
    guard terms.count != 1 else { return single(terms[0].term, span: terms[0].span) }
    guard !terms.isEmpty else { return .empty }
    let isPlain = terms.allSatisfy { $0.span == 1 }
    return union(terms, withPlaces: withPlaces || !isPlain, isPlain: isPlain)
  }

  /// Moves a cursor to the next article that counts.
  private func advance(_ cursor: inout PostingCursor) -> Bool {
    guard let only else { return cursor.next() }
    while cursor.next() {
      if cursor.article >= only { return cursor.article == only }
    }
    return false
  }

  private func single(_ term: Int, span: Int) -> PostingList {
    var articles: [UInt32] = []
    var counts: [UInt32] = []
    var titleCounts: [UInt32] = []
    var offsets: [UInt32] = []
    let expected = only == nil ? Int(segment.articleCounts[term]) : 1
    articles.reserveCapacity(expected)
    counts.reserveCapacity(expected)
    titleCounts.reserveCapacity(expected)
    offsets.reserveCapacity(expected)
    var cursor = segment.postings(of: term)
    while advance(&cursor) {
      articles.append(cursor.article)
      counts.append(cursor.count)
      titleCounts.append(cursor.titleCount)
      offsets.append(UInt32(cursor.positions))
    }
    return PostingList(
      articles: articles, counts: counts, titleCounts: titleCounts,
      places: .encoded(offsets: offsets, span: UInt32(span)), isPlain: span == 1)
  }

  private func union(
    _ terms: [(term: Int, span: Int)], withPlaces: Bool, isPlain: Bool
  ) -> PostingList {
    var counts = [UInt32](repeating: 0, count: segment.entries.count)
    var titleCounts = counts
    for (term, _) in terms {
      var cursor = segment.postings(of: term)
      while advance(&cursor) {
        counts[Int(cursor.article)] += cursor.count
        titleCounts[Int(cursor.article)] += cursor.titleCount
      }
    }
    var list = PostingList()
    for article in counts.indices where counts[article] > 0 {
      list.articles.append(UInt32(article))
      list.counts.append(counts[article])
      list.titleCounts.append(titleCounts[article])
    }
    list.isPlain = isPlain
    if withPlaces { list.places = places(of: terms, counts: counts, list: list) }
    return list
  }

  private func places(
    of terms: [(term: Int, span: Int)], counts: [UInt32], list: PostingList
  ) -> PostingList.Places {
    var starts: [UInt32] = [0]
    var next = [UInt32](repeating: 0, count: counts.count)
    for (index, article) in list.articles.enumerated() {
      next[Int(article)] = starts[index]
      starts.append(starts[index] + list.counts[index])
    }
    let none = MatchInterval(start: 0, end: 0)
    var intervals = [MatchInterval](repeating: none, count: Int(starts[list.articles.count]))
    for (term, span) in terms {
      var cursor = segment.postings(of: term)
      while advance(&cursor) {
        var offset = cursor.positions
        var position: UInt32 = 0
        for _ in 0..<cursor.count {
          position += VariableLength.read(segment.postings, at: &offset)
          let place = Int(next[Int(cursor.article)])
          intervals[place] = MatchInterval(start: position, end: position + UInt32(span))
          next[Int(cursor.article)] += 1
        }
      }
    }
    for index in list.articles.indices where list.counts[index] > 1 {
      intervals[Int(starts[index])..<Int(starts[index + 1])].sort { $0.start < $1.start }
    }
    return .intervals(intervals, starts: starts)
  }

  // MARK: Several words

  private func phrase(_ patterns: [WordPattern]) -> PostingList {
    var parts: [PostingList] = []
    for pattern in patterns {
      let list = words(pattern, withPlaces: true)
      if list.articles.isEmpty { return .empty }
      parts.append(list)
    }
    var builder = PostingListBuilder(segment)
    var scratch = [[MatchInterval]](repeating: [], count: parts.count)
    forEachCommonArticle(of: parts) { article, indices in
      for part in parts.indices {
        scratch[part].removeAll(keepingCapacity: true)
        parts[part].appendIntervals(at: indices[part], in: segment, to: &scratch[part])
      }
      builder.append(Self.chains(through: scratch), in: article)
    }
    return builder.finish()
  }

  /// Calls `body` for each article that all lists hold, with its index in each.
  private func forEachCommonArticle(
    of lists: [PostingList], _ body: (UInt32, [Int]) -> Void
  ) {
    guard
      let rarest = lists.indices.min(by: { lists[$0].articles.count < lists[$1].articles.count })
    else { return }
    var indices = [Int](repeating: 0, count: lists.count)
    search: for (index, article) in lists[rarest].articles.enumerated() {
      indices[rarest] = index
      for list in lists.indices where list != rarest {
        indices[list] = lists[list].articles.firstIndex(notBefore: article, from: indices[list])
        guard indices[list] < lists[list].articles.count else { break search }
        guard lists[list].articles[indices[list]] == article else { continue search }
      }
      body(article, indices)
    }
  }

  /// The stretches in which each interval begins where one of the part before ends.
  private static func chains(through parts: [[MatchInterval]]) -> [MatchInterval] {
    var chains: [MatchInterval] = []
    var next = [Int](repeating: 0, count: parts.count)
    // Made once and not for every interval: phrases of frequent words come by here often.
    var ends: [UInt32] = []
    var further: [UInt32] = []
    for first in parts[0] {
      ends.removeAll(keepingCapacity: true)
      ends.append(first.end)
      for part in 1..<parts.count {
        let intervals = parts[part]
        while next[part] < intervals.count, intervals[next[part]].start <= first.start {
          next[part] += 1
        }
        further.removeAll(keepingCapacity: true)
        var index = next[part]
        while index < intervals.count, let last = ends.max(), intervals[index].start <= last {
          if ends.contains(intervals[index].start) { further.append(intervals[index].end) }
          index += 1
        }
        swap(&ends, &further)
        if ends.isEmpty { break }
      }
      if let end = ends.max() { chains.append(MatchInterval(start: first.start, end: end)) }
    }
    return chains
  }

  private func near(_ left: QueryLeaf, _ right: QueryLeaf, _ distance: Int) -> PostingList {
    let parts = [list(of: left, withPlaces: true), list(of: right, withPlaces: true)]
    var builder = PostingListBuilder(segment)
    forEachCommonArticle(of: parts) { article, indices in
      var lefts: [MatchInterval] = []
      var rights: [MatchInterval] = []
      parts[0].appendIntervals(at: indices[0], in: segment, to: &lefts)
      parts[1].appendIntervals(at: indices[1], in: segment, to: &rights)
      var found = Self.close(lefts, to: rights, distance) + Self.close(rights, to: lefts, distance)
      found.sort { ($0.start, $0.end) < ($1.start, $1.end) }
      builder.append(found, in: article)
    }
    return builder.finish()
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

  private func titleOnly(_ list: PostingList) -> PostingList {
    var builder = PostingListBuilder(segment)
    var intervals: [MatchInterval] = []
    for (index, article) in list.articles.enumerated() where list.titleCounts[index] > 0 {
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
      for reference in corpus.entities.mentions(of: entity) {
        guard let place = segment.place(of: reference.article),
          only == nil || only == place,
          let analysis = corpus[reference.article]?.analysis,
          analysis.mentions[Int(reference.mention)].kind.isNaming
        else { continue }
        byArticle[place, default: []].append(reference.mention)
      }
    }
    var builder = PostingListBuilder(segment)
    for (article, mentions) in byArticle.sorted(by: { $0.key < $1.key }) {
      builder.append(segment.intervals(of: Set(mentions), in: article), in: article)
    }
    return builder.finish()
  }
}

extension Segment {
  /// The intervals of some mentions of an article, in order; those outside what is searched have
  /// none.
  fileprivate func intervals(of mentions: Set<Int32>, in article: UInt32) -> [MatchInterval] {
    var intervals: [MatchInterval] = []
    var offset = Int(mentionOffsets[Int(article)])
    let end = Int(mentionOffsets[Int(article) + 1])
    var mention: Int32 = 0
    while offset < end {
      let start = VariableLength.read(mentionBytes, at: &offset)
      let count = VariableLength.read(mentionBytes, at: &offset)
      if count > 0, mentions.contains(mention) {
        intervals.append(MatchInterval(start: start, end: start + count, mention: mention))
      }
      mention += 1
    }
    return intervals
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

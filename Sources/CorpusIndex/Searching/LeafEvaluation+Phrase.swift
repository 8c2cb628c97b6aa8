extension LeafEvaluation {
  func phrase(_ patterns: [WordPattern]) -> PostingList {
    let terms = patterns.map { $0.terms(in: segment) }
    guard terms.allSatisfy({ !$0.isEmpty }) else { return .empty }
    if terms.allSatisfy({ $0.count == 1 && $0[0].span == 1 }) {
      return plainPhrase(terms.map { $0[0].number })
    }
    return joined(terms.map(words), of: patterns.map(QueryLeaf.word)) { _, intervals in
      Self.chains(through: intervals)
    }
  }

  /// What `matches` makes of the intervals that all of several lists have in an article, for the
  /// articles that all of them hold.
  ///
  /// - Parameter leaves: what the lists are of, to look up places that are missing.
  func joined(
    _ lists: [PostingList], of leaves: [QueryLeaf],
    _ matches: (_ article: UInt32, _ intervals: [[MatchInterval]]) -> [MatchInterval]
  ) -> PostingList {
    var lists = lists
    placeWhereCommon(&lists, of: leaves)
    var builder = PostingListBuilder(segment)
    var scratch = [[MatchInterval]](repeating: [], count: lists.count)
    forEachCommonArticle(of: lists) { article, indices in
      for list in lists.indices {
        scratch[list].removeAll(keepingCapacity: true)
        lists[list].appendIntervals(at: indices[list], in: segment, to: &scratch[list])
      }
      builder.append(matches(article, scratch), in: article)
    }
    return builder.finish()
  }

  /// Looks up the places that are missing, in the articles that all lists hold.
  private func placeWhereCommon(_ parts: inout [PostingList], of leaves: [QueryLeaf]) {
    guard !parts.allSatisfy(\.hasPlaces) else { return }
    var isCommon = [Bool](repeating: false, count: segment.entries.count)
    forEachCommonArticle(of: parts) { article, _ in isCommon[Int(article)] = true }
    for part in parts.indices {
      parts[part] = placed(parts[part], of: leaves[part], among: isCommon)
    }
  }

  /// A phrase of words with one term each, where one position follows the other.
  private func plainPhrase(_ terms: [Int]) -> PostingList {
    let table = segment.postings
    // The rarest word leads, and the others skip to its articles.
    let order = terms.indices.sorted {
      table.articleCount(of: terms[$0]) < table.articleCount(of: terms[$1])
    }
    var seekers = terms.map { PostingSeeker($0, in: table) }
    var postings = terms.map { table.range(of: $0).lowerBound }
    var cursors = postings.map(table.cursor)
    var starts: [UInt32] = []
    var builder = PostingListBuilder(segment)
    search: for (posting, number) in table.postings(of: terms[order[0]]) {
      let article = UInt32(number)
      postings[order[0]] = posting
      for part in order.dropFirst() {
        guard let own = seekers[part].posting(in: article) else { continue search }
        postings[part] = own
      }
      starts.removeAll(keepingCapacity: true)
      for part in order {
        cursors[part].move(to: postings[part], in: table)
        if part == order[0] {
          cursors[part].readStarts(into: &starts, ofWord: UInt32(part), in: table)
        } else {
          cursors[part].keep(&starts, followedAt: UInt32(part), in: table)
        }
        if starts.isEmpty { continue search }
      }
      let length = UInt32(terms.count)
      for start in starts { builder.append(MatchInterval(start: start, end: start + length)) }
      builder.close(article)
    }
    return builder.finish()
  }

  /// Calls `body` for each article that all lists hold, with its index in each, until the task is
  /// cancelled.
  func forEachCommonArticle(
    of lists: [PostingList], _ body: (UInt32, [Int]) -> Void
  ) {
    if lists.count == 2 { return forEachCommonArticle(of: lists[0], lists[1], body) }
    let arrays = lists.map(\.articles)
    guard let rarest = arrays.indices.min(by: { arrays[$0].count < arrays[$1].count }) else {
      return
    }
    var indices = [Int](repeating: 0, count: arrays.count)
    search: for (index, article) in arrays[rarest].enumerated() {
      if index.isMultiple(of: Self.articlesPerQuestion), Task.isCancelled { return }
      indices[rarest] = index
      for list in arrays.indices where list != rarest {
        let place = arrays[list].firstIndex(notBefore: article, from: indices[list])
        indices[list] = place
        guard place < arrays[list].count else { break search }
        guard arrays[list][place] == article else { continue search }
      }
      body(article, indices)
    }
  }

  /// Whether the task is cancelled is asked once for so many articles, which takes as long as one.
  private static let articlesPerQuestion = 64

  private func forEachCommonArticle(
    of left: PostingList, _ right: PostingList, _ body: (UInt32, [Int]) -> Void
  ) {
    let isLeftShort = left.articles.count <= right.articles.count
    let long = isLeftShort ? right.articles : left.articles
    var indices = [0, 0]
    var place = 0
    for (index, article) in (isLeftShort ? left.articles : right.articles).enumerated() {
      if index.isMultiple(of: Self.articlesPerQuestion), Task.isCancelled { return }
      place = long.firstIndex(notBefore: article, from: place)
      guard place < long.count else { return }
      guard long[place] == article else { continue }
      indices[0] = isLeftShort ? index : place
      indices[1] = isLeftShort ? place : index
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
}

extension PositionCursor {
  /// Appends where a phrase would begin of which the current posting has the word of a number, and
  /// moves to the next posting.
  fileprivate mutating func readStarts(
    into starts: inout [UInt32], ofWord number: UInt32, in table: PostingTable
  ) {
    readPositions(in: table) { position in
      if position >= number { starts.append(position - number) }
    }
  }
}

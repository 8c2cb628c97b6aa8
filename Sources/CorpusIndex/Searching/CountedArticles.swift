/// Articles of a segment, rising, with the counts of a word in them.
struct CountedArticles {
  private(set) var articles: [UInt32]
  private(set) var counts: [MatchCounts]
  /// As `PostingList.onlyPostings`.
  private(set) var onlyPostings: [UInt32]

  /// Those of a term.
  init(_ table: PostingTable, _ term: Int) {
    let postings = table.range(of: term)
    articles = [UInt32](widening: table.articles(of: term)) { UInt32($0) }
    counts = table.matchCounts(in: postings)
    onlyPostings = Array(UInt32(postings.lowerBound)..<UInt32(postings.upperBound))
  }

  /// Adds the articles of another term, with their counts.
  ///
  /// Each step takes the next article of one or of both without a branch, since nobody can guess
  /// which it is.
  mutating func formUnion(_ table: PostingTable, _ term: Int) {
    let postings = table.range(of: term)
    let others = table.articles(of: term)
    let shift = others.startIndex - postings.lowerBound
    let most = articles.count + postings.count
    var merged = [UInt32](repeating: 0, count: most)
    var sums = [MatchCounts](repeating: .none, count: most)
    var only = [UInt32](repeating: PostingList.severalPostings, count: most)
    var own = 0
    var posting = postings.lowerBound
    var count = 0
    while own < articles.count, posting < postings.upperBound {
      let left = articles[own]
      let right = UInt32(others[posting + shift])
      merged[count] = min(left, right)
      sums[count] =
        (left <= right ? counts[own] : .none)
        &+ (right <= left ? table.matchCounts(posting) : .none)
      only[count] =
        (left <= right ? onlyPostings[own] : 0) | (right <= left ? UInt32(posting) : 0)
        | (left == right ? PostingList.severalPostings : 0)
      own += left <= right ? 1 : 0
      posting += right <= left ? 1 : 0
      count += 1
    }
    while own < articles.count {
      merged[count] = articles[own]
      sums[count] = counts[own]
      only[count] = onlyPostings[own]
      own += 1
      count += 1
    }
    while posting < postings.upperBound {
      merged[count] = UInt32(others[posting + shift])
      sums[count] = table.matchCounts(posting)
      only[count] = UInt32(posting)
      posting += 1
      count += 1
    }
    merged.removeLast(most - count)
    sums.removeLast(most - count)
    only.removeLast(most - count)
    articles = merged
    counts = sums
    onlyPostings = only
  }
}

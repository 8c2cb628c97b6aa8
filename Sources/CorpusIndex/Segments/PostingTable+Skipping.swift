extension PostingTable {
  /// The posting of a term in an article; nil when the article does not hold it.
  func posting(of term: Int, in article: UInt32) -> Int? {
    if let bits = bits(of: term) { return bits.posting(in: article) }
    let range = range(of: term)
    let place = articles.halved(range.lowerBound, range.upperBound, notBefore: article)
    return place < range.upperBound && UInt32(articles[place]) == article ? place : nil
  }

  /// How often a posting's term occurs in its article and in the title.
  func matchCounts(_ posting: Int) -> MatchCounts {
    let byte = counts[posting]
    guard byte & Self.countMask < Self.countMask, byte >> Self.titleShift < Self.titleMask else {
      return MatchCounts(count(posting), inTitle: titleCount(posting))
    }
    return MatchCounts(byte: byte)
  }

  /// The same for each of some postings.
  func matchCounts(in postings: Range<Int>) -> [MatchCounts] {
    var all = [MatchCounts](widening: counts[postings]) { MatchCounts(byte: $0) }
    forEachLargeCount(in: postings) { large in
      all[Int(large.posting) - postings.lowerBound] = large.matchCounts
    }
    return all
  }

  /// How many positions some postings have together.
  func positionCount(of postings: Range<Int>) -> Int {
    precondition(
      postings.lowerBound >= 0 && postings.upperBound <= counts.count, "\(postings) is outside")
    var sum: UInt32 = 0
    var largest: UInt8 = 0
    // Safe: the precondition holds the range inside the array.
    unsafe counts.withUnsafeBufferPointer { counts in
      for posting in postings {
        let count = unsafe counts[posting] & Self.countMask
        sum &+= UInt32(count)
        largest = max(largest, count)
      }
    }
    guard largest == Self.countMask else { return Int(sum) }
    return postings.reduce(0) { $0 + Int(count($1)) }
  }
}

/// Finds the postings of a term in articles that are asked for in their order.
struct PostingSeeker {
  private let bits: ArticleBits?
  private let articles: [UInt16]
  private var next: Int
  private let end: Int

  init(_ term: Int, in table: PostingTable) {
    bits = table.bits(of: term)
    articles = table.articles
    let listed = bits == nil ? table.range(of: term) : 0..<0
    next = listed.lowerBound
    end = listed.upperBound
  }

  /// The posting in an article, which is not before the last one; nil when the article does not
  /// hold the term.
  ///
  /// In a list it gallops, since it is mostly near.
  mutating func posting(in article: UInt32) -> Int? {
    if let bits { return bits.posting(in: article) }
    next = articles.place(notBefore: article, from: next, to: end)
    return next < end && UInt32(articles[next]) == article ? next : nil
  }
}

extension [UInt16] {
  /// The first place from `start` to `end` whose article is not before another; `end` when there
  /// is none.
  ///
  /// Gallops; what is left is halved without branches, which nobody could guess.
  fileprivate func place(notBefore article: UInt32, from start: Int, to end: Int) -> Int {
    let articles = span
    guard start < end, UInt32(articles[start]) < article else { return start }
    var low = start
    var step = 1
    while low + step < end, UInt32(articles[low + step]) < article {
      low += step
      step *= 2
    }
    return halved(low + 1, Swift.min(low + step, end), notBefore: article)
  }

  fileprivate func halved(_ start: Int, _ end: Int, notBefore article: UInt32) -> Int {
    let articles = span
    var low = start
    var left = end - start
    while left > 0 {
      let half = (left + 1) / 2
      low += UInt32(articles[low + half - 1]) < article ? half : 0
      left -= half
    }
    return low
  }
}

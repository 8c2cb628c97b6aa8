/// The postings of some terms, term by term, while a table is written. The arrays are those of
/// `PostingTable`, with the articles of all postings.
struct PostingRows {
  var articles: [UInt16] = []
  var counts: [UInt8] = []
  var large: [PostingTable.LargeCount] = []
  var positions: [UInt8] = []

  var count: Int { articles.count }

  mutating func append(_ others: PostingRows) {
    large += others.large.map { $0.shifted(by: count) }
    articles += others.articles
    counts += others.counts
    positions += others.positions
  }

  /// Cuts off the postings from a number on, whose positions begin at a byte.
  mutating func cut(at posting: Int, byte: Int) -> PostingRows {
    let firstLarge = large.partitioningIndex { $0.posting >= posting }
    let cut = PostingRows(
      articles: Array(articles[posting...]), counts: Array(counts[posting...]),
      large: large[firstLarge...].map { $0.shifted(by: -posting) },
      positions: Array(positions[byte...]))
    articles.removeLast(articles.count - posting)
    counts.removeLast(counts.count - posting)
    large.removeLast(large.count - firstLarge)
    positions.removeLast(positions.count - byte)
    return cut
  }
}

extension PostingTable.LargeCount {
  /// The same of a posting so many numbers further.
  fileprivate func shifted(by distance: Int) -> Self {
    Self(posting: UInt32(Int(posting) + distance), count: count, titleCount: titleCount)
  }
}

/// Writes the postings of one term after another.
struct PostingWriter {
  private let articleCount: Int
  /// How many postings each term has that is written.
  private var postings: [UInt32] = []
  /// Those of the terms that few articles hold, and of the term that is being written.
  private var rows = PostingRows()
  private var common = PostingRows()
  /// Where the term that is being written begins in `rows`.
  private var start = (posting: 0, byte: 0)

  /// Makes room for no more than so many.
  ///
  /// - Parameters:
  ///   - articleCount: how many articles the table is of, exactly.
  ///   - positionBytes: of the encoded positions.
  init(articleCount: Int, terms: Int, postings: Int, positionBytes: Int) {
    self.articleCount = articleCount
    self.postings.reserveCapacity(terms)
    rows.articles.reserveCapacity(postings)
    rows.counts.reserveCapacity(postings)
    rows.positions.reserveCapacity(positionBytes)
  }

  /// Begins a posting, whose positions come next.
  mutating func begin(article: UInt32, count: UInt32, titleCount: UInt32) {
    let (byte, isLarge) = PostingTable.countByte(count, inTitle: titleCount)
    if isLarge {
      rows.large.append(.init(posting: UInt32(rows.count), count: count, titleCount: titleCount))
    }
    rows.articles.append(UInt16(article))
    rows.counts.append(byte)
  }

  /// Appends the positions of a posting as another table has them.
  mutating func append(encoded: ArraySlice<UInt8>) {
    rows.positions.append(contentsOf: encoded)
  }

  mutating func endTerm() {
    let count = rows.count - start.posting
    postings.append(UInt32(count))
    if PostingStarts.isCommon(postings: count, articleCount: articleCount) {
      common.append(rows.cut(at: start.posting, byte: start.byte))
    }
    start = (rows.count, rows.positions.count)
  }

  /// The table of all that was written.
  consuming func table() -> PostingTable {
    rows.append(common)
    return PostingTable(
      PostingStarts(postings: postings, articleCount: articleCount), rows,
      articleCount: articleCount)
  }
}

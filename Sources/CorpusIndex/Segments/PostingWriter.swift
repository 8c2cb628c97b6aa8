/// Writes the postings of one term after another.
struct PostingWriter {
  private var starts: [UInt32] = [0]
  private var articles: [UInt16] = []
  private var counts: [UInt8] = []
  private var large: [PostingTable.LargeCount] = []
  private var positions: [UInt8] = []
  private var samples: [UInt32] = []

  /// Makes room for no more than so many.
  ///
  /// - Parameter positionBytes: of the encoded positions.
  mutating func reserve(terms: Int, postings: Int, positionBytes: Int) {
    starts.reserveCapacity(terms + 1)
    articles.reserveCapacity(postings)
    counts.reserveCapacity(postings)
    positions.reserveCapacity(positionBytes)
    samples.reserveCapacity(postings / PostingTable.postingsPerSample + 1)
  }

  /// Begins a posting, whose positions come next.
  mutating func begin(article: UInt32, count: UInt32, titleCount: UInt32) {
    if articles.count.isMultiple(of: PostingTable.postingsPerSample) {
      samples.append(UInt32(positions.count))
    }
    let (byte, isLarge) = PostingTable.countByte(count, inTitle: titleCount)
    if isLarge {
      large.append(
        .init(posting: UInt32(articles.count), count: count, titleCount: titleCount))
    }
    articles.append(UInt16(article))
    counts.append(byte)
  }

  /// Appends the positions of a posting as another table has them.
  mutating func append(encoded: ArraySlice<UInt8>) {
    positions.append(contentsOf: encoded)
  }

  mutating func endTerm() {
    starts.append(UInt32(articles.count))
  }

  /// The postings, in no more memory than they need.
  func table() -> PostingTable {
    PostingTable(
      starts: starts.fitted(), articles: articles.fitted(), counts: counts.fitted(),
      large: large.fitted(), positions: positions.fitted(), samples: samples.fitted())
  }
}

extension Array {
  /// The same elements without much room for more.
  fileprivate func fitted() -> [Element] {
    capacity - count > count / 8 ? Array(self[...]) : self
  }
}

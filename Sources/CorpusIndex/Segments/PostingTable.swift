/// The postings of all terms of a segment, term by term, each in the order of its articles.
///
/// A posting is one article of one term, and the postings of a term have numbers in a row.
/// Whatever counting and ranking read has a fixed width and is found without decoding what stands
/// before; positions, which few questions ask for, are packed.
struct PostingTable: Sendable {
  let starts: PostingStarts
  /// The articles of the postings of all terms that are not common, counted in the segment, which
  /// has at most 65,536.
  let articles: [UInt16]
  /// Those of the common terms.
  let commonArticles: CommonArticles
  /// For each posting the count in the low six bits, the count in the title in the high two; all
  /// bits of a part set say that it stands in `large`.
  let counts: [UInt8]
  /// Rising by posting.
  let large: [LargeCount]
  /// For each posting its positions as varints, each the distance from the one before.
  let positions: [UInt8]
  /// Where the positions of every 64th posting begin.
  private(set) var samples: [UInt32]

  struct LargeCount: Sendable {
    let posting: UInt32
    let count: UInt32
    let titleCount: UInt32

    var matchCounts: MatchCounts { MatchCounts(count, inTitle: titleCount) }
  }

  static let countMask: UInt8 = 0x3F
  static let titleShift: UInt8 = 6
  static let titleMask: UInt8 = 3

  /// The byte for both counts, and whether one of them is too large for it.
  static func countByte(_ count: UInt32, inTitle: UInt32) -> (byte: UInt8, isLarge: Bool) {
    let low = UInt8(truncatingIfNeeded: min(count, UInt32(countMask)))
    let high = UInt8(truncatingIfNeeded: min(inTitle, UInt32(titleMask)))
    return (low | high << titleShift, low == countMask || high == titleMask)
  }

  static let postingsPerSample = 64

  var termCount: Int { starts.termCount }

  var byteCount: Int {
    starts.byteCount + 2 * articles.count + commonArticles.byteCount + counts.count
      + 12 * large.count + positions.count + 4 * samples.count
  }

  /// The postings of a term.
  func range(of term: Int) -> Range<Int> { starts.range(of: term) }

  /// How many articles hold a term.
  func articleCount(of term: Int) -> Int { range(of: term).count }

  /// The articles of a term, in the order of its postings; those of a common term are written out,
  /// which costs some nanoseconds each.
  func articles(of term: Int) -> ArraySlice<UInt16> {
    bits(of: term).map { $0.articles[...] } ?? articles[range(of: term)]
  }

  /// Calls `body` with the postings of a term and their articles, at less cost a term than slices
  /// have: prefixes of one letter have thousands of terms.
  @inline(__always)
  func forEachPosting(of term: Int, _ body: (_ posting: Int, _ article: UInt16) -> Void) {
    if let bits = bits(of: term) {
      for (posting, article) in zip(range(of: term), bits.articles) { body(posting, article) }
    } else {
      for posting in range(of: term) { body(posting, articles[posting]) }
    }
  }

  /// The postings of a term, each with its article.
  func postings(of term: Int) -> Zip2Sequence<Range<Int>, ArraySlice<UInt16>> {
    zip(range(of: term), articles(of: term))
  }

  func isCommon(_ term: Int) -> Bool { starts.commonRow(of: term) != nil }

  /// The articles of a common term; nil for any other.
  func bits(of term: Int) -> ArticleBits? {
    starts.commonRow(of: term).map { row in
      commonArticles.bits(row: row, first: Int(starts.ofCommon[row]))
    }
  }

  /// How often a posting's term occurs in its article.
  func count(_ posting: Int) -> UInt32 {
    let count = counts[posting] & Self.countMask
    return count < Self.countMask ? UInt32(count) : largeCount(posting).count
  }

  /// How often in the title.
  func titleCount(_ posting: Int) -> UInt32 {
    let count = counts[posting] >> Self.titleShift
    return count < Self.titleMask ? UInt32(count) : largeCount(posting).titleCount
  }

  private func largeCount(_ posting: Int) -> LargeCount {
    large[large.partitioningIndex { $0.posting >= UInt32(posting) }]
  }

  /// Calls `body` with those postings of a range whose counts are too large for a byte.
  func forEachLargeCount(in range: Range<Int>, _ body: (LargeCount) -> Void) {
    guard !large.isEmpty else { return }
    var index = large.partitioningIndex { $0.posting >= UInt32(range.lowerBound) }
    while index < large.count, Int(large[index].posting) < range.upperBound {
      body(large[index])
      index += 1
    }
  }

  /// The same for a term, with the articles.
  func forEachLargeCount(of term: Int, _ body: (LargeCount, _ article: UInt16) -> Void) {
    let range = range(of: term)
    var found: ArraySlice<UInt16>?
    forEachLargeCount(in: range) { large in
      let own = found ?? articles(of: term)
      found = own
      body(large, own[own.startIndex + Int(large.posting) - range.lowerBound])
    }
  }

  /// A cursor before the positions of a posting.
  func cursor(at posting: Int) -> PositionCursor {
    var cursor = PositionCursor(
      posting: posting & ~(Self.postingsPerSample - 1),
      offset: Int(samples[posting / Self.postingsPerSample]))
    cursor.move(to: posting, in: self)
    return cursor
  }
}

extension PostingTable {
  /// Costs a pass over the postings.
  ///
  /// - Parameter rows: in the order of `starts`.
  init(_ starts: PostingStarts, _ rows: PostingRows, articleCount: Int) {
    self.init(
      starts: starts, articles: Array(rows.articles[..<starts.listedCount]),
      commonArticles: CommonArticles(
        rows.articles[starts.listedCount...], starts: starts.ofCommon, articleCount: articleCount),
      counts: rows.counts.fitted(), large: rows.large.fitted(), positions: rows.positions.fitted(),
      samples: [])
    var offset = 0
    for posting in stride(from: 0, to: counts.count, by: Self.postingsPerSample) {
      samples.append(UInt32(offset))
      let end = min(posting + Self.postingsPerSample, counts.count)
      VariableLength.skip(positionCount(of: posting..<end), in: positions, at: &offset)
    }
  }
}

extension Array {
  /// The same elements without much room for more.
  fileprivate func fitted() -> [Element] {
    capacity - count > count / 8 ? Array(self[...]) : self
  }
}

/// A place in the positions of a table.
struct PositionCursor {
  /// The posting whose positions begin at `offset`.
  private(set) var posting: Int
  private(set) var offset: Int

  init(posting: Int, offset: Int) {
    self.posting = posting
    self.offset = offset
  }

  /// Moves to a posting; cheapest to one not far behind the current.
  mutating func move(to target: Int, in table: PostingTable) {
    if target < posting || target - posting > 2 * PostingTable.postingsPerSample {
      self = table.cursor(at: target)
      return
    }
    let numbers = table.positionCount(of: posting..<target)
    posting = target
    VariableLength.skip(numbers, in: table.positions, at: &offset)
  }

  /// Keeps those numbers, which rise, behind which a position of the current posting stands at a
  /// distance, and moves to the next posting.
  mutating func keep(
    _ starts: inout [UInt32], followedAt distance: UInt32, in table: PostingTable
  ) {
    var kept = 0
    var next = 0
    readPositions(in: table) { position in
      while next < starts.count, starts[next] &+ distance < position { next += 1 }
      if next < starts.count, starts[next] &+ distance == position {
        starts[kept] = starts[next]
        kept += 1
        next += 1
      }
    }
    starts.removeLast(starts.count - kept)
  }

  /// Calls `body` with the positions of the current posting, and moves to the next.
  mutating func readPositions(in table: PostingTable, _ body: (UInt32) -> Void) {
    var position: UInt32 = 0
    for _ in 0..<table.count(posting) {
      position &+= VariableLength.read(table.positions, at: &offset)
      body(position)
    }
    posting += 1
  }
}

/// Reads the postings of one term from the first to the last.
struct PostingCursor {
  private var offset: Int
  private let end: Int
  /// Counted in the segment; meaningful once `next` returned true.
  private(set) var article: UInt32 = .max
  private(set) var count: UInt32 = 0
  private(set) var titleCount: UInt32 = 0
  /// Where the positions begin, and how many units they take.
  private(set) var positions: Int
  private var units = 0

  init(from start: Int, to end: Int, positions: Int) {
    offset = start
    self.end = end
    self.positions = positions
  }

  /// Moves to the next posting; false when there is none.
  mutating func next(in segment: Segment) -> Bool {
    guard offset < end else { return false }
    let head = VariableLength.read(segment.frequencies, at: &offset)
    article = article &+ 1 &+ (head >> 2)
    count = head & 1 == 0 ? 1 : VariableLength.read(segment.frequencies, at: &offset)
    titleCount = head & 2 == 0 ? 0 : VariableLength.read(segment.frequencies, at: &offset)
    positions += units
    units = segment.units(of: count, in: article)
    return true
  }

  /// The units of the positions of the current posting.
  func positionUnits(in segment: Segment) -> ArraySlice<UInt16> {
    segment.positions[positions..<positions + units]
  }
}

/// Writes the postings of one term after another.
struct PostingWriter {
  private(set) var frequencies: [UInt8] = []
  private(set) var frequencyOffsets: [UInt32] = [0]
  private(set) var positions: [UInt16] = []
  private(set) var positionOffsets: [UInt32] = [0]
  private(set) var articleCounts: [UInt32] = []
  private var nextArticle: UInt32 = 0
  private var articles: UInt32 = 0

  mutating func reserve(terms: Int, positions count: Int) {
    frequencyOffsets.reserveCapacity(terms + 1)
    positionOffsets.reserveCapacity(terms + 1)
    articleCounts.reserveCapacity(terms)
    positions.reserveCapacity(count)
    frequencies.reserveCapacity(count)
  }

  mutating func begin(article: UInt32, count: Int, titleCount: Int) {
    let flags: UInt32 = (count > 1 ? 1 : 0) | (titleCount > 0 ? 2 : 0)
    VariableLength.append((article - nextArticle) << 2 | flags, to: &frequencies)
    if count > 1 { VariableLength.append(UInt32(count), to: &frequencies) }
    if titleCount > 0 { VariableLength.append(UInt32(titleCount), to: &frequencies) }
    nextArticle = article + 1
    articles += 1
  }

  mutating func append(position: UInt32, isLong: Bool) {
    positions.append(UInt16(truncatingIfNeeded: position))
    if isLong { positions.append(UInt16(truncatingIfNeeded: position >> 16)) }
  }

  mutating func append(units: ArraySlice<UInt16>) {
    positions.append(contentsOf: units)
  }

  mutating func endTerm() {
    frequencyOffsets.append(UInt32(frequencies.count))
    positionOffsets.append(UInt32(positions.count))
    articleCounts.append(articles)
    nextArticle = 0
    articles = 0
  }
}

import Articles

/// A part of the index: the postings of some articles, under a dictionary of its own.
///
/// All arrays are flat, and inside a segment articles are counted from 0 in the order of their
/// numbers. A posting is one article of one term:
///
///     varint  articles since the last posting, ×4, +1 when count > 1, +2 when in the title
///     varint  count, when it is more than one
///     varint  count in the title, when there is one
///     varint… positions, each as the distance from the one before
///
/// A class, since an index and all that grow from it share the segment.
final class Segment: Sendable {
  /// What the segment knows of an article beside its postings.
  struct Entry: Sendable {
    let article: ArticleID
    /// Indexed tokens, for the ranking.
    let length: UInt32
    /// The positions of the title; empty when there is none.
    let titleStart: UInt32
    let titleEnd: UInt32
    /// Whether the title stands only in a header field, so that its positions have no place in
    /// the text.
    let isTitleOutsideText: Bool
  }

  let entries: [Entry]
  let keyBytes: [UInt8]
  let keyOffsets: [UInt32]
  let postings: [UInt8]
  let postingOffsets: [UInt32]
  /// For each term, how many articles hold it.
  let articleCounts: [UInt32]
  /// For each article, its mentions as varints: first position and number of positions, 0 when
  /// the mention stands outside what is searched.
  let mentionBytes: [UInt8]
  let mentionOffsets: [UInt32]
  let totalLength: Int

  init(
    entries: [Entry], keyBytes: [UInt8], keyOffsets: [UInt32], postings: [UInt8],
    postingOffsets: [UInt32], articleCounts: [UInt32], mentionBytes: [UInt8],
    mentionOffsets: [UInt32]
  ) {
    self.entries = entries
    self.keyBytes = keyBytes
    self.keyOffsets = keyOffsets
    self.postings = postings
    self.postingOffsets = postingOffsets
    self.articleCounts = articleCounts
    self.mentionBytes = mentionBytes
    self.mentionOffsets = mentionOffsets
    totalLength = entries.reduce(0) { $0 + Int($1.length) }
  }

  var termCount: Int { articleCounts.count }

  /// The bytes of all arrays, which is what the segment costs in memory.
  var byteCount: Int {
    keyBytes.count + postings.count + mentionBytes.count
      + 4 * (keyOffsets.count + postingOffsets.count + articleCounts.count + mentionOffsets.count)
      + MemoryLayout<Entry>.stride * entries.count
  }

  func key(_ term: Int) -> ArraySlice<UInt8> {
    keyBytes[Int(keyOffsets[term])..<Int(keyOffsets[term + 1])]
  }

  /// The place of an article in the segment; nil when the segment does not hold it.
  func place(of article: ArticleID) -> UInt32? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].article < article { low = middle + 1 } else { high = middle }
    }
    guard low < entries.count, entries[low].article == article else { return nil }
    return UInt32(low)
  }

  /// The first term whose key does not sort before `key`.
  func firstTerm(notBefore key: [UInt8]) -> Int {
    var low = 0
    var high = termCount
    while low < high {
      let middle = (low + high) / 2
      if isKey(middle, before: key) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func isKey(_ term: Int, before key: [UInt8]) -> Bool {
    var offset = Int(keyOffsets[term])
    let end = Int(keyOffsets[term + 1])
    for byte in key {
      guard offset < end else { return true }
      if keyBytes[offset] != byte { return keyBytes[offset] < byte }
      offset += 1
    }
    return false
  }

  func term(_ key: [UInt8]) -> Int? {
    let term = firstTerm(notBefore: key)
    return term < termCount && self.key(term).elementsEqual(key) ? term : nil
  }

  /// The terms whose keys begin with some bytes.
  func terms(startingWith prefix: [UInt8]) -> Range<Int> {
    let first = firstTerm(notBefore: prefix)
    var end = first
    while end < termCount, key(end).starts(with: prefix) { end += 1 }
    return first..<end
  }

  func postings(of term: Int) -> PostingCursor {
    PostingCursor(
      bytes: postings, from: Int(postingOffsets[term]), to: Int(postingOffsets[term + 1]))
  }
}

/// Reads the postings of one term from the first to the last.
struct PostingCursor {
  private let bytes: [UInt8]
  private var offset: Int
  private let end: Int
  /// Counted in the segment; meaningful once `next` returned true.
  private(set) var article: UInt32 = .max
  private(set) var count: UInt32 = 0
  private(set) var titleCount: UInt32 = 0
  /// Where the positions begin.
  private(set) var positions = 0

  init(bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    offset = start
    self.end = end
  }

  /// Moves to the next posting; false when there is none.
  mutating func next() -> Bool {
    guard offset < end else { return false }
    let head = VariableLength.read(bytes, at: &offset)
    article = article &+ 1 &+ (head >> 2)
    count = head & 1 == 0 ? 1 : VariableLength.read(bytes, at: &offset)
    titleCount = head & 2 == 0 ? 0 : VariableLength.read(bytes, at: &offset)
    positions = offset
    VariableLength.skip(Int(count), in: bytes, at: &offset)
    return true
  }

  /// The encoded positions of the current posting.
  var positionBytes: ArraySlice<UInt8> { bytes[positions..<offset] }
}

/// Writes the postings of one term after another.
struct PostingWriter {
  private(set) var bytes: [UInt8] = []
  private(set) var offsets: [UInt32] = [0]
  private(set) var articleCounts: [UInt32] = []
  private var nextArticle: UInt32 = 0
  private var articles: UInt32 = 0

  mutating func begin(article: UInt32, count: Int, titleCount: Int) {
    let flags: UInt32 = (count > 1 ? 1 : 0) | (titleCount > 0 ? 2 : 0)
    VariableLength.append((article - nextArticle) << 2 | flags, to: &bytes)
    if count > 1 { VariableLength.append(UInt32(count), to: &bytes) }
    if titleCount > 0 { VariableLength.append(UInt32(titleCount), to: &bytes) }
    nextArticle = article + 1
    articles += 1
  }

  mutating func append(distance: UInt32) {
    VariableLength.append(distance, to: &bytes)
  }

  mutating func append(positions: ArraySlice<UInt8>) {
    bytes.append(contentsOf: positions)
  }

  mutating func endTerm() {
    offsets.append(UInt32(bytes.count))
    articleCounts.append(articles)
    nextArticle = 0
    articles = 0
  }
}

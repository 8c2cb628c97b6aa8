import Articles
import TextAnalysis

/// A part of the index: the postings of some articles, under a dictionary of its own.
///
/// All arrays are flat, and inside a segment articles are counted from 0 in the order of their
/// numbers. A posting is one article of one term, kept in two places so that counting and ranking
/// never read a position. `frequencies` has:
///
///     varint  articles since the last posting, ×4, +1 when count > 1, +2 when in the title
///     varint  count, when it is more than one
///     varint  count in the title, when there is one
///
/// `positions` has the positions in the same order, a unit each; in a long article two units
/// each, the low half first.
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
    /// Whether a position may need more than 16 bits.
    let isLong: Bool
  }

  let entries: [Entry]
  let keyBytes: [UInt8]
  let keyOffsets: [UInt32]
  /// For each term the positions that it takes; 0 for a marked form, which only repeats a word.
  let spans: [UInt8]
  let frequencies: [UInt8]
  let frequencyOffsets: [UInt32]
  let positions: [UInt16]
  let positionOffsets: [UInt32]
  /// For each term, how many articles hold it.
  let articleCounts: [UInt32]
  /// For each article, its mentions and then its quotations as varints: first position and number
  /// of positions, 0 for one that stands outside what is searched.
  let mentionBytes: [UInt8]
  let mentionOffsets: [UInt32]
  let totalLength: Int
  private let hasLongArticles: Bool

  init(
    entries: [Entry], keyBytes: [UInt8], keyOffsets: [UInt32], postings: PostingWriter,
    mentionBytes: [UInt8], mentionOffsets: [UInt32]
  ) {
    self.entries = entries
    self.keyBytes = keyBytes
    self.keyOffsets = keyOffsets
    frequencies = postings.frequencies
    frequencyOffsets = postings.frequencyOffsets
    positions = postings.positions
    positionOffsets = postings.positionOffsets
    articleCounts = postings.articleCounts
    self.mentionBytes = mentionBytes
    self.mentionOffsets = mentionOffsets
    totalLength = entries.reduce(0) { $0 + Int($1.length) }
    hasLongArticles = entries.contains(where: \.isLong)
    spans = zip(keyOffsets, keyOffsets.dropFirst()).map { start, end in
      switch TermKey.kind(of: keyBytes[Int(start)..<Int(end)]) {
      case .folded: 1
      case .marked: 0
      case .joined(let span, _): UInt8(span)
      }
    }
  }

  var termCount: Int { articleCounts.count }

  /// The bytes of the postings.
  var postingBytes: Int { frequencies.count + 2 * positions.count }

  /// The bytes of all arrays, which is what the segment costs in memory.
  var byteCount: Int {
    keyBytes.count + spans.count + postingBytes + mentionBytes.count
      + 4 * (keyOffsets.count + frequencyOffsets.count + positionOffsets.count)
      + 4 * (articleCounts.count + mentionOffsets.count)
      + MemoryLayout<Entry>.stride * entries.count
  }

  func key(_ term: Int) -> ArraySlice<UInt8> {
    keyBytes[Int(keyOffsets[term])..<Int(keyOffsets[term + 1])]
  }

  /// The place of an article in the segment; nil when the segment does not hold it.
  func place(of article: ArticleID) -> UInt32? {
    let place = entries.partitioningIndex { $0.article >= article }
    guard place < entries.count, entries[place].article == article else { return nil }
    return UInt32(place)
  }

  /// The first term whose key does not sort before `key`.
  func firstTerm(notBefore key: [UInt8]) -> Int {
    (0..<termCount).partitioningIndex { !isKey($0, before: key) }
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
    // The keys with the prefix lie together, so their end is found by doubling and halving.
    var step = 1
    while first + step <= termCount, key(first + step - 1).starts(with: prefix) { step *= 2 }
    var low = first + step / 2
    var high = min(first + step - 1, termCount)
    while low < high {
      let middle = (low + high) / 2
      if key(middle).starts(with: prefix) { low = middle + 1 } else { high = middle }
    }
    return first..<low
  }

  func postings(of term: Int) -> PostingCursor {
    PostingCursor(
      from: Int(frequencyOffsets[term]), to: Int(frequencyOffsets[term + 1]),
      positions: Int(positionOffsets[term]))
  }

  /// How many units the positions of a posting take.
  func units(of count: UInt32, in article: UInt32) -> Int {
    hasLongArticles && entries[Int(article)].isLong ? 2 * Int(count) : Int(count)
  }

  /// Calls `body` with the positions of one posting, from the first to the last.
  func forEachPosition(
    at offset: Int, count: UInt32, in article: UInt32, _ body: (UInt32) -> Void
  ) {
    guard hasLongArticles, entries[Int(article)].isLong else {
      for unit in offset..<offset + Int(count) { body(UInt32(positions[unit])) }
      return
    }
    for number in 0..<Int(count) {
      let unit = offset + 2 * number
      body(UInt32(positions[unit]) | UInt32(positions[unit + 1]) << 16)
    }
  }
}

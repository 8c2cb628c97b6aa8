import Synchronization

/// Which articles hold a term, one bit each, and where its postings are: for terms that many
/// articles hold, so that whoever comes with an article finds its posting without a search.
struct ArticleBits: Sendable {
  private let words: [UInt64]
  /// For each word of bits the posting of its first article.
  private let postings: [UInt32]

  init(_ table: PostingTable, _ range: Range<Int>, articleCount: Int) {
    var words = Self.noWords(articleCount)
    table.markArticles(of: range, in: &words)
    var next = UInt32(range.lowerBound)
    postings = words.map { word in
      defer { next += UInt32(word.nonzeroBitCount) }
      return next
    }
    self.words = words
  }

  /// Room for the bits of so many articles, none set.
  static func noWords(_ articleCount: Int) -> [UInt64] {
    [UInt64](repeating: 0, count: articleCount / 64 + 1)
  }

  var byteCount: Int { 8 * words.count + 4 * postings.count }

  func contains(_ article: UInt32) -> Bool {
    words[Int(article >> 6)] >> UInt64(article & 63) & 1 == 1
  }

  /// Sets the bits of the articles among those of others.
  func formUnion(into others: inout [UInt64]) {
    for word in words.indices { others[word] |= words[word] }
  }

  /// The posting in an article; nil when the article does not hold the term.
  func posting(in article: UInt32) -> Int? {
    let word = words[Int(article >> 6)]
    let bit: UInt64 = 1 << UInt64(article & 63)
    guard word & bit != 0 else { return nil }
    return Int(postings[Int(article >> 6)]) + (word & (bit - 1)).nonzeroBitCount
  }
}

extension PostingTable {
  /// Sets the bits of the articles of some postings.
  func markArticles(of postings: Range<Int>, in words: inout [UInt64]) {
    for posting in postings {
      let article = articles[posting]
      words[Int(article >> 6)] |= 1 << UInt64(article & 63)
    }
  }
}

/// The bits of the common terms of a segment, each made when it is first asked for.
///
/// A class, since segments are shared and what one search made serves all others.
final class CommonTerms: Sendable {
  /// A common term is in one of so many articles, which makes its bits a third of its postings
  /// at most.
  private static let share = 8

  private let made = Mutex<[Int: ArticleBits]>([:])

  var byteCount: Int { made.withLock { $0.values.reduce(0) { $0 + $1.byteCount } } }

  /// nil for a term that is not common.
  func bits(of term: Int, in table: PostingTable, articleCount: Int) -> ArticleBits? {
    let range = table.range(of: term)
    guard range.count * Self.share >= articleCount, range.count > Self.fewest else { return nil }
    return made.withLock { made in
      if let bits = made[term] { return bits }
      let bits = ArticleBits(table, range, articleCount: articleCount)
      made[term] = bits
      return bits
    }
  }

  /// Fewer postings are found as fast without bits.
  private static let fewest = 64
}

extension Segment {
  /// The bits of a term that many articles of the segment hold; nil for others.
  func bits(of term: Int) -> ArticleBits? {
    commonTerms.bits(of: term, in: postings, articleCount: entries.count)
  }
}

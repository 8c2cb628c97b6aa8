/// Which articles hold a common term, one bit each, so that whoever comes with an article finds
/// its posting without a search.
struct ArticleBits {
  /// The rows of all common terms.
  private let words: [UInt64]
  private let ranks: [UInt16]
  /// The words of this row.
  private let row: Range<Int>
  /// The first posting of the term.
  private let first: Int

  /// - Parameters:
  ///   - words: the rows of several terms, of an even number of words each; the first article is
  ///     the lowest bit.
  ///   - ranks: for each pair of words how many articles of their row stand before it.
  init(words: [UInt64], ranks: [UInt16], row: Range<Int>, first: Int) {
    precondition(row.upperBound <= words.count && row.upperBound <= 2 * ranks.count)
    self.words = words
    self.ranks = ranks
    self.row = row
    self.first = first
  }

  /// The posting in an article; nil when the article does not hold the term.
  func posting(in article: UInt32) -> Int? {
    let place = row.lowerBound + Int(article >> 6)
    let word = words[place]
    let bit: UInt64 = 1 << UInt64(article & 63)
    guard word & bit != 0 else { return nil }
    let before = place & 1 == 0 ? 0 : words[place - 1].nonzeroBitCount
    return first + Int(ranks[place / 2]) + before + (word & (bit - 1)).nonzeroBitCount
  }

  /// The articles by their numbers, rising; costs some nanoseconds each.
  var articles: [UInt16] { .init(bits: words[row]) }

  /// Puts the articles into a set.
  func formUnion(into set: inout ArticleSet) {
    set.formUnion(words[row])
  }
}

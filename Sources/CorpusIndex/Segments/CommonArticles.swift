/// The articles of the common terms of a segment: for each term a row of bits, one an article.
struct CommonArticles: Sendable {
  /// The row of a term begins at its place times `width`; the first article is the lowest bit.
  let words: [UInt64]
  /// For each pair of words how many articles of their row stand before it.
  private let ranks: [UInt16]
  /// The words of a row.
  private let width: Int

  /// - Parameters:
  ///   - articles: those of all rows in turn, each row rising.
  ///   - starts: where the articles of each row begin, and the end of the last, counted from the
  ///     first of these.
  init(_ articles: ArraySlice<UInt16>, starts: [UInt32], articleCount: Int) {
    width = ArticleSet.width(articleCount)
    var words: [UInt64] = []
    words.reserveCapacity(width * (starts.count - 1))
    var next = articles.startIndex
    for (start, end) in zip(starts, starts.dropFirst()) {
      var row = ArticleSet(articleCount: articleCount)
      for article in articles[next..<next + Int(end - start)] { row.insert(article) }
      words += row.words
      next += Int(end - start)
    }
    self.words = words
    ranks = Self.ranks(of: words, width: width)
  }

  /// As they were packed; nil when they are not so many rows, or do not have so many bits each.
  init?(words: [UInt64], starts: [UInt32], articleCount: Int) {
    width = ArticleSet.width(articleCount)
    guard words.count == width * (starts.count - 1) else { return nil }
    for row in 0..<starts.count - 1 {
      let count = words[row * width..<(row + 1) * width].bitCount
      guard count == starts[row + 1] - starts[row] else { return nil }
    }
    self.words = words
    ranks = Self.ranks(of: words, width: width)
  }

  private static func ranks(of words: [UInt64], width: Int) -> [UInt16] {
    var ranks: [UInt16] = []
    ranks.reserveCapacity(words.count / 2)
    var rank = 0
    for word in stride(from: 0, to: words.count, by: 2) {
      if word.isMultiple(of: width) { rank = 0 }
      // Before the last pair stand fewer than the 65,536 articles that a segment has at most.
      ranks.append(UInt16(rank))
      rank += words[word].nonzeroBitCount + words[word + 1].nonzeroBitCount
    }
    return ranks
  }

  var byteCount: Int { 8 * words.count + 2 * ranks.count }

  /// - Parameter first: the first posting of the row.
  func bits(row: Int, first: Int) -> ArticleBits {
    ArticleBits(words: words, ranks: ranks, row: row * width..<(row + 1) * width, first: first)
  }
}

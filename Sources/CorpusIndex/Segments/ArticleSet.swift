/// A set of articles of a segment, one bit each.
struct ArticleSet {
  /// The first article is the lowest bit of the first.
  private(set) var words: [UInt64]

  init(articleCount: Int) {
    words = [UInt64](repeating: 0, count: Self.width(articleCount))
  }

  /// How many words the bits of so many articles take: whole pairs.
  static func width(_ articleCount: Int) -> Int { (articleCount + 127) / 128 * 2 }

  var count: Int { words[...].bitCount }

  /// By their numbers, rising.
  var articles: [UInt32] { .init(bits: words[...]) }

  mutating func insert(_ article: UInt16) {
    words[Int(article >> 6)] |= 1 << UInt64(article & 63)
  }

  /// - Parameter others: the words of another set of the same segment.
  mutating func formUnion(_ others: ArraySlice<UInt64>) {
    for (place, other) in others.enumerated() { words[place] |= other }
  }

  mutating func formIntersection(_ others: ArticleSet) {
    for (place, other) in others.words.enumerated() { words[place] &= other }
  }
}

extension ArraySlice<UInt64> {
  /// How many bits are set.
  var bitCount: Int { reduce(0) { $0 + $1.nonzeroBitCount } }
}

extension Array where Element: FixedWidthInteger {
  /// The numbers of the bits that are set, the lowest first.
  init(bits words: ArraySlice<UInt64>) {
    self.init()
    reserveCapacity(words.bitCount)
    for (place, word) in words.enumerated() {
      var left = word
      while left != 0 {
        append(Element(truncatingIfNeeded: place << 6 | left.trailingZeroBitCount))
        left &= left - 1
      }
    }
  }
}

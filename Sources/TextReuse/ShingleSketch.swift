import Articles
import TextAnalysis

/// A sample of the shingles of an article, which tells which other articles may be like it.
///
/// A shingle is three words in a row inside a block that is searched. Those are kept whose hash is
/// among the smallest 128 or in the lowest eighth of all values, so that two articles keep the
/// same ones of those they share (Broder 1997). Takes four bytes a kept shingle: about 500 bytes
/// for most articles, and half a byte a word for long ones.
package struct ShingleSketch: Sendable {
  private static let least = 128
  private static let limit = UInt32.max >> 3
  /// The bit of a hash that says that one of the words is a number.
  private static let numberMark: UInt32 = 1

  /// Rising, each once.
  let samples: [UInt32]
  /// How many different shingles the article has.
  let count: Int

  /// Of an article without words.
  package static let empty = ShingleSketch()

  /// - Parameters:
  ///   - samples: rising, each once.
  ///   - count: how many different shingles there are, those that are no samples included.
  init(samples: [UInt32] = [], count: Int = 0) {
    self.samples = samples
    self.count = count
  }

  /// Linear in the length of the article but for a sort of its hashes.
  package init(_ article: Article) {
    let all = Self.shingles(of: article)
    count = all.count
    var kept = min(Self.least, all.count)
    while kept < all.count, all[kept] <= Self.limit { kept += 1 }
    samples = Array(all[..<kept])
  }

  /// Up to which hash all are kept.
  var bound: UInt32 {
    samples.count == count ? .max : max(samples.last ?? 0, Self.limit)
  }

  /// How many of the samples are at most `bound`.
  func count(upTo bound: UInt32) -> Int {
    guard let last = samples.last, last > bound else { return samples.count }
    return samples.partitioningIndex { $0 > bound }
  }

  /// Whether the shingle is of words alone.
  static func isOfWords(_ hash: UInt32) -> Bool { hash & numberMark == 0 }

  /// All shingles of the article, where the sample holds them.
  var whole: [UInt32]? { samples.count == count ? samples : nil }

  /// The hashes of all shingles of an article, rising, each once.
  static func shingles(of article: Article) -> [UInt32] {
    var hashes: [UInt32] = []
    hashes.reserveCapacity(article.text.count / 5)
    for block in article.blocks where block.isSearchable {
      var reader = FoldedWordReader(article.text, range: block.range)
      guard var first = reader.next(), var second = reader.next() else { continue }
      while let third = reader.next() {
        let hash = WordHash.shingle(first.key, second.key, third.key)
        let hasNumber = first.isNumber || second.isNumber || third.isNumber
        hashes.append(hasNumber ? hash | numberMark : hash & ~numberMark)
        (first, second) = (second, third)
      }
    }
    HashOrder.sort(&hashes, in: 0...UInt32.max)
    var unique = 0
    for index in hashes.indices where index == 0 || hashes[index] != hashes[unique - 1] {
      hashes[unique] = hashes[index]
      unique += 1
    }
    hashes.removeLast(hashes.count - unique)
    return hashes
  }
}

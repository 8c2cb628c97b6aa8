import Articles

/// The shingles of whole articles, read when they are needed and kept for a while, since the
/// candidates of an article are judged one after another.
struct ShingleTexts {
  /// How many shingles are kept, in 16 MB.
  private static let most = 1 << 22

  /// What two articles have in common.
  struct Shared {
    /// How many shingles, and how many of them are of words alone.
    var count = 0
    var ofWords = 0
    /// How much of the shorter article that is.
    var share = 0.0
  }

  private let read: (ArticleID) -> Article?
  private var kept: [ArticleID: [UInt32]] = [:]
  private var size = 0

  init(read: @escaping (ArticleID) -> Article?) {
    self.read = read
  }

  /// Takes the shingles from a sketch that has them all, and reads the article otherwise.
  mutating func shared(
    _ left: ArticleID, _ leftSketch: ShingleSketch, _ right: ArticleID,
    _ rightSketch: ShingleSketch
  ) -> Shared {
    let a = leftSketch.whole ?? shingles(of: left)
    let b = rightSketch.whole ?? shingles(of: right)
    guard !a.isEmpty, !b.isEmpty else { return Shared() }
    var shared = Self.countShared(a, b)
    shared.share = Double(shared.count) / Double(min(a.count, b.count))
    return shared
  }

  private mutating func shingles(of article: ArticleID) -> [UInt32] {
    if let known = kept[article] { return known }
    let shingles = read(article).map(ShingleSketch.shingles) ?? []
    if size + shingles.count > Self.most {
      kept.removeAll(keepingCapacity: true)
      size = 0
    }
    size += shingles.count
    kept[article] = shingles
    return shingles
  }

  private static func countShared(_ left: [UInt32], _ right: [UInt32]) -> Shared {
    var (a, b, shared) = (0, 0, Shared())
    while a < left.count, b < right.count {
      if left[a] == right[b] {
        shared.count += 1
        if ShingleSketch.isOfWords(left[a]) { shared.ofWords += 1 }
        a += 1
        b += 1
      } else if left[a] < right[b] {
        a += 1
      } else {
        b += 1
      }
    }
    return shared
  }
}

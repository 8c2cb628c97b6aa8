import Articles

/// The shingles of whole articles, read when they are needed and kept for a while, since the
/// candidates of an article are judged one after another.
struct ShingleTexts {
  /// How many shingles are kept, in 16 MB.
  private static let most = 1 << 22

  private let read: (ArticleID) -> Article?
  private var kept: [ArticleID: [UInt32]] = [:]
  private var size = 0

  init(read: @escaping (ArticleID) -> Article?) {
    self.read = read
  }

  /// How many shingles two articles share, and how much of the shorter one that is.
  mutating func shared(_ left: ArticleID, _ right: ArticleID) -> (count: Int, share: Double) {
    let (a, b) = (shingles(of: left), shingles(of: right))
    guard !a.isEmpty, !b.isEmpty else { return (0, 0) }
    let count = Self.countShared(a, b)
    return (count, Double(count) / Double(min(a.count, b.count)))
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

  private static func countShared(_ left: [UInt32], _ right: [UInt32]) -> Int {
    var (a, b, count) = (0, 0, 0)
    while a < left.count, b < right.count {
      if left[a] == right[b] {
        count += 1
        a += 1
        b += 1
      } else if left[a] < right[b] {
        a += 1
      } else {
        b += 1
      }
    }
    return count
  }
}

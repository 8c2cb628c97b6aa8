/// The inverted table of sampled shingles: for each that several articles keep, these articles.
///
/// Articles are numbers here, their places in the list of sketches. Built in slices of the hashes,
/// so that the table of what only one article has is never whole in memory.
struct SharedShingles {
  /// A shingle in more articles than this is a common phrase, or part of a much copied text.
  static let commonLimit = 48
  /// How many articles next to each other a common shingle brings together.
  private static let chunk = 12
  private static let slices = 64

  private(set) var members: [Int32] = []
  /// Where each group begins in `members`, and one more.
  private(set) var starts: [Int] = [0]
  /// Whether the shingle of each group is a common one.
  private(set) var isCommon: [Bool] = []

  /// - Parameter rank: the places of the articles in an order in which near copies are neighbours.
  init(_ sketches: [ShingleSketch], rank: [Int32]) {
    var cursors = [Int](repeating: 0, count: sketches.count)
    var entries: [UInt64] = []
    for slice in 1...Self.slices {
      let bound = UInt64(slice) << 26
      entries.removeAll(keepingCapacity: true)
      for article in sketches.indices {
        let samples = sketches[article].samples
        var cursor = cursors[article]
        while cursor < samples.count, UInt64(samples[cursor]) < bound {
          entries.append(UInt64(samples[cursor]) << 32 | UInt64(article))
          cursor += 1
        }
        cursors[article] = cursor
      }
      entries.sort()
      appendGroups(of: entries, rank: rank)
    }
  }

  var count: Int { isCommon.count }

  func group(_ number: Int) -> ArraySlice<Int32> {
    members[starts[number]..<starts[number + 1]]
  }

  private mutating func appendGroups(of entries: [UInt64], rank: [Int32]) {
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end] >> 32 == entries[start] >> 32 { end += 1 }
      if end - start > 1 {
        let articles = entries[start..<end].map { Int32(truncatingIfNeeded: $0) }
        if articles.count <= Self.commonLimit {
          append(articles[...], isCommon: false)
        } else {
          appendNeighbours(of: articles, rank: rank)
        }
      }
      start = end
    }
  }

  /// Near copies stand side by side in the order of ranks, so that a common shingle need not bring
  /// every article together with every other.
  private mutating func appendNeighbours(of articles: [Int32], rank: [Int32]) {
    let sorted = articles.sorted { rank[Int($0)] < rank[Int($1)] }
    for start in stride(from: 0, to: sorted.count, by: Self.chunk) {
      append(sorted[start..<min(sorted.count, start + Self.chunk)].sorted()[...], isCommon: true)
    }
  }

  private mutating func append(_ articles: ArraySlice<Int32>, isCommon: Bool) {
    members += articles
    starts.append(members.count)
    self.isCommon.append(isCommon)
  }
}

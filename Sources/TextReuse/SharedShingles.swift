/// The inverted table of sampled shingles: for each that several articles keep, these articles.
///
/// Articles are numbers here, their places in the list of sketches, in which near copies are
/// neighbours. Built in slices of the hashes,
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

  init(_ sketches: [ShingleSketch]) {
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
      HashOrder.sort(&entries, in: (bound - 1 << 26) << 32...(bound << 32 &- 1))
      appendGroups(of: entries)
    }
  }

  var count: Int { isCommon.count }

  func group(_ number: Int) -> ArraySlice<Int32> {
    members[starts[number]..<starts[number + 1]]
  }

  private mutating func appendGroups(of entries: [UInt64]) {
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end] >> 32 == entries[start] >> 32 { end += 1 }
      if end - start > 1 {
        let isCommon = end - start > Self.commonLimit
        // Of a common shingle, near copies are brought together, not everybody with everybody.
        for first in stride(from: start, to: end, by: isCommon ? Self.chunk : end - start) {
          append(entries[first..<(isCommon ? min(end, first + Self.chunk) : end)], isCommon)
        }
      }
      start = end
    }
  }

  private mutating func append(_ entries: ArraySlice<UInt64>, _ isCommon: Bool) {
    for entry in entries { members.append(Int32(truncatingIfNeeded: entry)) }
    starts.append(members.count)
    self.isCommon.append(isCommon)
  }
}

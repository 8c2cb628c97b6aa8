/// A match inside an article, as a half-open range of positions.
struct MatchInterval: Equatable {
  let start: UInt32
  let end: UInt32
  /// The place in the analysis of the mention that matched; -1 when words did.
  var mention: Int32 = -1

  /// Sorts intervals and counts the groups that share no position with each other.
  static func countSeparate(_ intervals: inout [MatchInterval]) -> Int {
    var count = 0
    forEachGroup(&intervals) { _ in count += 1 }
    return count
  }

  /// Sorts intervals and gives those that overlap, directly or over others, as one group: they
  /// are one match to a reader.
  static func forEachGroup(
    _ intervals: inout [MatchInterval], _ body: (ArraySlice<MatchInterval>) -> Void
  ) {
    intervals.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    var first = 0
    while first < intervals.count {
      var end = intervals[first].end
      var next = first + 1
      while next < intervals.count, intervals[next].start < end {
        end = max(end, intervals[next].end)
        next += 1
      }
      body(intervals[first..<next])
      first = next
    }
  }
}

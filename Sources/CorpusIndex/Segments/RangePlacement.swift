import TextAnalysis

/// Finds the positions that ranges of an article take, while its tokens pass by.
struct RangePlacement {
  private let ranges: [TextRange]
  /// The places of the ranges in reading order.
  private let order: [Int]
  private var places: [(start: UInt32, count: UInt32)]
  private var next = 0

  init(_ ranges: [TextRange]) {
    self.ranges = ranges
    order = ranges.indices.sorted { ranges[$0] < ranges[$1] }
    places = Array(repeating: (0, 0), count: ranges.count)
  }

  /// Where the range begins that is waited for; far away when there is none.
  var nextStart: Int {
    next < order.count ? ranges[order[next]].start : .max
  }

  /// Gives up the ranges that end before an offset: nothing searched holds them.
  mutating func finish(before offset: Int) {
    while next < order.count, ranges[order[next]].end <= offset { next += 1 }
  }

  mutating func meet(_ token: TextRange, at position: UInt32) {
    while next < order.count, ranges[order[next]].end <= token.start { next += 1 }
    // A token may end one range and begin the next, and ranges may lie inside others.
    var candidate = next
    while candidate < order.count, ranges[order[candidate]].start < token.end {
      let range = order[candidate]
      if ranges[range].overlaps(token) {
        if places[range].count == 0 { places[range].start = position }
        places[range].count = position - places[range].start + 1
      }
      candidate += 1
    }
  }

  /// The positions of a range, by its number in the order in which they were given; none when
  /// nothing searched holds it.
  func place(_ number: Int) -> Range<UInt32> {
    places[number].start..<places[number].start + places[number].count
  }

  /// The first places as varints, in the order in which the ranges were given.
  func encode(first count: Int, into bytes: inout [UInt8]) {
    for place in places[..<count] {
      VariableLength.append(place.count == 0 ? 0 : place.start, to: &bytes)
      VariableLength.append(place.count, to: &bytes)
    }
  }
}

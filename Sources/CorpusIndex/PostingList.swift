/// The articles of one segment that a part of a query matches, with counts and places.
struct PostingList {
  enum Places {
    /// Nobody asks for them.
    case unknown
    /// Offsets of encoded positions in the postings of the segment, and how many positions each
    /// match takes.
    case encoded(offsets: [UInt32], span: UInt32)
    /// Intervals in order; those of the article at `index` begin at `starts[index]`.
    case intervals([MatchInterval], starts: [UInt32])
  }

  /// Counted in the segment, rising.
  var articles: [UInt32] = []
  /// How many matches each article has, those outside its text included.
  var counts: [UInt32] = []
  var titleCounts: [UInt32] = []
  var places = Places.unknown
  /// Whether every match is one position long and no two share one.
  var isPlain = true

  static let empty = PostingList()

  /// The place of an article in the list.
  func index(of article: UInt32) -> Int? {
    var low = 0
    var high = articles.count
    while low < high {
      let middle = (low + high) / 2
      if articles[middle] < article { low = middle + 1 } else { high = middle }
    }
    return low < articles.count && articles[low] == article ? low : nil
  }

  /// Appends the matches in the article at `index`, in the order of their beginnings.
  func appendIntervals(
    at index: Int, in segment: Segment, to intervals: inout [MatchInterval]
  ) {
    switch places {
    case .unknown:
      break
    case .encoded(let offsets, let span):
      var offset = Int(offsets[index])
      var position: UInt32 = 0
      for _ in 0..<counts[index] {
        position += VariableLength.read(segment.postings, at: &offset)
        intervals.append(MatchInterval(start: position, end: position + span))
      }
    case .intervals(let all, let starts):
      intervals += all[Int(starts[index])..<Int(starts[index + 1])]
    }
  }
}

/// Collects a list article by article, for matches that are found as intervals.
struct PostingListBuilder {
  private let segment: Segment
  private var list = PostingList()
  private var all: [MatchInterval] = []
  private var starts: [UInt32] = [0]

  init(_ segment: Segment) {
    self.segment = segment
  }

  mutating func append(_ intervals: [MatchInterval], in article: UInt32) {
    guard !intervals.isEmpty else { return }
    let entry = segment.entries[Int(article)]
    let inTitle = intervals.reduce(into: 0) { count, interval in
      if entry.titleStart <= interval.start, interval.start < entry.titleEnd { count += 1 }
    }
    list.articles.append(article)
    list.counts.append(UInt32(intervals.count))
    list.titleCounts.append(UInt32(inTitle))
    all += intervals
    starts.append(UInt32(all.count))
  }

  consuming func finish() -> PostingList {
    list.places = .intervals(all, starts: starts)
    list.isPlain = false
    return list
  }
}

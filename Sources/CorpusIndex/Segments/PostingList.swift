import TextAnalysis

/// The articles of one segment that a part of a query matches, with counts and places.
struct PostingList {
  enum Places {
    /// Not looked up.
    case unknown
    /// Where the positions begin in the segment, and how many positions each match takes.
    case encoded(offsets: [Int], span: UInt32)
    /// Intervals in order; those of the article at `index` begin at `starts[index]`. Articles
    /// that nobody asks about may have none.
    case intervals([MatchInterval], starts: [UInt32])
  }

  /// Counted in the segment, rising.
  var articles: [UInt32] = []
  /// How many matches each article has, those outside its text included.
  var counts: [UInt32] = []
  var titleCounts: [UInt32] = []
  var places = Places.unknown
  /// Articles, rising, in which matches may share positions with each other or with those of
  /// other words.
  var irregular: [UInt32] = []

  static let empty = PostingList()

  /// The place of an article in the list.
  func index(of article: UInt32) -> Int? {
    let place = articles.partitioningIndex { $0 >= article }
    return place < articles.count && articles[place] == article ? place : nil
  }

  /// Appends the matches in the article at `index`, in the order of their beginnings.
  func appendIntervals(
    at index: Int, in segment: Segment, to intervals: inout [MatchInterval]
  ) {
    switch places {
    case .unknown:
      break
    case .encoded(let offsets, let span):
      segment.forEachPosition(at: offsets[index], count: counts[index], in: articles[index]) {
        intervals.append(MatchInterval(start: $0, end: $0 + span))
      }
    case .intervals(let all, let starts):
      intervals += all[Int(starts[index])..<Int(starts[index + 1])]
    }
  }

  /// Appends the beginnings of the matches in the article at `index`, of a word with one term.
  func appendPositions(at index: Int, in segment: Segment, to positions: inout [UInt32]) {
    guard case .encoded(let offsets, _) = places else { return }
    segment.forEachPosition(at: offsets[index], count: counts[index], in: articles[index]) {
      positions.append($0)
    }
  }

  /// Whether all matches are of one term that takes one position.
  var isSingleWord: Bool {
    if case .encoded(_, span: 1) = places { true } else { false }
  }

  var hasPlaces: Bool {
    if case .unknown = places { false } else { true }
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

  /// Adds a match in the article that is closed next; matches come in the order of their starts.
  mutating func append(_ interval: MatchInterval) {
    all.append(interval)
  }

  mutating func append(_ intervals: [MatchInterval], in article: UInt32) {
    all += intervals
    close(article)
  }

  /// Makes the matches since the last article those of this one.
  mutating func close(_ article: UInt32) {
    let own = all[Int(starts[starts.count - 1])...]
    guard !own.isEmpty else { return }
    let entry = segment.entries[Int(article)]
    var inTitle: UInt32 = 0
    var end: UInt32 = 0
    var overlaps = false
    for interval in own {
      if entry.titleStart <= interval.start, interval.start < entry.titleEnd { inTitle += 1 }
      overlaps = overlaps || interval.start < end
      end = max(end, interval.end)
    }
    list.articles.append(article)
    list.counts.append(UInt32(own.count))
    list.titleCounts.append(inTitle)
    if overlaps { list.irregular.append(article) }
    starts.append(UInt32(all.count))
  }

  consuming func finish() -> PostingList {
    list.places = .intervals(all, starts: starts)
    return list
  }
}

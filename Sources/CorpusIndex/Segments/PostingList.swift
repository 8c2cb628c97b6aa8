import TextAnalysis

/// The articles of one segment that a part of a query matches, with counts and places.
struct PostingList {
  enum Places {
    /// Not looked up.
    case unknown
    /// The postings of one term from a number on, one an article, and how many positions each
    /// match takes.
    case postings(first: Int, span: UInt32)
    /// To be gathered from a few terms.
    case terms([WordPattern.Term])
    /// Intervals in order; those of the article at `index` begin at `starts[index]`. Articles
    /// that nobody asks about may have none.
    case intervals([MatchInterval], starts: [UInt32])
  }

  /// Counted in the segment, rising.
  var articles: [UInt32] = []
  /// How many matches each article has, those outside its text included.
  var counts: [MatchCounts] = []
  var places = Places.unknown
  /// For each article what `onlyPosting(at:)` tells; empty when it is not known.
  var onlyPostings: [UInt32] = []
  static let severalPostings = UInt32.max
  /// Articles, rising, in which matches may share positions with each other or with those of
  /// other words.
  var irregular: [UInt32] = []

  /// Set where the list has only the matches in some articles.
  var articlesBeforeRestriction: Int?

  /// How many articles have matches.
  var articleCount: Int { articlesBeforeRestriction ?? articles.count }

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
    let only = onlyPosting(at: index)
    if only != Self.severalPostings {
      return segment.appendIntervals(at: Int(only), span: 1, to: &intervals)
    }
    switch places {
    case .unknown:
      break
    case .postings(let first, let span):
      segment.appendIntervals(at: first + index, span: span, to: &intervals)
    case .terms(let terms):
      let first = intervals.count
      for term in terms {
        segment.appendIntervals(of: term, in: articles[index], to: &intervals)
      }
      if intervals.count - first > 1 { intervals[first...].sort { $0.start < $1.start } }
    case .intervals(let all, let starts):
      intervals += all[Int(starts[index])..<Int(starts[index + 1])]
    }
  }

  /// The posting of the only term that the article at `index` holds, where it is known and its
  /// matches take one position; else `severalPostings`.
  func onlyPosting(at index: Int) -> UInt32 {
    if case .postings(let first, span: 1) = places { return UInt32(first + index) }
    return onlyPostings.isEmpty ? Self.severalPostings : onlyPostings[index]
  }

  var hasPlaces: Bool {
    if case .unknown = places { false } else { true }
  }
}

extension Segment {
  /// Appends the matches of a term in an article; none when the article does not hold it.
  fileprivate func appendIntervals(
    of term: WordPattern.Term, in article: UInt32, to intervals: inout [MatchInterval]
  ) {
    guard let posting = postings.posting(of: term.number, in: article) else { return }
    appendIntervals(at: posting, span: UInt32(term.span), to: &intervals)
  }

  /// Appends the matches that a posting has, of so many positions each.
  fileprivate func appendIntervals(
    at posting: Int, span: UInt32, to intervals: inout [MatchInterval]
  ) {
    var cursor = postings.cursor(at: posting)
    cursor.readPositions(in: postings) {
      intervals.append(MatchInterval(start: $0, end: $0 + span))
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
    list.counts.append(MatchCounts(UInt32(own.count), inTitle: inTitle))
    if overlaps { list.irregular.append(article) }
    starts.append(UInt32(all.count))
  }

  consuming func finish() -> PostingList {
    list.places = .intervals(all, starts: starts)
    return list
  }
}

import Articles

extension Segment {
  /// One segment that holds the articles of all but some; no other may be in two of them.
  static func merged(_ segments: [Segment], without removed: Set<ArticleID> = []) -> Segment {
    let numbering = MergedNumbering(segments, without: removed)
    let tables = segments.map(\.postings)
    var writer = PostingWriter(
      articleCount: numbering.entries.count, terms: tables.reduce(0) { $0 + $1.termCount },
      postings: tables.reduce(0) { $0 + $1.counts.count },
      positionBytes: tables.reduce(0) { $0 + $1.positions.count })
    var keyBytes: [UInt8] = []
    var keyOffsets: [UInt32] = [0]
    var traits: [TermTraits] = []
    var terms = [Int](repeating: 0, count: segments.count)
    while let source = sourceOfNextKey(segments, terms) {
      let key = segments[source].key(terms[source])
      var sources: [PostingSource] = []
      var isAnywhereOrdinary = false
      for (number, segment) in segments.enumerated()
      where terms[number] < segment.termCount && segment.key(terms[number]).elementsEqual(key) {
        let term = terms[number]
        if let source = PostingSource(segment, term, numbers: numbering.numbers[number]) {
          sources.append(source)
        }
        isAnywhereOrdinary = isAnywhereOrdinary || segment.traits[term].isOrdinary
        terms[number] += 1
      }
      guard !sources.isEmpty else { continue }
      keyBytes.append(contentsOf: key)
      keyOffsets.append(UInt32(keyBytes.count))
      traits.append(TermTraits(of: key, isOrdinary: isAnywhereOrdinary))
      write(&sources, to: &writer)
    }
    return Segment(
      entries: numbering.entries, keyBytes: keyBytes, keyOffsets: keyOffsets,
      traits: traits, postings: writer.table())
  }

  /// The segment whose next key sorts first; nil when all are through.
  private static func sourceOfNextKey(_ segments: [Segment], _ terms: [Int]) -> Int? {
    var best: Int?
    for (number, segment) in segments.enumerated() where terms[number] < segment.termCount {
      guard let current = best else {
        best = number
        continue
      }
      let key = segment.key(terms[number])
      if key.lexicographicallyPrecedes(segments[current].key(terms[current])) { best = number }
    }
    return best
  }

  /// Writes the postings of one term in the order of the joined numbers.
  private static func write(_ sources: inout [PostingSource], to writer: inout PostingWriter) {
    while let first = sources.indices.min(by: { sources[$0].article < sources[$1].article }) {
      // Segments mostly hold runs of articles, so that one source goes on for long.
      let limit = sources.indices.filter { $0 != first }.map { sources[$0].article }.min() ?? .max
      var hasMore = true
      while hasMore, sources[first].article < limit { hasMore = sources[first].copy(to: &writer) }
      if !hasMore { sources.remove(at: first) }
    }
    writer.endTerm()
  }
}

/// The postings of one term in a segment that is merged, from the first to the last.
private struct PostingSource {
  private let table: PostingTable
  private let articles: ArraySlice<UInt16>
  private let numbers: [UInt32]
  /// The place of the current posting among the articles.
  private var place: Int
  /// The posting at the first place less that place.
  private let shift: Int
  private var cursor: PositionCursor

  /// nil when no article of the term is kept.
  init?(_ segment: Segment, _ term: Int, numbers: [UInt32]) {
    table = segment.postings
    self.numbers = numbers
    let articles = table.articles(of: term)
    self.articles = articles
    guard
      let first = articles.firstIndex(where: { numbers[Int($0)] != MergedNumbering.removed })
    else { return nil }
    place = first
    shift = table.range(of: term).lowerBound - articles.startIndex
    cursor = table.cursor(at: first + shift)
  }

  /// The number of the current article in the joined segment.
  var article: UInt32 { numbers[Int(articles[place])] }

  /// Copies the current posting and moves to the next; false when there is none.
  mutating func copy(to writer: inout PostingWriter) -> Bool {
    let posting = cursor.posting
    let start = cursor.offset
    writer.begin(
      article: article, count: table.count(posting), titleCount: table.titleCount(posting))
    cursor.move(to: posting + 1, in: table)
    writer.append(encoded: table.positions[start..<cursor.offset])
    repeat { place += 1 } while place < articles.endIndex && article == MergedNumbering.removed
    guard place < articles.endIndex else { return false }
    cursor.move(to: place + shift, in: table)
    return true
  }
}

/// Where the articles of several segments stand in the segment that joins them.
private struct MergedNumbering {
  /// Stands for the number of an article that is not kept.
  static let removed = UInt32.max

  let entries: [Segment.Entry]
  /// For each segment, the number there of each of its articles.
  let numbers: [[UInt32]]

  init(_ segments: [Segment], without removed: Set<ArticleID>) {
    let all = segments.enumerated().flatMap { number, segment in
      segment.entries.indices.filter { !removed.contains(segment.entries[$0].article) }
        .map { (segment: number, place: $0) }
    }
    let origins = all.sorted {
      segments[$0.segment].entries[$0.place].article
        < segments[$1.segment].entries[$1.place].article
    }
    entries = origins.map { segments[$0.segment].entries[$0.place] }
    var numbers = segments.map { [UInt32](repeating: Self.removed, count: $0.entries.count) }
    for (number, origin) in origins.enumerated() {
      numbers[origin.segment][origin.place] = UInt32(number)
    }
    self.numbers = numbers
  }
}

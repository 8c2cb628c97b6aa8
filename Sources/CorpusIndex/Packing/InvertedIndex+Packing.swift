import Articles
import TextAnalysis

/// An index as its arrays lie in memory: it is read back at the speed of copying.
extension InvertedIndex {
  package func pack(into sink: inout some BulkSink) {
    sink.append([UInt32(segments.count)])
    for segment in segments { segment.pack(into: &sink) }
  }

  package init(from source: inout some BulkSource) throws(PackingError) {
    guard let count = try source.array(of: UInt32.self).first else { throw PackingError() }
    var segments: [Segment] = []
    for _ in 0..<count { segments.append(try Segment.unpacked(from: &source)) }
    self.init(segments: segments)
  }
}

extension Segment {
  fileprivate func pack(into sink: inout some BulkSink) {
    sink.append(entries.flatMap(\.numbers))
    sink.append(keyBytes)
    sink.append(keyOffsets)
    sink.append(traits.map(\.byte))
    postings.pack(into: &sink)
  }

  fileprivate static func unpacked(
    from source: inout some BulkSource
  ) throws(PackingError) -> Segment {
    let numbers = try source.array(of: UInt32.self)
    var entries: [Entry] = []
    for start in stride(from: 0, to: numbers.count, by: Entry.width) {
      entries.append(try Entry(numbers[start..<min(start + Entry.width, numbers.count)]))
    }
    let keyBytes = try source.array(of: UInt8.self)
    let keyOffsets = try source.array(of: UInt32.self)
    let traits = try source.array(of: UInt8.self).map(TermTraits.init)
    guard entries.count <= mostArticles else { throw PackingError() }
    let postings = try PostingTable(from: &source, articleCount: entries.count)
    guard postings.termCount == traits.count, keyOffsets.part(keyBytes.count, into: traits.count)
    else { throw PackingError() }
    return Segment(
      entries: entries, keyBytes: keyBytes, keyOffsets: keyOffsets, traits: traits,
      postings: postings)
  }
}

extension Segment.Entry {
  fileprivate static let width = 6

  fileprivate var numbers: [UInt32] {
    [
      UInt32(article.index), length, titleStart, titleEnd, isTitleOutsideText ? 1 : 0,
      UInt32(language.rawValue),
    ]
  }

  fileprivate init(_ numbers: ArraySlice<UInt32>) throws(PackingError) {
    let numbers = Array(numbers)
    guard numbers.count == Self.width, let number = UInt8(exactly: numbers[5]),
      let language = Language(rawValue: number),
      let article = Int32(exactly: numbers[0])
    else { throw PackingError() }
    self.init(
      article: ArticleID(Int(article)), length: numbers[1], titleStart: numbers[2],
      titleEnd: numbers[3], isTitleOutsideText: numbers[4] != 0, language: language)
  }
}

extension PostingTable {
  fileprivate func pack(into sink: inout some BulkSink) {
    sink.append(starts.ofTerms)
    sink.append(starts.common)
    sink.append(starts.ofCommon)
    sink.append(articles)
    sink.append(commonArticles.words)
    sink.append(counts)
    sink.append(large.flatMap { [$0.posting, $0.count, $0.titleCount] })
    sink.append(positions)
    sink.append(samples)
  }

  fileprivate init(
    from source: inout some BulkSource, articleCount: Int
  ) throws(PackingError) {
    let starts = try PostingStarts(
      ofTerms: source.array(), common: source.array(), ofCommon: source.array())
    let articles = try source.array(of: UInt16.self)
    let commonArticles = try CommonArticles(
      words: source.array(), starts: starts.ofCommon, articleCount: articleCount)
    let counts = try source.array(of: UInt8.self)
    let large = try source.array(of: UInt32.self)
    let positions = try source.array(of: UInt8.self)
    let samples = try source.array(of: UInt32.self)
    guard let commonArticles, articles.count == starts.listedCount,
      counts.count == starts.postingCount, large.count % 3 == 0
    else { throw PackingError() }
    self.init(
      starts: starts, articles: articles, commonArticles: commonArticles, counts: counts,
      large: stride(from: 0, to: large.count, by: 3).map {
        LargeCount(posting: large[$0], count: large[$0 + 1], titleCount: large[$0 + 2])
      },
      positions: positions, samples: samples)
  }
}

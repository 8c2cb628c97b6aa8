import Articles

/// For every folded term, the articles that hold it and the positions where they do.
///
/// Immutable; an index grows by further segments, which share what was built before. What it
/// answers depends on its articles alone, not on the order in which they came or on how they are
/// dealt out to segments.
package struct InvertedIndex: Sendable {
  package static let empty = InvertedIndex(segments: [])

  /// Segments of one size are merged once there are this many, so that an article is written
  /// again only a logarithmic number of times.
  private static let mergeFactor = 8

  let segments: [Segment]

  private init(segments: [Segment]) {
    self.segments = segments
  }

  /// How many articles are indexed.
  package var articleCount: Int {
    segments.reduce(0) { $0 + $1.entries.count }
  }

  /// How many segments hold them.
  package var segmentCount: Int { segments.count }

  /// The memory that the index takes, in bytes.
  package var byteCount: Int {
    segments.reduce(0) { $0 + $1.byteCount }
  }

  /// The index with these articles added; none of them may be in it already.
  ///
  /// Costs the tokens of the new articles, and now and then a merge of small segments.
  package func adding(_ articles: [LoadedArticle]) -> InvertedIndex {
    guard !articles.isEmpty else { return self }
    var segments = segments
    segments.append(SegmentBuilder.segment(of: articles))
    while let full = Self.fullLevel(of: segments) {
      let level = segments.filter { Self.level(of: $0) == full }
      segments.removeAll { Self.level(of: $0) == full }
      segments.append(Segment.merged(level))
    }
    return InvertedIndex(segments: segments)
  }

  private static func fullLevel(of segments: [Segment]) -> Int? {
    let levels = Dictionary(grouping: segments, by: level)
    return levels.filter { $0.value.count >= mergeFactor }.keys.min()
  }

  /// The logarithm of the size, to the base of the merge factor.
  private static func level(of segment: Segment) -> Int {
    var size = segment.postingBytes >> 10
    var level = 0
    while size > 0 {
      size /= mergeFactor
      level += 1
    }
    return level
  }
}

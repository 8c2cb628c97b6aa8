import Articles
import TextAnalysis

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
  let inflectionMemo = InflectionMemo()

  init(segments: [Segment]) {
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

  /// The language of most articles.
  var language: Language {
    Language.mostLikely(
      Language.allCases.map { language in
        segments.reduce(0) { $0 + $1.articlesByLanguage[Int(language.rawValue)] }
      })
  }

  /// Makes what is otherwise made by the first search.
  package func prepare() {
    for segment in segments { _ = segment.stems }
  }

  /// Articles made ready for an index, which workers do beside each other.
  package struct Part: Sendable {
    let segments: [Segment]

    package init(_ articles: [LoadedArticle]) {
      self.init(of: articles.map(\.numbered))
    }

    /// Costs the tokens of the articles.
    package init(of articles: [NumberedArticle]) {
      self.init(
        inOrder: articles.sorted { $0.id < $1.id },
        textBytes: articles.reduce(0) { $0 + $1.article.text.count })
    }

    /// The same of articles that come in the order of their numbers, and of which none is needed
    /// any more once the next one comes.
    ///
    /// - Parameter textBytes: how much text they have together, roughly.
    package init(inOrder articles: some Sequence<NumberedArticle>, textBytes: Int) {
      var segments: [Segment] = []
      var builder = SegmentBuilder(textBytes: textBytes)
      for article in articles {
        if builder.articleCount == Segment.mostArticles {
          segments.append(builder.segment())
          builder = SegmentBuilder(textBytes: textBytes)
        }
        builder.add(article)
      }
      if builder.articleCount > 0 { segments.append(builder.segment()) }
      self.segments = segments
    }
  }

  /// The index with these articles added; none of them may be in it already.
  package func adding(_ articles: [LoadedArticle]) -> InvertedIndex {
    adding([Part(articles)])
  }

  /// The index with these parts added; none of their articles may be in it already.
  ///
  /// Costs now and then a merge of small segments.
  package func adding(_ parts: [Part]) -> InvertedIndex {
    var segments = segments + parts.flatMap(\.segments)
    while let full = Self.fullLevel(of: segments) {
      let level = segments.filter { Self.level(of: $0) == full }
      segments.removeAll { Self.level(of: $0) == full }
      segments += Self.merged(level)
    }
    return InvertedIndex(segments: segments)
  }

  /// The index without some articles; those that it does not hold do not matter.
  ///
  /// Costs writing anew the segments that hold them. A word that only a removed article had as
  /// an ordinary word counts as one until its last article is gone.
  package func removing(_ articles: Set<ArticleID>) -> InvertedIndex {
    guard !articles.isEmpty else { return self }
    return InvertedIndex(
      segments: segments.compactMap { segment in
        let held = articles.count { segment.place(of: $0) != nil }
        if held == 0 { return segment }
        return held == segment.entries.count ? nil : Segment.merged([segment], without: articles)
      })
  }

  /// The index with other numbers for its articles, as when a file is added before others.
  ///
  /// - Parameter number: the new number of each; of two articles the first stays the first.
  package func renumbering(_ number: (ArticleID) -> ArticleID) -> InvertedIndex {
    InvertedIndex(segments: segments.map { $0.renumbered(number) })
  }

  /// The same index in as few segments as hold it, which answers fastest.
  package func compacted() -> InvertedIndex {
    // As many as are full and one more cannot become fewer.
    let fewest = (articleCount + Segment.mostArticles - 1) / Segment.mostArticles
    return segments.count <= fewest ? self : InvertedIndex(segments: Self.merged(segments))
  }

  /// The segments merged to as few as their articles fit in.
  private static func merged(_ segments: [Segment]) -> [Segment] {
    var merged: [Segment] = []
    var pending: [Segment] = []
    var articles = 0
    for segment in segments.sorted(by: { $0.entries.count < $1.entries.count }) {
      if articles + segment.entries.count > Segment.mostArticles {
        merged.append(Segment.merged(pending))
        (pending, articles) = ([], 0)
      }
      pending.append(segment)
      articles += segment.entries.count
    }
    return merged + (pending.count == 1 ? pending : [Segment.merged(pending)])
  }

  private static func fullLevel(of segments: [Segment]) -> Int? {
    let levels = Dictionary(grouping: segments, by: level)
    return levels.filter { level in
      let articles = level.value.reduce(0) { $0 + $1.entries.count }
      // What is full already cannot become fewer segments.
      return level.value.count >= mergeFactor && articles <= Segment.mostArticles * mergeFactor / 2
    }.keys.min()
  }

  /// The logarithm of the size, to the base of the merge factor.
  private static func level(of segment: Segment) -> Int {
    var size = segment.postings.byteCount >> 10
    var level = 0
    while size > 0 {
      size /= mergeFactor
      level += 1
    }
    return level
  }
}

import Articles
import TextAnalysis

extension LeafEvaluation {
  /// The words that matches of a regular expression touch, article by article.
  ///
  /// Costs the text of the articles that hold the letters that every match has.
  func expression(_ expression: RegularExpression) -> PostingList {
    var matcher = ExpressionMatcher(expression)
    let isCandidate = articles(with: RequiredLetters(of: expression))
    var builder = PostingListBuilder(segment)
    for (place, entry) in segment.entries.enumerated() where isCandidate[place] {
      guard let loaded = corpus[entry.article] else { continue }
      builder.append(Self.intervals(of: &matcher, in: loaded.article), in: UInt32(place))
    }
    return builder.finish()
  }

  private static func intervals(
    of matcher: inout ExpressionMatcher, in article: Article
  ) -> [MatchInterval] {
    let layout = ArticleLayout(article)
    var title: [TextRange] = []
    if let text = layout.titleOutsideText {
      title = matcher.matches(in: text.utf8, text.range)
    }
    var found: [TextRange] = []
    for block in layout.blocks { found += matcher.matches(in: article.text.utf8, block.range) }
    guard !title.isEmpty || !found.isEmpty else { return [] }
    let tokens = TokenRanges(article)
    var intervals = title.compactMap { tokens.positions(touchingInTitle: $0) }
    intervals += found.compactMap { tokens.positions(touching: $0) }
    return intervals.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// Whether an article of the segment may have a match, for each.
  private func articles(with letters: RequiredLetters) -> [Bool] {
    var isCandidate = [Bool](repeating: true, count: segment.entries.count)
    for row in letters.rows {
      var holds = [Bool](repeating: false, count: isCandidate.count)
      for term in 0..<segment.termCount {
        let key = segment.key(term)
        guard row.contains(where: { Self.holds(key, $0) }) else { continue }
        for posting in segment.postings.range(of: term) {
          holds[Int(segment.postings.articles[posting])] = true
        }
      }
      for article in isCandidate.indices where !holds[article] { isCandidate[article] = false }
    }
    return isCandidate
  }

  private static func holds(_ key: ArraySlice<UInt8>, _ letters: [UInt8]) -> Bool {
    guard let first = letters.first, key.count >= letters.count else { return false }
    for start in key.startIndex...key.endIndex - letters.count
    where key[start] == first && key[start...].starts(with: letters) {
      return true
    }
    return false
  }
}

import Articles
import TextAnalysis

extension LeafEvaluation {
  /// The articles where a regular expression matches, without the places.
  ///
  /// Matches that touch a word together count as one. Costs the text of the articles that hold the
  /// letters that every match has; of a task that is cancelled, the rest is left out.
  func expression(_ expression: RegularExpression) -> PostingList {
    var matcher = ExpressionMatcher(expression, effort: effort)
    let isCandidate = articles(with: RequiredLetters(of: expression))
    var list = PostingList()
    for (place, entry) in segment.entries.enumerated() where isCandidate[place] {
      if Task.isCancelled { break }
      guard let article = corpus[entry.article]?.articleAlone else { continue }
      let counts = Self.counts(of: &matcher, in: article)
      guard counts != .none else { continue }
      list.articles.append(UInt32(place))
      list.counts.append(counts)
    }
    return list
  }

  private static func counts(
    of matcher: inout ExpressionMatcher, in article: Article
  ) -> MatchCounts {
    let layout = ArticleLayout(article)
    var all: UInt32 = 0
    var inTitle: UInt32 = 0
    var hasTitle = false
    if let title = layout.titleOutsideText {
      var touched = TouchedTokens(title, title.range)
      matcher.forEachMatch(in: title.utf8, title.range) { _ = touched.add($0, $1) }
      all = touched.count
      inTitle = touched.count
      hasTitle = title.hasTokens(in: title.range)
    }
    for block in layout.blocks {
      let isTitle =
        block.role == .title && !hasTitle && article.text.hasTokens(in: block.range)
      hasTitle = hasTitle || isTitle
      var touched = TouchedTokens(article.text, block.range)
      matcher.forEachMatch(in: article.text.utf8, block.range) { start, end in
        guard let first = touched.add(start, end) else { return }
        if layout.shownTitle?.overlaps(first) ?? false { inTitle += 1 }
      }
      all += touched.count
      if isTitle { inTitle += touched.count }
    }
    return MatchCounts(all, inTitle: inTitle)
  }

  /// The words that the matches of a regular expression touch in those articles of its list that
  /// are wanted.
  func places(
    of expression: RegularExpression, in list: PostingList, among wanted: [Bool]
  ) -> PostingList.Places {
    var matcher = ExpressionMatcher(expression, effort: effort)
    var all: [MatchInterval] = []
    var starts: [UInt32] = [0]
    for place in list.articles {
      let entry = segment.entries[Int(place)]
      if wanted[Int(place)], let article = corpus[entry.article]?.articleAlone {
        all += Self.intervals(of: &matcher, in: article)
      }
      starts.append(UInt32(all.count))
    }
    return .intervals(all, starts: starts)
  }

  private static func intervals(
    of matcher: inout ExpressionMatcher, in article: Article
  ) -> [MatchInterval] {
    let layout = ArticleLayout(article)
    let tokens = TokenRanges(article)
    var intervals: [MatchInterval] = []
    if let text = layout.titleOutsideText {
      intervals = matcher.matches(in: text.utf8, text.range)
        .compactMap { tokens.positions(touchingInTitle: $0) }
    }
    for block in layout.blocks {
      intervals += matcher.matches(in: article.text.utf8, block.range)
        .compactMap { tokens.positions(touching: $0) }
    }
    return intervals.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  /// Whether an article of the segment may have a match, for each.
  private func articles(with letters: RequiredLetters) -> [Bool] {
    var isCandidate = [Bool](repeating: true, count: segment.entries.count)
    for row in letters.rows {
      var holds = [Bool](repeating: false, count: isCandidate.count)
      for letters in row {
        segment.forEachTerm(with: letters) { term in
          segment.postings.forEachPosting(of: term) { holds[Int($1)] = true }
        }
      }
      for article in isCandidate.indices where !holds[article] { isCandidate[article] = false }
    }
    return isCandidate
  }
}

extension Segment {
  /// Calls `body` with the terms whose keys hold some letters one after another.
  fileprivate func forEachTerm(with letters: [UInt8], _ body: (Int) -> Void) {
    var offset = 0
    while let place = keyBytes.firstPlace(of: letters, from: offset) {
      let term = keyOffsets.partitioningIndex { Int($0) > place } - 1
      let end = Int(keyOffsets[term + 1])
      let isInside = place + letters.count <= end
      if isInside { body(term) }
      // What goes on into the next key is in none, and there may be another before its end.
      offset = isInside ? end : place + 1
    }
  }
}

extension [UInt8] {
  /// Where some bytes stand first from an offset on; nil when they do not, or are none.
  fileprivate func firstPlace(of letters: [UInt8], from start: Int) -> Int? {
    guard let first = letters.first else { return nil }
    let bytes = span
    var offset = start
    while offset + letters.count <= bytes.count {
      if bytes[offset] == first {
        var length = 1
        while length < letters.count, bytes[offset + length] == letters[length] { length += 1 }
        if length == letters.count { return offset }
      }
      offset += 1
    }
    return nil
  }
}

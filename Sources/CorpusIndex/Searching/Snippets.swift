import Articles
import TextAnalysis

extension Corpus {
  /// The passage with the most different matches.
  ///
  /// At most `columns` scalars of one block, in whole words, "…" where it is cut. Without a match
  /// in the text it is the beginning of the first paragraph.
  package func snippet(of query: Query, in article: ArticleID, columns: Int) -> Snippet {
    guard let loaded = self[article] else { return Snippet(text: "", matches: []) }
    let matches = labelledMatches(of: query, in: article)
    let passage = Passage.best(of: matches, in: loaded.article, columns: max(1, columns))
    return passage.snippet(of: loaded.article.text, matches: matches.map(\.range))
  }

  /// The line of a concordance for one match, with up to `context` bytes on each side.
  package func concordanceLine(
    for match: TextRange, in article: ArticleID, context: Int
  ) -> ConcordanceLine {
    guard let loaded = self[article] else {
      return ConcordanceLine(article: article, match: match, left: "", keyword: "", right: "")
    }
    let text = loaded.article.text
    let block = loaded.article.block(at: match.start)?.range ?? match
    let left = text.wordStart(notBefore: max(block.start, match.start - context), in: block)
    let right = text.wordEnd(notAfter: min(block.end, match.end + context), in: block)
    return ConcordanceLine(
      article: article, match: match,
      left: text.line(TextRange(min(left, match.start), match.start)),
      keyword: text.line(match), right: text.line(TextRange(match.end, max(right, match.end))))
  }
}

/// A part of a block that is shown for the whole.
private struct Passage {
  let range: TextRange
  let block: TextRange

  /// The window over whole matches with the most different leaves, then the most matches, then
  /// the earliest.
  static func best(of matches: [LabelledMatch], in article: Article, columns: Int) -> Passage {
    var best: (leaves: Int, matches: Int, range: TextRange, block: TextRange)?
    for (first, match) in matches.enumerated() {
      guard let block = article.block(at: match.range.start)?.range else { continue }
      var leaves = match.leaves
      var end = match.range.end
      var count = 1
      for other in matches[(first + 1)...] {
        guard other.range.end <= block.end, other.range.end - match.range.start <= columns else {
          break
        }
        leaves.formUnion(other.leaves)
        end = other.range.end
        count += 1
      }
      if let best, (best.leaves, best.matches) >= (leaves.count, count) { continue }
      best = (leaves.count, count, TextRange(match.range.start, end), block)
    }
    if let best { return widened(best.range, in: best.block, of: article.text, to: columns) }
    let paragraph =
      article.blocks.first { $0.role == .paragraph } ?? article.blocks.first { $0.isSearchable }
    let block = paragraph?.range ?? TextRange(0, 0)
    return widened(TextRange(block.start, block.start), in: block, of: article.text, to: columns)
  }

  /// The range with words added on both sides while they fit, two on the right for one on the
  /// left, since what follows a match explains it.
  private static func widened(
    _ range: TextRange, in block: TextRange, of text: Text, to columns: Int
  ) -> Passage {
    var start = range.start
    var end = range.end
    var width = text.scalarCount(range)
    var turn = 0
    while start > block.start || end < block.end {
      let goesLeft = end == block.end || (start > block.start && turn % 3 == 2)
      let next =
        goesLeft
        ? TextRange(text.previousWordStart(before: start, in: block), start)
        : TextRange(end, text.nextWordEnd(after: end, in: block))
      let added = text.scalarCount(next)
      // Room for a mark of omission on each side.
      guard width + added + 2 <= columns else { break }
      width += added
      if goesLeft { start = next.start } else { end = next.end }
      turn += 1
    }
    return Passage(range: TextRange(start, end), block: block)
  }

  func snippet(of text: Text, matches: [TextRange]) -> Snippet {
    let prefix = range.start > block.start ? "…" : ""
    let suffix = range.end < block.end ? "…" : ""
    let shift = prefix.utf8.count - range.start
    return Snippet(
      text: prefix + text.line(range) + suffix,
      matches: matches.filter(range.contains).map { $0.shifted(by: shift) })
  }
}

extension Article {
  /// The block that holds an offset; nil between two blocks.
  func block(at offset: Int) -> Block? {
    let next = blocks.partitioningIndex { $0.range.start > offset }
    guard next > 0, offset < blocks[next - 1].range.end else { return nil }
    return blocks[next - 1]
  }
}

extension Text {
  /// A part of the text on one line: each line break or tab is a space.
  fileprivate func line(_ range: TextRange) -> String {
    String(
      decoding: utf8[range.offsets].map { TermAnalysis.isSpace($0) ? 0x20 : $0 }, as: UTF8.self)
  }

  fileprivate func scalarCount(_ range: TextRange) -> Int {
    utf8[range.offsets].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  /// The beginning of the first word that begins at or after an offset.
  fileprivate func wordStart(notBefore offset: Int, in block: TextRange) -> Int {
    var start = offset
    guard start > block.start else { return block.start }
    while start < block.end, !TermAnalysis.isSpace(utf8[start - 1]) { start += 1 }
    return start
  }

  /// The end of the last word that ends at or before an offset.
  fileprivate func wordEnd(notAfter offset: Int, in block: TextRange) -> Int {
    var end = offset
    while end > block.start, end < block.end, !TermAnalysis.isSpace(utf8[end]) { end -= 1 }
    return end
  }

  fileprivate func previousWordStart(before offset: Int, in block: TextRange) -> Int {
    var start = offset
    while start > block.start, TermAnalysis.isSpace(utf8[start - 1]) { start -= 1 }
    while start > block.start, !TermAnalysis.isSpace(utf8[start - 1]) { start -= 1 }
    return start
  }

  fileprivate func nextWordEnd(after offset: Int, in block: TextRange) -> Int {
    var end = offset
    while end < block.end, TermAnalysis.isSpace(utf8[end]) { end += 1 }
    while end < block.end, !TermAnalysis.isSpace(utf8[end]) { end += 1 }
    return end
  }
}

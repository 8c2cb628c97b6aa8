import Articles
import TextAnalysis

/// Where the tokens of an article stand in its text, by their positions.
struct TokenRanges {
  private var ranges: [TextRange] = []
  /// Those of a title that stands in a header field only; in its own text.
  private var title: [TextRange] = []
  /// For each block, its first position and the place of its first token in `ranges`.
  private var blocks: [(position: UInt32, first: Int)] = []

  init(_ article: Article) {
    let layout = ArticleLayout(article)
    var position: UInt32 = 0
    if let title = layout.titleOutsideText {
      self.title = Self.ranges(in: title, title.range)
      position = UInt32(self.title.count) + SegmentBuilder.gap
    }
    for block in layout.blocks {
      blocks.append((position, ranges.count))
      let own = Self.ranges(in: article.text, block.range)
      ranges += own
      position += UInt32(own.count) + SegmentBuilder.gap
    }
  }

  private static func ranges(in text: Text, _ range: TextRange) -> [TextRange] {
    var ranges: [TextRange] = []
    var offset = range.start
    while let chunk = TermAnalysis.nextChunk(in: text.utf8, from: offset, to: range.end) {
      TermAnalysis.appendRanges(of: chunk, in: text, to: &ranges)
      offset = chunk.upperBound
    }
    return ranges
  }

  /// The text from the token at one position to the one before another; both in one block.
  func range(from start: UInt32, to end: UInt32) -> TextRange {
    let next = blocks.partitioningIndex { $0.position > start }
    precondition(next > 0, "position \(start) is in no block")
    let block = blocks[next - 1]
    let first = block.first + Int(start - block.position)
    return ranges[first].union(ranges[first + Int(end - start) - 1])
  }

  /// The positions from the first to the last token that a range touches; nil for none.
  func positions(touching range: TextRange) -> MatchInterval? {
    let first = ranges.partitioningIndex { $0.end > range.start }
    let end = ranges.partitioningIndex { $0.start >= range.end }
    guard first < end else { return nil }
    return MatchInterval(start: position(of: first), end: position(of: end - 1) + 1)
  }

  private func position(of token: Int) -> UInt32 {
    // The last of them, as blocks without tokens begin where the next one does.
    let block = blocks[blocks.partitioningIndex { $0.first > token } - 1]
    return block.position + UInt32(token - block.first)
  }

  /// The same for a range of a title that stands in a header field only.
  func positions(touchingInTitle range: TextRange) -> MatchInterval? {
    let first = title.partitioningIndex { $0.end > range.start }
    let end = title.partitioningIndex { $0.start >= range.end }
    return first < end ? MatchInterval(start: UInt32(first), end: UInt32(end)) : nil
  }
}

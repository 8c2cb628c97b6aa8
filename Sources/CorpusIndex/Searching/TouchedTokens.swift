import TextAnalysis

/// Counts the matches of a regular expression in one searched part of an article, those that
/// share a token as one, and cuts only the words around them.
struct TouchedTokens {
  private let text: Text
  private let rangeStart: Int
  private let rangeEnd: Int
  /// The tokens of the chunk that was cut last.
  private var tokens: [TextRange] = []
  private var chunk = 0..<0
  /// Where the last token of the last match ends.
  private var end = -1
  private(set) var count: UInt32 = 0

  /// - Parameter range: a block, or a whole title.
  init(_ text: Text, _ range: TextRange) {
    self.text = text
    rangeStart = range.start
    rangeEnd = range.end
  }

  /// Takes the next match and gives its first token; nil when it touches no token,
  /// or one that the match before touches too.
  mutating func add(_ start: Int, _ matchEnd: Int) -> TextRange? {
    guard matchEnd > end, let (first, last) = touched(from: start, to: matchEnd) else {
      return nil
    }
    let isNew = first.start >= end
    end = max(end, last.end)
    guard isNew else { return nil }
    count += 1
    return first
  }

  private mutating func touched(
    from start: Int, to matchEnd: Int
  ) -> (first: TextRange, last: TextRange)? {
    var first: TextRange?
    var last: TextRange?
    if !chunk.contains(start) { cut(from: chunkStart(before: start)) }
    while chunk.lowerBound < matchEnd {
      for token in tokens where token.end > start && token.start < matchEnd {
        first = first ?? token
        last = token
      }
      guard chunk.upperBound < matchEnd, cut(from: chunk.upperBound) else { break }
    }
    return first.flatMap { first in last.map { (first, $0) } }
  }

  /// Cuts the first chunk from an offset on; false when there is none.
  @discardableResult private mutating func cut(from offset: Int) -> Bool {
    tokens.removeAll(keepingCapacity: true)
    guard let next = TermAnalysis.nextChunk(in: text.utf8, from: offset, to: rangeEnd) else {
      chunk = rangeEnd..<rangeEnd
      return false
    }
    chunk = next
    TermAnalysis.appendRanges(of: next, in: text, to: &tokens)
    return true
  }

  private func chunkStart(before offset: Int) -> Int {
    var start = offset
    while start > rangeStart, !TermAnalysis.isSpace(text.utf8[start - 1]) { start -= 1 }
    return start
  }
}

extension Text {
  /// Whether a part of the text has a token.
  func hasTokens(in range: TextRange) -> Bool {
    var tokens: [TextRange] = []
    var offset = range.start
    while tokens.isEmpty,
      let chunk = TermAnalysis.nextChunk(in: utf8, from: offset, to: range.end)
    {
      TermAnalysis.appendRanges(of: chunk, in: self, to: &tokens)
      offset = chunk.upperBound
    }
    return !tokens.isEmpty
  }
}

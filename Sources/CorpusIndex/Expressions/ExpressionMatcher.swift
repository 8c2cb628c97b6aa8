import TextAnalysis

/// Finds the matches of a regular expression in texts.
struct ExpressionMatcher {
  /// A match is no longer than this in bytes, so that what fails late fails soon enough.
  static let longestMatch = 1000
  private static let longestScalar = 4

  private var automaton: ExpressionAutomaton
  /// How many bytes were read, those of every attempt, and some more for each match.
  private var bytesRead = 0
  private static let bytesOfMatch = 20
  private let mostEffort: Int

  /// - Parameter effort: after how much work the search is given up, in bytes of an ordinary one.
  init(_ expression: RegularExpression, effort: Int = .max) {
    automaton = ExpressionAutomaton(expression)
    mostEffort = effort
  }

  /// Whether the work was too much, so that further matches are not found.
  var hasGivenUp: Bool { bytesRead + automaton.effort > mostEffort }

  /// The longest matches from left to right that do not overlap and are not empty, as ranges of
  /// bytes. A range of the text counts as a text by itself.
  mutating func matches(in bytes: [UInt8], _ range: TextRange) -> [TextRange] {
    var matches: [TextRange] = []
    forEachMatch(in: bytes, range) { matches.append(TextRange($0, $1)) }
    return matches
  }

  /// Calls `body` with the beginning and the end of each of these matches.
  mutating func forEachMatch(
    in bytes: [UInt8], _ range: TextRange, _ body: (_ start: Int, _ end: Int) -> Void
  ) {
    let bytes = bytes.span
    let begin = range.start
    let rangeEnd = range.end
    var start = begin
    var followsWord = false
    // The bytes that were read for nothing since it was known that a match comes. What begins
    // often and never ends is not tried again and again behind the last match.
    var wasted = 0
    while start < rangeEnd {
      let next = candidate(in: bytes, from: start, to: rangeEnd)
      if next > start {
        start = next
        bytesRead += 1
        guard start < rangeEnd else { return }
        followsWord = automaton.isWord(before: start, in: bytes)
      }
      guard !hasGivenUp else { return }
      if wasted >= Self.mostWasted {
        wasted = 0
        guard
          let end = earliestEnd(
            in: bytes, from: start, to: rangeEnd, followsWord: followsWord,
            isAtStart: start == begin)
        else { return }
        let later = Self.scalarStart(
          notAfter: end - Self.longestMatch - Self.longestScalar, in: bytes)
        if later > start {
          start = later
          followsWord = automaton.isWord(before: start, in: bytes)
          continue
        }
      }
      let state = automaton.start(
        followsWord: followsWord, isAtStart: start == begin, restarts: false)
      var offset = start
      let second = automaton.step(from: state, in: bytes, at: &offset, to: rangeEnd)
      if !second.isDead {
        let (end, read) = self.end(from: start, offset, second.state, in: bytes, to: rangeEnd)
        bytesRead += read
        if let end {
          body(start, end)
          bytesRead += Self.bytesOfMatch
          offset = end
        } else {
          wasted += read
        }
      }
      followsWord = automaton.isWord(before: offset, in: bytes)
      start = offset
    }
  }

  private static let mostWasted = 64

  /// The first offset from one on where a match may begin.
  private func candidate(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    let canBegin = automaton.canBegin.span
    var offset = start
    while offset < end, !canBegin[Int(bytes[offset])] { offset += 1 }
    return offset
  }

  private static func scalarStart(notAfter offset: Int, in bytes: Span<UInt8>) -> Int {
    var start = offset
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// An offset before which no match ends that begins at `start` or later, perhaps an empty one;
  /// nil when there is none at all.
  ///
  /// Where texts lead to ever more states, it costs less to try a match everywhere: then this is
  /// as far as it was looked.
  private mutating func earliestEnd(
    in bytes: Span<UInt8>, from start: Int, to end: Int, followsWord: Bool, isAtStart: Bool
  ) -> Int? {
    var state = automaton.start(followsWord: followsWord, isAtStart: isAtStart, restarts: true)
    var offset = start
    defer { bytesRead += offset - start }
    let left = min(
      Self.freeEffort + bytesRead - automaton.effortOfRestarts,
      mostEffort - bytesRead - automaton.effort)
    let most = automaton.effort + max(0, left)
    while offset < end {
      let place = offset
      guard automaton.effort <= most else { return place }
      let next = automaton.step(from: state, in: bytes, at: &offset, to: end)
      if next.matches { return place }
      state = next.state
    }
    return automaton.matchesAtEnd(in: state) ? end : nil
  }

  /// So much may be spent on states without asking whether it is worth it, and as much more as trying
  /// took.
  private static let freeEffort = 1_000_000

  /// Where the longest match that begins at `start` ends, nil without one of some length; and how
  /// many bytes were read.
  ///
  /// - Parameter second: behind the first scalar, where the machine is in `state`.
  private mutating func end(
    from start: Int, _ second: Int, _ state: Int32, in bytes: Span<UInt8>, to rangeEnd: Int
  ) -> (end: Int?, read: Int) {
    var state = state
    var offset = second
    var end: Int?
    while offset < rangeEnd, offset - start <= Self.longestMatch {
      let place = offset
      let next = automaton.step(from: state, in: bytes, at: &offset, to: rangeEnd)
      if next.matches { end = place }
      if next.isDead { return (end, offset - start) }
      state = next.state
    }
    if offset >= rangeEnd, automaton.matchesAtEnd(in: state) { end = rangeEnd }
    return (end, offset - start)
  }
}

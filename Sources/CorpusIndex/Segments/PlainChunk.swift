import TextAnalysis

/// Cuts chunks of ASCII as `Tokenizer` cuts them, at a fraction of the cost.
enum PlainChunk {
  /// The tokens of a chunk, their shapes left out; nil where only the full rules tell.
  static func tokens(in bytes: [UInt8], _ chunk: Range<Int>) -> [Token]? {
    for byte in bytes[chunk] where byte >= 0x80 || byte == UInt8(ascii: "&") { return nil }
    var tokens: [Token] = []
    tokens.reserveCapacity(4)
    var offset = chunk.lowerBound
    while offset < chunk.upperBound {
      guard let next = next(in: bytes, from: offset, to: chunk.upperBound, behind: tokens.last)
      else { return nil }
      tokens.append(next)
      offset = next.range.end
    }
    return tokens
  }

  /// The number of a chunk that is nothing else between common marks, as are most of the chunks
  /// that come but once: digits, and commas, colons or periods between them.
  static func number(in bytes: [UInt8], _ chunk: Range<Int>) -> Range<Int>? {
    TermAnalysis.part(of: chunk, in: bytes) { place, start in
      isDigit(bytes[place])
        || place > start && joins(bytes, at: place, to: chunk.upperBound) == true
    }
  }

  private static func next(
    in bytes: [UInt8], from start: Int, to end: Int, behind last: Token?
  ) -> Token? {
    guard TermAnalysis.isAlphanumeric(bytes[start]) else {
      let isBehindWord = last.map { $0.range.end == start && $0.kind != .punctuation } ?? false
      let isPossessive =
        isBehindWord && last?.kind != .possessive && isPossessiveMark(in: bytes, at: start, to: end)
      return token(
        isPossessive ? .possessive : .punctuation, start, isPossessive ? start + 2 : start + 1)
    }
    var hasLetters = false
    var offset = start
    while offset < end {
      if TermAnalysis.isAlphanumeric(bytes[offset]) {
        hasLetters = hasLetters || !isDigit(bytes[offset])
      } else {
        guard let joins = joins(bytes, at: offset, to: end) else { return nil }
        if !joins { break }
      }
      offset += 1
    }
    return token(hasLetters ? .word : .number, start, offset)
  }

  private static func token(_ kind: Token.Kind, _ start: Int, _ end: Int) -> Token {
    Token(range: TextRange(start, end), kind: kind, shape: .caseless)
  }

  /// Whether a mark behind a letter or digit belongs to the word; nil where that takes more than a
  /// look at its neighbours.
  private static func joins(_ bytes: [UInt8], at offset: Int, to end: Int) -> Bool? {
    guard offset + 1 < end else { return false }
    let isBehindDigit = isDigit(bytes[offset - 1])
    let next = bytes[offset + 1]
    switch bytes[offset] {
    case UInt8(ascii: ","), UInt8(ascii: ":"):
      return isBehindDigit && isDigit(next)
    case UInt8(ascii: "."):
      if isBehindDigit, TermAnalysis.isAlphanumeric(next) { return isDigit(next) }
      // A period may end a domain, an acronym, or an abbreviation that has a possessive.
      return TermAnalysis.isAlphanumeric(next) || next == UInt8(ascii: "'") ? nil : false
    case UInt8(ascii: "'"):
      let isInside = !isBehindDigit && TermAnalysis.isAlphanumeric(next) && !isDigit(next)
      return isInside && !isPossessiveMark(in: bytes, at: offset, to: end) ? nil : false
    default:
      return false
    }
  }

  /// Whether "'s" stands here and no longer word.
  private static func isPossessiveMark(in bytes: [UInt8], at offset: Int, to end: Int) -> Bool {
    bytes[offset] == UInt8(ascii: "'") && offset + 1 < end
      && bytes[offset + 1] | 0x20 == UInt8(ascii: "s")
      && (offset + 2 == end || !TermAnalysis.isAlphanumeric(bytes[offset + 2]))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}

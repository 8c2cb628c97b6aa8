import TextAnalysis

/// Pairs the quotation marks of a paragraph, of whatever kind and direction.
///
/// What stands on the two sides of a mark tells whether it opens or closes; only where that says
/// nothing do its form, and then what is open, decide. So marks that are reversed or of different
/// kinds pair as their writer meant them. Linear in the tokens.
struct QuotationMarks {
  private enum Part {
    case opens
    case closes
    case either
  }

  private struct Mark {
    let first: Int
    let end: Int
    let part: Part
    /// For a single mark: whether it is written as the apostrophe of a plural, "the players'".
    var mayBePlural = false
  }

  private let text: SpeechText
  private let block: Range<Int>
  private var spans: [QuotedSpan] = []

  /// The spans of one block, in the order of their opening marks; nested ones are left out.
  ///
  /// - Parameter nextOpens: whether the next paragraph begins with an opening double mark.
  static func spans(in block: Range<Int>, of text: SpeechText, nextOpens: Bool) -> [QuotedSpan] {
    guard block.contains(where: { text.has($0, .quotationMark) }) else { return [] }
    var marks = QuotationMarks(text: text, block: block)
    marks.pairDouble(nextOpens: nextOpens)
    marks.pairSingle()
    return marks.outermost()
  }

  /// Whether a block begins with an opening double mark.
  static func begins(_ block: Range<Int>, of text: SpeechText) -> Bool {
    guard let first = block.first, text.has(first, .quotationMark) else { return false }
    let marks = QuotationMarks(text: text, block: block)
    return marks.doubleMark(at: first).map { $0.part != .closes } ?? false
  }

  private init(text: SpeechText, block: Range<Int>) {
    self.text = text
    self.block = block
  }

  private func outermost() -> [QuotedSpan] {
    var outermost: [QuotedSpan] = []
    for span in spans.sorted(by: { ($0.open, $1.end) < ($1.open, $0.end) })
    where span.open >= outermost.last?.end ?? 0 {
      outermost.append(span)
    }
    return outermost
  }

  private mutating func append(_ open: Mark, to inside: Int, end: Int, isOpenEnded: Bool = false) {
    guard open.end < inside else { return }
    spans.append(
      QuotedSpan(
        open: open.first, inside: open.end..<inside, end: end, isOpenEnded: isOpenEnded))
  }

  // MARK: Double marks

  private mutating func pairDouble(nextOpens: Bool) {
    var open: [Mark] = []
    var index = block.lowerBound
    while index < block.upperBound {
      guard let mark = doubleMark(at: index) else {
        index += 1
        continue
      }
      index = mark.end
      if mark.part == .opens || mark.part == .either && open.isEmpty {
        // A mark that opens behind the end of a sentence says that the quotation goes on in what
        // was a paragraph of its own.
        if let last = open.last, text.has(mark.first - 1, .stop) {
          append(last, to: mark.first, end: mark.first, isOpenEnded: true)
          open.removeLast()
        }
        open.append(mark)
      } else if let last = open.popLast() {
        append(last, to: mark.first, end: mark.end)
      }
    }
    if nextOpens, let last = open.last {
      append(last, to: block.upperBound, end: block.upperBound, isOpenEnded: true)
    }
  }

  private func doubleMark(at index: Int) -> Mark? {
    let word = text.words[index]
    if word.contains(.double) {
      return Mark(first: index, end: index + 1, part: part(index..<index + 1))
    }
    guard word.contains(.single), index + 1 < block.upperBound, text.isGlued(index + 1),
      text.tokens[index].range.count == 1, text.has(index + 1, .single),
      byte(index) == byte(index + 1)
    else { return nil }
    return Mark(first: index, end: index + 2, part: part(index..<index + 2))
  }

  // MARK: Single marks

  private mutating func pairSingle() {
    var open: Mark?
    var plural: Mark?
    var index = block.lowerBound
    while index < block.upperBound {
      guard text.has(index, .single) else {
        index += 1
        continue
      }
      if let double = doubleMark(at: index) {
        index = double.end
        continue
      }
      let mark = singleMark(at: index)
      index += 1
      if mark.part == .opens {
        close(&open, at: plural)
        (open, plural) = (mark, nil)
      } else if mark.part == .closes, open != nil {
        if mark.mayBePlural {
          plural = plural ?? mark
        } else {
          close(&open, at: mark)
          plural = nil
        }
      }
    }
    close(&open, at: plural)
  }

  private mutating func close(_ open: inout Mark?, at mark: Mark?) {
    guard let opening = open, let mark else { return }
    append(opening, to: mark.first, end: mark.end)
    open = nil
  }

  private func singleMark(at index: Int) -> Mark {
    let part = part(index..<index + 1)
    if part == .opens, isElision(at: index) {
      return Mark(first: index, end: index + 1, part: .either)
    }
    var mark = Mark(first: index, end: index + 1, part: part)
    if index > block.lowerBound, text.isGlued(index) {
      let before = text.tokens[index - 1].range.end - 1
      mark.mayBePlural =
        text.article.article.text[before] | 0x20 == UInt8(ascii: "s")
        && text.tokens[index - 1].isWord
    }
    return mark
  }

  /// Whether letters or digits are left out behind a mark: "’80s", "’em", "'n'".
  private func isElision(at index: Int) -> Bool {
    guard index + 1 < block.upperBound else { return true }
    let token = text.tokens[index + 1]
    let word = text.article.article.text[token.range].lowercased()
    if token.kind == .number || word.first?.isNumber == true {
      return word.hasSuffix("s") || word.count == 2
    }
    return Self.elided.contains(word)
  }

  private static let elided: Set<String> = [
    "em", "n", "til", "tis", "twas", "cause", "bout", "cos",
  ]

  // MARK: What stands on the sides

  private func byte(_ index: Int) -> UInt8 {
    text.article.article.text[text.tokens[index].range.start]
  }

  private func part(_ mark: Range<Int>) -> Part {
    let isOpenBefore = isFreeBefore(mark.lowerBound)
    let isOpenBehind = isFreeBehind(mark.upperBound)
    if isOpenBefore != isOpenBehind { return isOpenBefore ? .opens : .closes }
    switch text.article.article.text.scalar(at: text.tokens[mark.lowerBound].range.start).scalar {
    case "“", "„", "«", "‘", "‚", "‹", "`": return .opens
    case "”", "»", "’", "›": return .closes
    default: return .either
    }
  }

  /// Whether a space, a bracket or a dash stands before a mark, other marks aside.
  private func isFreeBefore(_ index: Int) -> Bool {
    var index = index
    while index > block.lowerBound, text.isGlued(index), text.has(index - 1, .quotationMark) {
      index -= 1
    }
    return index == block.lowerBound || !text.isGlued(index)
      || text.has(index - 1, [.opens, .dash, .hyphen, .colon])
  }

  /// Whether a space, a bracket or a mark of punctuation stands behind a mark.
  private func isFreeBehind(_ index: Int) -> Bool {
    var index = index
    while index < block.upperBound, text.isGlued(index), text.has(index, .quotationMark) {
      index += 1
    }
    guard index < block.upperBound, text.isGlued(index) else { return true }
    if text.tokens[index].kind == .possessive { return true }
    // Three points open words that were cut: "... to counteract".
    if text.has(index, .stop) { return !isEllipsis(at: index) }
    return text.has(index, [.comma, .colon, .semicolon, .closes, .dash, .hyphen])
  }

  private func isEllipsis(at index: Int) -> Bool {
    let next = index + 1
    return byte(index) == 0xE2
      || byte(index) == UInt8(ascii: ".") && next < block.upperBound && text.has(next, .stop)
        && text.isGlued(next)
  }
}

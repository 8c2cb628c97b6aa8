import Articles
import TerminalFrame
import TextAnalysis

/// A line of an article, named by the piece of the article that it belongs to.
///
/// Not a number of lines from the start, since that would mean wrapping everything before it:
/// a file may be one line of ten megabytes.
struct LinePosition: Hashable, Comparable, Sendable {
  var piece: Int
  var line: Int

  static let start = LinePosition(piece: 0, line: 0)

  static func < (left: LinePosition, right: LinePosition) -> Bool {
    (left.piece, left.line) < (right.piece, right.line)
  }
}

/// A line as it is drawn.
enum LayoutLine: Hashable, Sendable {
  case blank
  /// A line that the article does not hold itself: its facts, a notice.
  case made(String, Style)
  /// A range of the article's clean text, in the block of that number.
  case text(Range<Int>, block: Int)
}

/// An article in lines of some width.
///
/// Pieces are wrapped when they are first looked at, so that opening an article costs the
/// number of its blocks and not its length. Those wrapped are kept.
struct ArticleLayout: Sendable {
  /// Longer blocks are cut into pieces, each of which is wrapped by itself.
  static let longestPiece = 8192

  enum Piece: Hashable, Sendable {
    case made(String, Style, spaceBefore: Bool)
    case text(TextRange, block: Int, spaceBefore: Bool)
  }

  let article: Article
  /// As the folder knows it.
  let date: PublicationDate?
  let columns: Int
  let showsSetApart: Bool
  /// Blocks set apart that show all the same, because a mention in them was gone to.
  let revealed: Set<Int>
  private(set) var pieces: [Piece] = []
  /// How many blocks are set apart, hidden or not.
  private(set) var setApartCount = 0
  private var wrapped: [Int: [Range<Int>]] = [:]

  init(
    article: Article, date: PublicationDate? = nil, columns: Int, showsSetApart: Bool = false,
    revealed: Set<Int> = []
  ) {
    self.article = article
    self.date = date
    self.columns = max(1, columns)
    self.showsSetApart = showsSetApart
    self.revealed = revealed
    setApartCount = article.blocks.count { !$0.isContent }
    layOut()
  }

  private mutating func layOut() {
    let titleBlock = article.blocks.firstIndex { $0.role == .title }
    if case .stated(let title, _) = article.metadata.title, titleBlock == nil {
      pieces.append(.made(title, Style(.title, .bold), spaceBefore: false))
    }
    if titleBlock == nil { appendFacts() }
    for (number, block) in article.blocks.enumerated() {
      if block.isContent || showsSetApart || revealed.contains(number) {
        append(block, number: number)
      }
      if number == titleBlock { appendFacts() }
    }
  }

  private mutating func appendFacts() {
    let facts = ArticleFacts.line(for: article, from: date)
    if !facts.isEmpty {
      pieces.append(.made(facts, Style(.dim), spaceBefore: false))
    }
    if let notice = ArticleFacts.setApart(setApartCount, isShown: showsSetApart) {
      pieces.append(.made(notice, Style(.dim), spaceBefore: false))
    }
  }

  private mutating func append(_ block: Block, number: Int) {
    var start = block.range.start
    var spaceBefore = !pieces.isEmpty && block.role != .subtitle
    while start < block.range.end {
      let end = cut(from: start, upTo: block.range.end)
      pieces.append(.text(TextRange(start, end), block: number, spaceBefore: spaceBefore))
      spaceBefore = false
      start = end
    }
  }

  /// Where a piece that begins at `start` ends: after a space if there is one near the limit.
  private func cut(from start: Int, upTo end: Int) -> Int {
    guard end - start > Self.longestPiece else { return end }
    let bytes = article.text.utf8
    let limit = start + Self.longestPiece
    var place = limit
    while place > limit - 512, bytes[place - 1] != UInt8(ascii: " ") { place -= 1 }
    if bytes[place - 1] == UInt8(ascii: " ") { return place }
    place = limit
    while place > start + 1, bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  // MARK: Lines

  /// How many lines a piece has, the blank one before it included.
  func lineCount(ofPiece piece: Int) -> Int {
    lead(ofPiece: piece) + ranges(ofPiece: piece).count
  }

  /// Wraps what `count` lines from `top` need, so that drawing them costs nothing again.
  mutating func prepare(from top: LinePosition, count: Int) {
    var piece = top.piece
    var lines = -top.line
    while piece < pieces.count, lines < count {
      keep(piece)
      lines += lineCount(ofPiece: piece)
      piece += 1
    }
  }

  /// The lines on the screen when `top` is the first of them.
  func lines(from top: LinePosition, count: Int) -> [LayoutLine] {
    var lines: [LayoutLine] = []
    var skipped = top.line
    for piece in pieces.indices.dropFirst(top.piece) where lines.count < count {
      lines += self.lines(ofPiece: piece).dropFirst(skipped).prefix(count - lines.count)
      skipped = 0
    }
    return lines
  }

  private func lines(ofPiece piece: Int) -> [LayoutLine] {
    let ranges = ranges(ofPiece: piece)
    let blank = [LayoutLine](repeating: .blank, count: lead(ofPiece: piece))
    switch pieces[piece] {
    case .made(let text, let style, _):
      let bytes = Array(text.utf8)
      return blank + ranges.map { .made(String(decoding: bytes[$0], as: UTF8.self), style) }
    case .text(_, let block, _):
      return blank + ranges.map { .text($0, block: block) }
    }
  }

  private func lead(ofPiece piece: Int) -> Int {
    switch pieces[piece] {
    case .made(_, _, let spaceBefore), .text(_, _, let spaceBefore): spaceBefore ? 1 : 0
    }
  }

  mutating func keep(_ piece: Int) {
    if wrapped[piece] == nil { wrapped[piece] = wrap(piece) }
  }

  /// The lines of a piece without the blank one: offsets into the article, or into a made text.
  func ranges(ofPiece piece: Int) -> [Range<Int>] { wrapped[piece] ?? wrap(piece) }

  private func wrap(_ piece: Int) -> [Range<Int>] {
    switch pieces[piece] {
    case .made(let text, _, _):
      return LineWrap.lines(of: Array(text.utf8)[...], columns: columns)
    case .text(let range, _, _):
      // A line break inside a block is where its author's screen ended, so it reads as a space.
      // The copy begins at 0, and its offsets are those from the start of the piece.
      let bytes = article.text.utf8[range.offsets].map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
      return LineWrap.lines(of: bytes[...], columns: columns)
        .map { $0.lowerBound + range.start..<$0.upperBound + range.start }
    }
  }
}

/// Reads the lines of a text and takes Markdown and HTML off them.
///
/// One reader for both, since a page saved as text holds remains of either. Linear in the length
/// of the text whatever it holds: every look-ahead is bounded, stops at its own opening mark, or
/// remembers that it found nothing.
struct MarkupReader {
  let bytes: [UInt8]
  var writer: MappedTextWriter
  var lines: [Line] = []
  var draft = LineDraft()
  /// What the bytes of the line that is being read hold.
  private var traits = LineTraits.all
  /// Properties of the next line that were found before it: blank lines, tags.
  var nextStartsChunk = true
  var nextBreaks = false
  var nextKind: Line.Kind?
  var nextRole: Block.Role?
  /// The end of a comment or script that began on an earlier line.
  var skippedTo = 0
  lazy var marks: ArraySlice<EmphasisMarks.Mark> = EmphasisMarks.pairs(in: bytes)[...]
  var links = LinkScanner()
  var failedSearches: Set<String> = []
  private(set) lazy var hasCapitalMarkup = Self.hasCapitalMarkup(bytes)
  private var isInFrontMatter = false
  private let mayBeginPlain = Self.mayBeginPlain
  /// Where the lines of the text begin.
  private var starts: [UInt32] = [0]

  /// Lines without markup are ranges of the text as it is; what is left of the others is written
  /// behind it.
  ///
  /// - Returns: all of that, the lines, and where the lines of the source begin.
  static func read(_ text: MappedText) -> (text: MappedText, lines: [Line], starts: [UInt32]) {
    var reader = MarkupReader(text)
    reader.readLines()
    return (reader.writer.finish(), reader.lines, reader.starts)
  }

  private init(_ text: MappedText) {
    bytes = text.bytes
    writer = MappedTextWriter(extending: text)
    lines.reserveCapacity(bytes.count / 48 + 4)
    starts.reserveCapacity(bytes.count / 48 + 4)
  }

  private mutating func readLines() {
    let bytes = bytes
    isInFrontMatter = FrontMatter.begins(bytes)
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] == .space { end += 1 }
      var found = LineTraits()
      let first = end
      found.addLine(of: bytes, from: &end)
      if first == end, end >= skippedTo {
        endChunk()
      } else if skippedTo == 0, isPlain(first..<end, found) {
        appendPlain(start..<end, from: first, found)
      } else if end > skippedTo || skippedTo == 0 {
        readLine(max(start, skippedTo)..<end, found)
      }
      start = end + 1
      if end + 1 < bytes.count, bytes[end] == .carriageReturn, bytes[end + 1] == .newline {
        start += 1
      }
      if end < bytes.count { starts.append(UInt32(start)) }
    }
  }

  /// Whether a line, its indent aside, is text as it stands.
  private func isPlain(_ range: Range<Int>, _ traits: LineTraits) -> Bool {
    traits.isDisjoint(with: [.special, .spaces]) && !isInFrontMatter
      && mayBeginPlain[Int(bytes[range.lowerBound])]
  }

  /// Which bytes begin neither a rule nor a mark before a line, by byte.
  private static let mayBeginPlain = [Bool](
    ofBytes: (UInt8(0)...255).filter { byte in
      byte.isWordByte && byte != 0xE2 && byte != 0xC2 || "\"'(".utf8.contains(byte)
    })

  private mutating func appendPlain(_ range: Range<Int>, from first: Int, _ traits: LineTraits) {
    var end = range.upperBound
    while bytes[end - 1] == .space || bytes[end - 1] == UInt8(ascii: "|") { end -= 1 }
    var line = Line(range: first..<end)
    line.kind = nextKind ?? .text
    line.indent = first - range.lowerBound
    line.width = traits.contains(.continuation) ? width(of: range) : range.count
    line.startsChunk = nextStartsChunk
    line.breaksBefore = nextBreaks
    line.traits = traits
    line.role = nextRole
    lines.append(line)
    nextStartsChunk = false
    nextBreaks = false
  }

  private mutating func readLine(_ range: Range<Int>, _ traits: LineTraits) {
    self.traits = traits.contains(.special) ? .all : traits
    var content = range
    var indent = 0
    while let first = content.first, let length = blankLength(at: first, end: range.upperBound) {
      indent += bytes[first] == 9 ? 4 : 1
      content = first + length..<content.upperBound
    }
    guard !content.isEmpty else { return endChunk() }
    if isInFrontMatter {
      return readFrontMatterLine(content, isFirst: lines.isEmpty && range.lowerBound < 4)
    }
    if readRule(content) { return }
    draft = LineDraft(start: writer.count)
    draft.indent = indent
    draft.width = traits.contains(.continuation) ? width(of: range) : range.count
    content = readPrefix(content)
    // "·" alone separates links.
    let needsCare = !content.isEmpty && bytes[content.lowerBound] == 0xC2
    readInline(content, needsCare ? traits.union(.special) : traits)
    finishLine()
  }

  private mutating func endChunk() {
    nextStartsChunk = true
    draft.emphasisDepth = 0
  }

  private mutating func readFrontMatterLine(_ range: Range<Int>, isFirst: Bool) {
    if FrontMatter.isFence(bytes[range]) {
      if range.lowerBound > 3 { isInFrontMatter = false }
      return endChunk()
    }
    draft = LineDraft(start: writer.count)
    nextStartsChunk = true
    writer.copy(range)
    draft.outside = range.count
    finishLine()
    if !lines.isEmpty { lines[lines.count - 1].isInFrontMatter = true }
    nextStartsChunk = true
  }

  /// Reads a line of nothing but marks: a rule, an underline of a heading, the border of a table.
  private mutating func readRule(_ range: Range<Int>) -> Bool {
    let slice = bytes[range]
    guard let first = slice.first, !first.isWordByte else { return false }
    if slice.hasPrefix("```") || slice.hasPrefix("~~~") {
      endChunk()
      return true
    }
    var isBorder = first == UInt8(ascii: "|")
    var isRule = "-*_=~#•".utf8.contains(first)
    var count = 0
    for byte in slice where !byte.isBlank {
      count += 1
      isRule = isRule && byte == first
      isBorder = isBorder && "|-:".utf8.contains(byte)
    }
    guard isBorder && count > 2 || isRule && count >= 3 else { return false }
    let isUnderline = first == UInt8(ascii: "=") || first == UInt8(ascii: "-")
    if isRule, isUnderline, !nextStartsChunk, let last = lines.last, last.startsChunk,
      last.range.count <= 120
    {
      lines[lines.count - 1].kind = .heading
    }
    if !isBorder { endChunk() }
    return true
  }

  /// Takes "#", ">", bullets and the bar of a table row off the beginning of a line.
  private mutating func readPrefix(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, draft.kind == .text || draft.kind == .quote {
      let rest = range.dropFirst()
      let next = rest.first.map { bytes[$0] } ?? .space
      switch bytes[first] {
      case UInt8(ascii: "#"):
        guard let end = endOfHeadingMark(range) else { return range }
        draft.kind = .heading
        range = end..<range.upperBound
      case UInt8(ascii: ">"):
        draft.kind = .quote
        range = first + 1..<range.upperBound
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        guard next.isBlank else { return range }
        draft.kind = .bullet
        range = first + 1..<range.upperBound
      case UInt8(ascii: "|"):
        draft.isTableRow = true
        range = first + 1..<range.upperBound
      case 0xE2 where bytes[range].hasPrefix("•"):
        draft.kind = .bullet
        range = first + 3..<range.upperBound
      default:
        return range
      }
      while let first = range.first, let length = blankLength(at: first, end: range.upperBound) {
        range = first + length..<range.upperBound
      }
    }
    return range
  }

  /// Where the heading begins behind one to six "#" and a space; nil for a hash tag.
  private func endOfHeadingMark(_ range: Range<Int>) -> Int? {
    var end = range.lowerBound
    while end < range.upperBound, bytes[end] == UInt8(ascii: "#") { end += 1 }
    guard end - range.lowerBound <= 6, end < range.upperBound, bytes[end].isBlank else {
      return nil
    }
    return end
  }

  /// The length of the white space at `offset`: one byte, or two for a no-break space.
  func blankLength(at offset: Int, end: Int) -> Int? {
    if bytes[offset].isBlank { return 1 }
    return bytes[offset] == 0xC2 && offset + 1 < end && bytes[offset + 1] == 0xA0 ? 2 : nil
  }

  private func width(of range: Range<Int>) -> Int {
    var width = 0
    for byte in bytes[range] where !byte.isContinuation { width += 1 }
    return width
  }

  /// Whether closing tags are written in capitals here; else "<P>" is the symbol of a company.
  private static func hasCapitalMarkup(_ bytes: [UInt8]) -> Bool {
    for offset in bytes.indices.dropLast(2) where bytes[offset] == UInt8(ascii: "<") {
      if bytes[offset + 1] == UInt8(ascii: "/"), bytes[offset + 2].isCapital { return true }
    }
    return false
  }
}

extension MarkupReader {
  /// Ends the line that is being written, if anything is in it.
  mutating func finishLine() {
    let bar = UInt8(ascii: "|")
    var start = draft.start
    var end = writer.count
    while end > start, writer.bytes[end - 1].isBlank || writer.bytes[end - 1] == bar { end -= 1 }
    while start < end, writer.bytes[start].isBlank { start += 1 }
    if start < end {
      var line = Line(range: start..<end)
      line.kind = nextKind ?? draft.kind
      line.indent = draft.indent
      line.width = draft.width
      line.startsChunk = nextStartsChunk
      line.breaksBefore = nextBreaks || draft.isTableRow
      line.isEmphasised = draft.plain == 0 && draft.kind != .image
      line.isAllLinks = draft.outside == 0 && draft.linked > 0
      if let bold = draft.lastStrong, bold.upperBound >= end, bold.lowerBound > start {
        line.boldTail = bold.lowerBound
      }
      line.role = nextRole
      line.traits = traits
      lines.append(line)
      nextStartsChunk = false
      nextBreaks = false
    }
    draft = draft.next(start: writer.count)
  }
}

/// The line that is being written.
struct LineDraft {
  var start = 0
  var kind = Line.Kind.text
  var indent = 0
  var width = 0
  var isTableRow = false
  var emphasisDepth = 0
  /// Visible bytes outside emphasis; outside links, but for separators; and inside links.
  var plain = 0
  var outside = 0
  var linked = 0
  /// White space that will be written as one space if anything follows.
  var pendingSpace: Range<Int>?
  /// Whether a bold passage was opened and where it began.
  var isStrongPending = false
  var strongStart: Int?
  var lastStrong: Range<Int>?
  /// The "](address)" that closes the link being read.
  var linkEnd: Range<Int>?

  init(start: Int = 0) {
    self.start = start
  }

  /// The draft of what follows on the same line of the file.
  func next(start: Int) -> LineDraft {
    var next = LineDraft(start: start)
    next.kind = kind == .heading || kind == .image ? .text : kind
    next.indent = indent
    next.width = width
    next.isTableRow = isTableRow
    next.emphasisDepth = emphasisDepth
    next.linkEnd = linkEnd
    return next
  }
}

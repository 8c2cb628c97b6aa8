import TextAnalysis

/// Puts lines together to paragraphs: those that a margin has cut, a sentence that a picture or
/// an advertisement has broken, and a dateline that stands on a line of its own.
struct LineJoiner {
  private let bytes: [UInt8]
  private let lines: [Line]
  /// The column at which the file breaks its lines; nil when its lines are paragraphs.
  private let margin: Int?

  /// The final text and its passages, one line break between two.
  static func join(_ lines: [Line], of source: MappedText) -> (MappedText, [Passage]) {
    let joiner = LineJoiner(lines, bytes: source.bytes)
    let length = lines.reduce(0) { $0 + $1.range.count + 1 }
    var writer = MappedTextWriter(source: source, capacity: length)
    var passages: [Passage] = []
    passages.reserveCapacity(lines.count)
    var chunk = 0
    for (index, line) in lines.enumerated() {
      if line.startsChunk { chunk += 1 }
      if index > 0,
        let joint = joiner.joint(before: index, openingLength: passages.last?.range.count)
      {
        if joint == .space { writer.separate(with: .space) }
        writer.copy(line.range)
        passages[passages.count - 1].append(line, upTo: writer.count)
        continue
      }
      if index > 0 { writer.separate(with: .newline) }
      let start = writer.count
      writer.copy(line.range)
      passages.append(
        Passage(
          range: start..<writer.count, kind: line.kind, chunk: chunk,
          isEmphasised: line.isEmphasised, isAllLinks: line.isAllLinks,
          isInFrontMatter: line.isInFrontMatter, traits: line.traits, role: line.role))
    }
    return (writer.finish(), passages)
  }

  private enum Joint {
    case space
    /// A word broken at its hyphen.
    case nothing
  }

  private init(_ lines: [Line], bytes: [UInt8]) {
    self.lines = lines
    self.bytes = bytes
    margin = Self.margin(of: lines, in: bytes)
  }

  /// How a line joins the one before it; nil when it begins a passage of its own.
  private func joint(before index: Int, openingLength: Int?) -> Joint? {
    let previous = lines[index - 1]
    let line = lines[index]
    guard line.kind == .text || line.kind == previous.kind && line.kind == .quote,
      previous.kind == .text || previous.kind == .quote || previous.kind == .bullet,
      line.role == nil, previous.role == nil, !line.breaksBefore
    else { return nil }
    let isCut =
      line.startsChunk
      ? continuesSentence(index) || followsDateline(index)
      : margin.map { isCutByMargin(index, margin: $0) } ?? continuesSentence(index)
    guard isCut else { return nil }
    let text = bytes[previous.range]
    let isHyphenated =
      text.last == UInt8(ascii: "-") && text.count > 1
      && text[text.endIndex - 2].isLetter && bytes[line.range.lowerBound].isLetter
    return isHyphenated ? .nothing : .space
  }

  // MARK: Margins

  /// The margin of a file whose lines break in the middle of sentences, at a common column.
  private static func margin(of lines: [Line], in bytes: [UInt8]) -> Int? {
    var pairs = 0
    var broken = 0
    var widest = 0
    var longBytes = 0
    var allBytes = 0
    for index in lines.indices {
      let line = lines[index]
      guard line.kind == .text || line.kind == .quote || line.kind == .bullet else { continue }
      allBytes += line.range.count
      if line.width > 100 { longBytes += line.range.count }
      guard index > 0, !line.startsChunk, !line.breaksBefore, lines[index - 1].width <= 100 else {
        continue
      }
      pairs += 1
      if bytes[line.range.lowerBound].isSmallLetter,
        !TextEnd.isTerminal(bytes[lines[index - 1].range])
      {
        broken += 1
        widest = max(widest, lines[index - 1].width)
      }
    }
    guard broken >= 1, longBytes * 5 <= allBytes, broken * 10 >= pairs * 3 else { return nil }
    return widest
  }

  private func isCutByMargin(_ index: Int, margin: Int) -> Bool {
    let previous = lines[index - 1]
    let line = lines[index]
    if line.indent >= previous.indent + 2, previous.kind != .bullet { return false }
    if previous.width > 100 || line.width > 100 { return continuesSentence(index) }
    if TextEnd.isTerminal(bytes[previous.range]) {
      let word = bytes[line.range].prefix { !$0.isBlank }
      if previous.width + 1 + word.count + 6 <= margin { return false }
    }
    let isShort = previous.width * 2 < margin
    return !(isShort && !bytes[line.range.lowerBound].isSmallLetter)
  }

  // MARK: Sentences

  private static let shortestSentencePart = 80
  /// Within a group of lines there is less doubt.
  private static let shortestLinePart = 50

  /// Whether a long line that ends inside a sentence goes on in this one.
  private func continuesSentence(_ index: Int) -> Bool {
    let previous = bytes[lines[index - 1].range]
    let line = bytes[lines[index].range]
    let isNear = !lines[index].startsChunk
    guard index > 1 || previous.count > 150,
      previous.count >= (isNear ? Self.shortestLinePart : Self.shortestSentencePart),
      !TextEnd.isTerminal(previous), let first = line.first
    else { return false }
    if isNear, first.isDigit, line.count <= 12, TextEnd.isTerminal(line) { return true }
    if TextEnd.endsInFunctionWord(previous) { return first != UInt8(ascii: "(") }
    guard first.isSmallLetter, line.count < 2 || !line[line.startIndex + 1].isCapital else {
      return false
    }
    return !line.hasPrefix("by ") && !line.hasPrefix("http")
  }

  private func followsDateline(_ index: Int) -> Bool {
    let previous = bytes[lines[index - 1].range]
    guard previous.count <= DatelineScanner.longest, bytes[lines[index].range].count > 40 else {
      return false
    }
    guard let dateline = DatelineScanner.scan(previous) else { return false }
    return dateline.end == previous.endIndex
  }
}

/// How a stretch of text ends.
enum TextEnd {
  /// Whether it ends as a sentence or its introduction does, closing marks aside.
  static func isTerminal(_ text: ArraySlice<UInt8>) -> Bool {
    var end = text.endIndex
    while end > text.startIndex {
      switch text[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): return true
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): end -= 1
      case let last where last.isContinuation && end - text.startIndex >= 3:
        guard text[end - 3] == 0xE2, text[end - 2] == 0x80 else { return false }
        // The last bytes of "…", and of "“", "”" and "’".
        if last == 0xA6 { return true }
        guard last == 0x9C || last == 0x9D || last == 0x99 else { return false }
        end -= 3
      default: return false
      }
    }
    return false
  }

  /// Whether the last word cannot end a sentence or a heading: "or", "the", "for".
  static func endsInFunctionWord(_ text: ArraySlice<UInt8>) -> Bool {
    var start = text.endIndex
    while start > text.startIndex, text[start - 1].isSmallLetter { start -= 1 }
    guard start < text.endIndex, start > text.startIndex, text[start - 1].isBlank else {
      return false
    }
    return functionWords.contains(text[start...])
  }

  private static let functionWords = ByteKeys([
    "a", "an", "the", "and", "or", "but", "nor", "of", "for", "with", "from", "to", "into", "by",
    "at", "as", "than", "that", "which", "who", "whom", "whose", "their", "its", "his", "her",
    "is", "are", "was", "were", "has", "have", "had", "be", "been", "if", "because", "while",
    "between", "during", "against", "among", "our", "my", "your", "this", "these", "those",
  ])
}

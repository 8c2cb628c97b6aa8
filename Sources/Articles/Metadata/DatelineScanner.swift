import TextAnalysis

/// Reads the dateline that opens a news report: "CARACAS, Venezuela (AP) –",
/// "MOSCOW, May 5. /TASS/.", "LONDON, March 3 (Reuters) -", "(Baonghean) -".
struct DatelineScanner {
  /// A dateline as offsets into the bytes it was read from.
  struct Result {
    var end: Int
    var place: Range<Int>?
    /// What stands in brackets or slashes, as written.
    var agency: String?
    var date: DatePhrase?
    /// The weekday that stands before the date, 1 for Monday.
    var weekday: Int?
  }

  static let longest = 110

  private let text: Text
  private let tokens: [Token]
  private var index = 0

  /// The dateline at the beginning of some bytes; nil when they begin with text.
  static func scan(_ bytes: ArraySlice<UInt8>) -> Result? {
    guard mayBegin(bytes) else { return nil }
    let text = Text(repairing: Array(bytes[..<endOfHead(of: bytes)]))
    var scanner = DatelineScanner(text, text.range)
    guard var result = scanner.run() else { return nil }
    let start = bytes.startIndex
    result.end += start
    result.place = result.place.map { $0.lowerBound + start..<$0.upperBound + start }
    return isHeadline(bytes[result.end...]) ? nil : result
  }

  /// The same for a part of a text.
  static func scan(_ range: Range<Int>, of text: Text) -> Result? {
    let bytes = text.utf8[range]
    guard mayBegin(bytes) else { return nil }
    var scanner = DatelineScanner(text, TextRange(range.lowerBound, endOfHead(of: bytes)))
    guard let result = scanner.run() else { return nil }
    return isHeadline(bytes[result.end...]) ? nil : result
  }

  /// Where the bytes end, as far as a dateline can reach into them.
  private static func endOfHead(of bytes: ArraySlice<UInt8>) -> Int {
    guard bytes.count > longest else { return bytes.endIndex }
    var end = bytes.startIndex + longest
    while end > bytes.startIndex, bytes[end - 1] >= 0x80 { end -= 1 }
    return end
  }

  /// Whether all capitals stand behind the dash: "OPEC - NO DEAL IN SIGHT".
  private static func isHeadline(_ rest: ArraySlice<UInt8>) -> Bool {
    let rest = rest.trimmed
    return !rest.isEmpty && !rest.prefix(40).contains(where: \.isSmallLetter)
  }

  /// A look at the first bytes that excludes nearly all paragraphs: a dash, a slash or a bracket
  /// must come before the first word in small letters.
  private static func mayBegin(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    if first == UInt8(ascii: "(") { return true }
    guard first.isCapital || first >= 0xC3 else { return false }
    for offset in bytes.startIndex + 1..<min(bytes.endIndex, bytes.startIndex + longest + 1) {
      let byte = bytes[offset]
      if byte.isSmallLetter {
        if bytes[offset - 1] == .space, !particles.match(bytes, at: offset) { return false }
      } else if mayEndPlace(byte) {
        return !isAllCapitals(bytes)
      }
    }
    return false
  }

  /// Whether a byte is a slash, a bracket or the first of a dash.
  private static func mayEndPlace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "(")
      || byte == 0xE2
  }

  /// Whether the text holds no small letter, and no dateline ends where it ends.
  private static func isAllCapitals(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let last = bytes.trimmed.last, last < 0x80 else { return false }
    switch last {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: ")"): return false
    default: return !bytes.contains(where: \.isSmallLetter)
    }
  }

  private static let particles = Beginnings(["de ", "la ", "of ", "el "])

  private init(_ text: Text, _ range: TextRange) {
    self.text = text
    tokens = Tokenizer.tokens(in: text, range: range)
  }

  private mutating func run() -> Result? {
    if isMark("(") { return runBracketed() }
    guard let place = readPlace() else { return nil }
    var result = Result(end: 0, place: place.range)
    readDate(into: &result)
    let hasAgency = readAgency(into: &result)
    let hasDash = readDash()
    guard hasDash || hasAgency && endsAgencyForm() else { return nil }
    guard place.isCapitals || hasAgency || result.date?.day != nil && hasDash else { return nil }
    result.end = tokens[index - 1].range.end
    return result
  }

  /// "(Baonghean) - On May 5", "(Caracas) - Feb 7 - The", "(Morgue Daily) - 5 May 2019. Serguei".
  private mutating func runBracketed() -> Result? {
    var result = Result(end: 0)
    guard readAgency(into: &result) else { return nil }
    let bracketed = tokens[1].range.start..<tokens[index - 2].range.end
    guard readDash() else { return nil }
    let afterDash = index
    if let date = DateParser.date(at: index, in: tokens, text: text), date.day != nil {
      index += date.tokenCount
      if readDash() {
        // Between dashes a date follows a place, behind an outlet a period closes it.
        result.date = date
        result.place = bracketed
        result.agency = nil
      } else if readMark(".") {
        result.date = date
      } else {
        index = afterDash
      }
    }
    result.end = tokens[index - 1].range.end
    return result
  }

  /// One to five words in capitals and the regions behind commas; or words that begin with
  /// capitals, which the agency or the date must then confirm.
  private mutating func readPlace() -> (range: Range<Int>, isCapitals: Bool)? {
    let start = index
    if index < tokens.count, Self.labels.contains(lowercased: bytes(of: index)) {
      return nil
    }
    var letters = 0
    var isCapitals = true
    while index < tokens.count, index - start < 8, isPlaceWord(at: index, isFirst: index == start) {
      let token = tokens[index]
      if token.kind == .word {
        letters += token.range.count
        if token.shape != .upper, !token.range.isShortWord { isCapitals = false }
      }
      index += 1
    }
    guard index > start, letters >= 3, tokens[index - 1].kind == .word else { return nil }
    while isMark(","), index + 1 < tokens.count, isRegion(at: index + 1) {
      index += 2
      while index < tokens.count, isRegion(at: index) { index += 1 }
    }
    return (tokens[start].range.start..<tokens[index - 1].range.end, isCapitals)
  }

  /// Words in capitals that open a report and are no place.
  private static let labels = ByteKeys([
    "correction", "corrected", "update", "factbox", "analysis", "exclusive", "breaking", "urgent",
    "opinion", "timeline", "profile", "review", "interview", "feature", "explainer", "editorial",
    "advisory", "refile", "repeat", "live", "video", "watch", "photos", "news", "note",
  ])

  private func isPlaceWord(at index: Int, isFirst: Bool) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .word:
      return token.beginsWithCapital
        || !isFirst && Self.smallWords.contains(bytes(of: index))
    case .punctuation:
      guard !isFirst, token.range.start == tokens[index - 1].range.end,
        index + 1 < tokens.count, tokens[index + 1].range.start == token.range.end
      else { return false }
      return Self.innerMarks.contains(bytes(of: index))
    case .number, .possessive: return false
    }
  }

  private static let smallWords = ByteKeys(["de", "la", "of", "el"])
  private static let innerMarks = ByteKeys(["-", "/", "'", "’"])

  private func isRegion(at index: Int) -> Bool {
    tokens[index].kind == .word && tokens[index].beginsWithCapital
      && DateParser.month(bytes(of: index)) == nil
  }

  private mutating func readDate(into result: inout Result) {
    let start = index
    if isMark(",") { index += 1 }
    // A weekday may come first: "PARIS, Monday, April 15".
    var weekday: Int?
    if index < tokens.count {
      weekday = DateParser.weekday(bytes(of: index))
    }
    if weekday != nil {
      index += 1
      if isMark(",") { index += 1 }
    }
    guard let date = DateParser.date(at: index, in: tokens, text: text), date.day != nil else {
      index = start
      return
    }
    index += date.tokenCount
    result.date = date
    result.weekday = weekday
  }

  /// "(AP)", "(Reuters)", ". /TASS/."
  private mutating func readAgency(into result: inout Result) -> Bool {
    let start = index
    _ = readMark(".") || readMark(",")
    let isSlashed = readMark("/")
    guard isSlashed || readMark("(") else {
      index = start
      return false
    }
    let first = index
    while index < tokens.count, index - first < 6, !isMark(isSlashed ? "/" : ")") { index += 1 }
    guard index > first, index < tokens.count, isMark(isSlashed ? "/" : ")"),
      tokens[first].beginsWithCapital
    else {
      index = start
      return false
    }
    let range = TextRange(tokens[first].range.start, tokens[index - 1].range.end)
    result.agency = text[range] == "Staff" ? nil : text[range]
    index += 1
    if isSlashed { _ = readMark(".") }
    return true
  }

  /// Whether an agency ends the dateline without a dash: in slashes, as TASS does it.
  private func endsAgencyForm() -> Bool {
    let last = bytes(of: index - 1)
    return last.elementsEqual("/".utf8)
      || index > 1 && last.elementsEqual(".".utf8) && bytes(of: index - 2).elementsEqual("/".utf8)
  }

  private mutating func readDash() -> Bool {
    guard readMark("-") || readMark("–") || readMark("—") else { return false }
    while readMark("-") {}
    return true
  }

  private mutating func readMark(_ mark: Unicode.Scalar) -> Bool {
    guard isMark(mark) else { return false }
    index += 1
    return true
  }

  private func isMark(_ mark: Unicode.Scalar) -> Bool {
    guard index < tokens.count, tokens[index].kind == .punctuation else { return false }
    return text.scalar(at: tokens[index].range.start).scalar == mark
  }

  private func bytes(of index: Int) -> ArraySlice<UInt8> { text.utf8[tokens[index].range.offsets] }
}

extension TextRange {
  /// "de" in "RIO de JANEIRO".
  fileprivate var isShortWord: Bool { count <= 2 }
}

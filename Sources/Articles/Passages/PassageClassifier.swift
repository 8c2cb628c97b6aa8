/// Decides what every passage of a file is for.
///
/// First each passage by its own words; then the lists under titles such as "Related articles";
/// then the head of the article, where place decides: title, subtitle, byline, date; then captions
/// by what they stand next to; last the headings of the body.
struct PassageClassifier {
  let bytes: [UInt8]
  var passages: [Passage]
  let datelines: Datelines
  /// The first passage of the body, as far as the head has been read.
  var bodyStart = 0

  static func classify(
    _ passages: consuming [Passage], in bytes: [UInt8], datelines: Datelines
  ) -> [Passage] {
    var classifier = PassageClassifier(bytes: bytes, passages: passages, datelines: datelines)
    classifier.markFields()
    classifier.markByWords()
    classifier.markCaptions()
    classifier.markHead()
    classifier.markHeadings()
    return classifier.passages
  }

  private init(bytes: [UInt8], passages: [Passage], datelines: Datelines) {
    self.bytes = bytes
    self.passages = passages
    self.datelines = datelines
  }

  func text(_ index: Int) -> ArraySlice<UInt8> { bytes[passages[index].range] }

  private mutating func markFields() {
    for index in passages.indices {
      switch passages[index].kind {
      case .image: passages[index].role = .boilerplate(.image)
      case .field(.title): passages[index].role = .title
      case .field(.subtitle): passages[index].role = .subtitle
      case .field(.date): passages[index].role = .dateLine
      case .field(.author): passages[index].role = .byline
      case .field(.source), .field(.address), .field(.tags), .field(.other):
        passages[index].role = .boilerplate(.sourceLine)
      case .text, .heading, .bullet, .quote: break
      }
    }
  }

  // MARK: Words

  private static let longestFurniture = 420

  private mutating func markByWords() {
    var index = 0
    while index < passages.count {
      guard passages[index].role == nil, passages[index].range.count <= Self.longestFurniture,
        !isPlainSentence(index)
      else {
        index += 1
        continue
      }
      let phrase = Phrase(text(index))
      if let (role, listRole) = PageFurniture.known(phrase) {
        if let listRole {
          index = markList(from: index, as: listRole)
          continue
        }
        passages[index].role = .boilerplate(role)
      } else if let role = PageFurniture.role(of: phrase) ?? roleOfLinks(index) {
        passages[index].role = .boilerplate(role)
      } else if Byline.isSignOff(text(index)) {
        passages[index].role = .byline
      }
      index += 1
    }
  }

  /// A quick look that saves the search for phrases: sentences of the body mostly begin with none
  /// of their words, and hold no "@", "sign up", "|" or the like.
  private func isPlainSentence(_ index: Int) -> Bool {
    let text = text(index)
    guard text.count > 60, TextEnd.isTerminal(text) else { return false }
    return !Self.furnitureBeginnings.match(text) && !mentionsReader(text)
  }

  private static let furnitureBeginnings = Beginnings([
    "read", "related", "copyright", "©", "(c)", "see also", "share", "we use", "this ", "by cont",
    "your browser", "please", "have you", "do you", "support", "original", "first pub", "http",
    "report", "(report", "edit", "(edit", "additional", "writing", "follow", "to view", "also",
    "more", "watch", "video", "sign", "get", "subscribe", "enter", "join", "tags", "topics", "you",
  ])

  /// Whether the text has "our", "your" or "me up", without which no newsletter is offered.
  private func mentionsReader(_ text: ArraySlice<UInt8>) -> Bool {
    text.hasPlace { first, second, third in
      first.is("o") .& second.is("u") .& third.is("r")
        .| first.is("i") .& second.is("g") .& third.is("n")
    } where: { place in
      let rest = text[place...]
      if rest.hasPrefix("our"), rest.dropFirst().starts(with: "ur".utf8) {
        return rest.count == 3 || !text[place + 3].isWordByte
      }
      return rest.starts(with: "ig".utf8)
        && (rest.hasPrefix("ign me up") || rest.hasPrefix("ign up"))
    }
  }

  /// A line that is all links leads elsewhere: several are navigation, one a related article.
  private func roleOfLinks(_ index: Int) -> Boilerplate? {
    guard passages[index].isAllLinks, passages[index].kind != .heading else { return nil }
    return index < 2 || text(index).count < 25 ? .chrome : .related
  }

  /// Marks the title of a list and the short lines under it; gives the index behind them.
  private mutating func markList(from start: Int, as role: Boilerplate) -> Int {
    passages[start].role = .boilerplate(role)
    var index = start + 1
    let standsAlone = index < passages.count && passages[index].chunk != passages[start].chunk
    guard index < passages.count, start > 0 || !standsAlone else { return index }
    let listChunk = passages[index].chunk
    let isAtEnd = !hasBody(after: start)
    while index < passages.count, passages[index].role == nil, isListItem(index) {
      let isBelow = passages[index].chunk == listChunk || passages[index].kind == .bullet || isAtEnd
      guard isBelow, !standsAlone || isAtEnd || passages[index].kind == .bullet else { break }
      passages[index].role = .boilerplate(role)
      index += 1
    }
    return index
  }

  private func isListItem(_ index: Int) -> Bool {
    let text = text(index)
    return text.count <= 160 && (!TextEnd.isTerminal(text) || text.last == UInt8(ascii: "?"))
      && passages[index].kind != .quote
  }

  /// Whether a paragraph of the article comes later.
  private func hasBody(after index: Int) -> Bool {
    passages[(index + 1)...].contains { passage in
      passage.role == nil && passage.range.count > 100
        && TextEnd.isTerminal(bytes[passage.range])
    }
  }

  // MARK: Captions

  private static let longestCaption = 400

  private mutating func markCaptions() {
    for index in passages.indices {
      guard passages[index].role == nil, passages[index].range.count <= Self.longestCaption,
        passages[index].kind == .text,
        isCreditBelow(index) || repeatsCaption(index) || followsImage(index)
          || CaptionWords.match(text(index), passages[index].traits),
        !startsWithDateline(index)
      else { continue }
      passages[index].role = .boilerplate(.caption)
    }
  }

  private func role(at index: Int) -> Block.Role? {
    passages.indices.contains(index) ? passages[index].role : nil
  }

  /// Whether a credit follows in the same group of lines.
  private func isCreditBelow(_ index: Int) -> Bool {
    role(at: index + 1) == .boilerplate(.credit)
      && passages[index + 1].chunk == passages[index].chunk
  }

  private func repeatsCaption(_ index: Int) -> Bool {
    guard passages[index].range.count >= 15 else { return false }
    for earlier in max(0, index - 3)..<index where role(at: earlier) == .boilerplate(.caption) {
      if text(earlier).elementsEqual(text(index)) { return true }
    }
    return false
  }

  /// Whether a picture stands right above: on the line before, or a little way up when what
  /// follows is the opening of the article.
  private func followsImage(_ index: Int) -> Bool {
    guard role(at: index - 1) == .boilerplate(.image) else { return false }
    if passages[index - 1].chunk == passages[index].chunk { return text(index).count <= 300 }
    return text(index).count <= 200 && index + 1 < passages.count
      && (startsWithDateline(index + 1) || role(at: index + 1) == .boilerplate(.credit))
  }

  func startsWithDateline(_ index: Int) -> Bool {
    datelines.hasDateline(index, text(index))
  }

  // MARK: Headings

  private static let longestHeading = 90

  private mutating func markHeadings() {
    let isChunked = (passages.last?.chunk ?? 0) > 3
    for index in passages.indices where passages[index].role == nil {
      if passages[index].kind == .heading
        || index > bodyStart && isHeading(index, isChunked: isChunked)
      {
        passages[index].role = .heading
      } else {
        passages[index].role = .paragraph
      }
    }
  }

  private func isHeading(_ index: Int, isChunked: Bool) -> Bool {
    let text = text(index)
    guard passages[index].kind == .text, text.count <= Self.longestHeading,
      let first = text.first,
      first.isCapital || first >= 0xC3 || first.isDigit || first == UInt8(ascii: "\""),
      index + 1 < passages.count,
      passages[index + 1].role == nil || passages[index + 1].kind == .bullet
    else { return false }
    let isQuestion = first.isDigit && text.last == UInt8(ascii: "?")
    guard isQuestion || !TextEnd.isTerminal(text), text.last != UInt8(ascii: ",") else {
      return false
    }
    let next = self.text(index + 1)
    if isChunked {
      return passages[index].chunk != passages[index - 1].chunk && next.count > text.count
        && (passages[index].chunk != passages[index + 1].chunk || next.count > 150)
    }
    let before = self.text(index - 1)
    return next.count > 150 && before.count > 100 && TextEnd.isTerminal(next)
      && TextEnd.isTerminal(before)
  }
}

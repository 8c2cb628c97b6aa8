extension MarkupReader {
  /// Reads what stands on a line behind its prefix; may finish lines before the last.
  mutating func readInline(_ range: Range<Int>, _ traits: LineTraits) {
    guard traits.contains(.special) else {
      return traits.contains(.spaces) ? readSpaced(range) : readPlain(range)
    }
    let bytes = bytes
    let traits = LineTraits.ofByte
    let end = range.upperBound
    var plain = range.lowerBound
    var offset = plain
    while offset < end {
      let trait = traits[Int(bytes[offset])]
      guard trait.rawValue & Self.stops.rawValue != 0 else {
        offset += 1
        continue
      }
      if trait == .space, offset > plain, offset + 1 < end,
        traits[Int(bytes[offset + 1])].rawValue & Self.stops.rawValue == 0
      {
        offset += 2
        continue
      }
      copy(plain..<offset)
      offset = readSpecial(at: offset, end: end)
      plain = offset
    }
    copy(plain..<end)
  }

  private static let stops: LineTraits = [.special, .space]

  /// Reads a line without markup and with single spaces.
  private mutating func readPlain(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let end = range.upperBound
    copy(range.lowerBound..<(bytes[end - 1] == .space ? end - 1 : end))
  }

  /// Reads a line without markup.
  private mutating func readSpaced(_ range: Range<Int>) {
    let bytes = bytes
    let end = range.upperBound
    var plain = range.lowerBound
    var offset = plain
    while offset < end {
      guard bytes[offset] == .space, offset + 1 == end || bytes[offset + 1] == .space else {
        offset += 1
        continue
      }
      copy(plain..<offset)
      let first = offset
      while offset < end, bytes[offset] == .space { offset += 1 }
      holdBack(first..<first + 1)
      plain = offset
    }
    copy(plain..<end)
  }

  /// Reads the markup at `offset`, or copies the byte there; gives the offset behind it.
  private mutating func readSpecial(at offset: Int, end: Int) -> Int {
    if let length = blankLength(at: offset, end: end) {
      holdBack(offset..<offset + length)
      return offset + length
    }
    let next =
      switch bytes[offset] {
      case UInt8(ascii: "*"), UInt8(ascii: "_"): readEmphasis(at: offset)
      case UInt8(ascii: "<"): readTag(at: offset, end: end)
      case UInt8(ascii: "&"): readEntity(at: offset, end: end)
      case UInt8(ascii: "["): readLink(at: offset, end: end)
      case UInt8(ascii: "]"): closeLink(at: offset)
      case UInt8(ascii: "!"): readImage(at: offset, end: end)
      case UInt8(ascii: "`"): readCode(at: offset, end: end)
      case UInt8(ascii: "\\"): readEscape(at: offset, end: end)
      default: Optional<Int>.none
      }
    if let next { return next }
    copy(offset..<offset + 1)
    return offset + 1
  }

  // MARK: Writing

  /// Copies text, with the space that waits before it.
  mutating func copy(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    prepareToWrite(range.count, first: bytes[range.lowerBound])
    writer.copy(range)
  }

  private mutating func write(_ replacement: [UInt8], for range: Range<Int>) {
    prepareToWrite(replacement.count, first: replacement.first ?? .space)
    writer.write(replacement, for: range)
  }

  private mutating func prepareToWrite(_ count: Int, first: UInt8) {
    if let space = draft.pendingSpace {
      draft.pendingSpace = nil
      if bytes[space.lowerBound] == .space {
        writer.copy(space.lowerBound..<space.lowerBound + 1)
      } else {
        writer.write(CollectionOfOne(UInt8.space), for: space)
      }
    }
    if draft.isStrongPending {
      draft.isStrongPending = false
      draft.strongStart = writer.count
    }
    let isSeparator = count == 1 && "|,-/:".utf8.contains(first) || count == 2 && first == 0xC2
    if draft.emphasisDepth == 0, !isSeparator { draft.plain += count }
    if draft.linkEnd != nil {
      draft.linked += count
    } else if !isSeparator {
      draft.outside += count
    }
  }

  /// Holds white space back until something follows; all of a stretch counts as one space.
  private mutating func holdBack(_ space: Range<Int>) {
    if draft.pendingSpace == nil, writer.count > draft.start { draft.pendingSpace = space }
  }

  // MARK: Markdown

  private mutating func readEmphasis(at offset: Int) -> Int? {
    while let first = marks.first, first.offset < offset { marks.removeFirst() }
    guard let mark = marks.first, mark.offset == offset else { return nil }
    marks.removeFirst()
    setEmphasis(isOpening: mark.isOpening, isStrong: mark.isStrong)
    return offset + mark.length
  }

  private mutating func setEmphasis(isOpening: Bool, isStrong: Bool) {
    draft.emphasisDepth = max(0, draft.emphasisDepth + (isOpening ? 1 : -1))
    guard isStrong else { return }
    draft.isStrongPending = isOpening
    if !isOpening, let start = draft.strongStart, start < writer.count {
      draft.lastStrong = start..<writer.count
    }
  }

  private mutating func readLink(at offset: Int, end: Int) -> Int? {
    if offset + 2 < end, bytes[offset + 1] == UInt8(ascii: "!"),
      bytes[offset + 2] == UInt8(ascii: "["), let image = readImage(at: offset + 1, end: end)
    {
      guard image + 1 < end, bytes[image] == UInt8(ascii: "]"),
        bytes[image + 1] == UInt8(ascii: "(")
      else { return image }
      return LinkScanner.endOfAddress(after: image, in: bytes, end: end) ?? image
    }
    guard let close = links.close(ofLinkAt: offset, in: bytes, end: end),
      let linkEnd = LinkScanner.endOfAddress(after: close, in: bytes, end: end)
    else { return nil }
    draft.linkEnd = close..<linkEnd
    return offset + 1
  }

  private mutating func closeLink(at offset: Int) -> Int? {
    guard let link = draft.linkEnd, link.lowerBound == offset else { return nil }
    draft.linkEnd = nil
    return link.upperBound
  }

  private static let placeholder = Array("[image]".utf8)

  private mutating func readImage(at offset: Int, end: Int) -> Int? {
    guard offset + 1 < end, bytes[offset + 1] == UInt8(ascii: "["),
      let close = links.close(ofLinkAt: offset + 1, in: bytes, end: end),
      let imageEnd = LinkScanner.endOfAddress(after: close, in: bytes, end: end)
    else { return nil }
    writeImage(label: offset + 2..<close, whole: offset..<imageEnd)
    return imageEnd
  }

  /// Puts a picture on a line of its own: its label, or a placeholder where it has none.
  private mutating func writeImage(label: Range<Int>, whole: Range<Int>) {
    finishLine()
    draft.kind = .image
    if bytes[label].allSatisfy({ $0.isBlank }) {
      write(Self.placeholder, for: whole)
    } else {
      copy(label)
    }
    finishLine()
    nextBreaks = true
  }

  /// Drops the backticks around code; "``quoted''" and "`quoted'" are old typing, and stay.
  private mutating func readCode(at offset: Int, end: Int) -> Int? {
    let tick = UInt8(ascii: "`")
    let isSingle = offset + 1 < end && bytes[offset + 1] != tick
    guard isSingle, !bytes[offset + 1].isBlank, offset == 0 || bytes[offset - 1] != tick else {
      return nil
    }
    let limit = min(end, offset + 80)
    guard let close = bytes[offset + 1..<limit].firstIndex(of: tick),
      !bytes[close - 1].isBlank, close + 1 >= end || !bytes[close + 1].isWordByte,
      !bytes[offset + 1..<close].contains(UInt8(ascii: "'"))
    else { return nil }
    copy(offset + 1..<close)
    return close + 1
  }

  private mutating func readEscape(at offset: Int, end: Int) -> Int? {
    guard offset + 1 < end, "\\`*_{}[]()#+-.!|>~<&".utf8.contains(bytes[offset + 1]) else {
      return nil
    }
    copy(offset + 1..<offset + 2)
    return offset + 2
  }

  // MARK: HTML

  private mutating func readEntity(at offset: Int, end: Int) -> Int? {
    let limit = min(end, offset + 2 + HTMLEntities.longestName)
    guard let semicolon = bytes[offset..<limit].firstIndex(of: UInt8(ascii: ";")),
      let character = HTMLEntities.character(named: bytes[offset + 1..<semicolon])
    else { return nil }
    let range = offset..<semicolon + 1
    if character == [0xC2, 0xA0] || character == [.newline] || character == [.carriageReturn] {
      holdBack(range)
      return range.upperBound
    }
    write(character, for: range)
    return range.upperBound
  }

  private mutating func readTag(at offset: Int, end: Int) -> Int? {
    guard offset + 1 < end else { return nil }
    if bytes[offset + 1] == UInt8(ascii: "!") || bytes[offset + 1] == UInt8(ascii: "?") {
      return readComment(at: offset, end: end)
    }
    let isClosing = bytes[offset + 1] == UInt8(ascii: "/")
    let nameStart = offset + (isClosing ? 2 : 1)
    var nameEnd = nameStart
    while nameEnd < min(end, nameStart + 12), bytes[nameEnd].isLetter || bytes[nameEnd].isDigit {
      nameEnd += 1
    }
    guard nameEnd > nameStart, nameEnd < end else { return nil }
    guard bytes[nameEnd] != UInt8(ascii: ":") else {
      return readAddress(at: offset, end: end)
    }
    let name = bytes[nameStart..<nameEnd]
    guard let tag = HTMLTag.named(name),
      let close = endOfTag(from: nameEnd, end: end)
    else { return nil }
    if name.contains(where: \.isCapital), !isClosing, !hasCapitalMarkup,
      !bytes[nameEnd..<close].contains(UInt8(ascii: "="))
    {
      return nil
    }
    apply(tag, isClosing: isClosing, range: offset..<close + 1)
    guard tag == .skipped, !isClosing else { return close + 1 }
    return skip(past: "</" + name.string, from: close + 1, end: end)
  }

  /// The offset of ">"; nil when the line ends or another tag begins before it.
  private func endOfTag(from start: Int, end: Int) -> Int? {
    let first = bytes[start]
    guard first.isBlank || first == UInt8(ascii: ">") || first == UInt8(ascii: "/") else {
      return nil
    }
    var offset = start
    while offset < end {
      if bytes[offset] == UInt8(ascii: ">") { return offset }
      if bytes[offset] == UInt8(ascii: "<") { return nil }
      offset += 1
    }
    return nil
  }

  /// Takes the brackets off "<https://example.org>".
  private mutating func readAddress(at offset: Int, end: Int) -> Int? {
    guard bytes[offset + 1..<end].hasPrefix("http") else { return nil }
    var close = offset + 1
    while close < end, bytes[close] != UInt8(ascii: ">") {
      if bytes[close].isBlank || bytes[close] == UInt8(ascii: "<") { return nil }
      close += 1
    }
    guard close < end else { return nil }
    copy(offset + 1..<close)
    return close + 1
  }

  private mutating func readComment(at offset: Int, end: Int) -> Int? {
    if bytes[offset..<end].hasPrefix("<!--") {
      return skip(past: "--", from: offset + 4, end: end)
    }
    guard bytes[offset..<end].hasPrefix("<!doctype") || bytes[offset..<end].hasPrefix("<?xml")
    else { return nil }
    let wordEnd = bytes[(offset + 2)..<end].firstIndex { !$0.isLetter } ?? end
    return wordEnd < end ? endOfTag(from: wordEnd, end: end).map { $0 + 1 } : nil
  }

  /// Skips to behind `mark` and the next ">", on this line or a later one; nil when it never comes.
  private mutating func skip(past mark: String, from start: Int, end: Int) -> Int? {
    guard !failedSearches.contains(mark) else { return nil }
    let pattern = Array(mark.utf8)
    var offset = start
    while offset + pattern.count < bytes.count {
      if bytes[offset] == pattern[0], bytes[offset...].hasPrefix(pattern) {
        guard let close = bytes[(offset + pattern.count)...].firstIndex(of: UInt8(ascii: ">"))
        else { break }
        skippedTo = close + 1
        return min(close + 1, end)
      }
      offset += 1
    }
    failedSearches.insert(mark)
    return nil
  }

  private mutating func apply(_ tag: HTMLTag, isClosing: Bool, range: Range<Int>) {
    switch tag {
    case .inline, .skipped: break
    case .strong: setEmphasis(isOpening: !isClosing, isStrong: true)
    case .emphasis: setEmphasis(isOpening: !isClosing, isStrong: false)
    case .lineBreak:
      finishLine()
      nextBreaks = true
    case .image:
      let label = altText(in: range)
      writeImage(label: label, whole: range)
    case .block, .heading, .listItem, .quote, .caption:
      finishLine()
      nextStartsChunk = true
      nextKind = nil
      nextRole = nil
      if isClosing { break }
      switch tag {
      case .heading: nextKind = .heading
      case .listItem: nextKind = .bullet
      case .quote: nextKind = .quote
      case .caption: nextRole = .boilerplate(.caption)
      default: break
      }
    }
  }

  /// The value of `alt="…"` in a tag, empty when there is none.
  private func altText(in range: Range<Int>) -> Range<Int> {
    let none = range.lowerBound..<range.lowerBound
    let pattern = Array("alt=".utf8)
    var offset = range.lowerBound
    while offset + pattern.count < range.upperBound {
      if bytes[offset] | 0x20 == pattern[0], bytes[offset...].hasPrefix(pattern) {
        let quote = bytes[offset + pattern.count]
        let start = offset + pattern.count + 1
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), start < range.upperBound,
          let end = bytes[start..<range.upperBound].firstIndex(of: quote)
        else { return none }
        return start..<end
      }
      offset += 1
    }
    return none
  }
}

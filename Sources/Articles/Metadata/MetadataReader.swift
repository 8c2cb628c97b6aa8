import TextAnalysis

/// Gathers what the blocks of an article say about it.
struct MetadataReader {
  let passages: [Passage]
  let blocks: [Block]
  let text: Text
  let name: String

  func metadata() -> Metadata {
    let dateline = dateline()
    let address = address()
    let byline = byline()
    var metadata = Metadata(title: title())
    metadata.dateline = dateline?.dateline
    metadata.url = address
    metadata.tags = TagList.tags(
      in: passages.indices.filter { passages[$0].kind == .field(.tags) }.map(bytes))
    metadata.byline = byline.writer
    metadata.source =
      field(.source).map(\.string) ?? address.flatMap(Outlets.knownName(ofAddress:))
      ?? byline.outlet ?? agency(of: dateline) ?? address.flatMap(Outlets.host(ofAddress:))
    let finder = PublicationDateFinder(
      passages: passages, text: text, dateline: dateline?.scan, address: address, name: name)
    (metadata.date, metadata.yearlessDay) = finder.find()
    metadata.wordCount = wordCount()
    return metadata
  }

  private func bytes(_ index: Int) -> ArraySlice<UInt8> { text.utf8[passages[index].range] }

  private func field(_ field: HeaderField) -> ArraySlice<UInt8>? {
    for index in passages.indices where passages[index].kind == .field(field) {
      if let value = HeaderFields.field(in: bytes(index))?.value { return value }
    }
    return nil
  }

  // MARK: Title

  private func title() -> Metadata.Title {
    if let block = blocks.first(where: { $0.role == .title }) {
      return .stated(text[block.range], range: block.range)
    }
    let body =
      blocks.first { $0.role == .paragraph } ?? blocks.first { $0.isContent } ?? blocks.first
    guard let body else { return .none }
    return firstSentence(of: body)
  }

  private static let longestFirstSentence = 1_000

  private func firstSentence(of block: Block) -> Metadata.Title {
    var start = block.range.start
    if let dateline = DatelineScanner.scan(text.utf8[block.range.offsets]) {
      start = dateline.end
    }
    while start < block.range.end, text[start].isBlank { start += 1 }
    guard start < block.range.end else {
      return .firstSentence(text[block.range], range: block.range)
    }
    var end = min(block.range.end, start + Self.longestFirstSentence)
    while end < block.range.end, text[end].isContinuation { end -= 1 }
    let tokens = Tokenizer.tokens(in: text, range: TextRange(start, end))
    let sentence = Sentences.ranges(of: tokens, in: text).first
    if let last = sentence?.last { end = tokens[last].range.end }
    let range = TextRange(start, max(end, start))
    return .firstSentence(text[range], range: range)
  }

  // MARK: Source and byline

  private func dateline() -> (dateline: Dateline, scan: DatelineScanner.Result)? {
    for block in blocks.prefix(20) where block.role == .paragraph {
      guard let found = DatelineScanner.scan(text.utf8[block.range.offsets]) else { continue }
      let dateline = Dateline(
        range: TextRange(block.range.start, found.end),
        place: found.place.map { TextRange($0.lowerBound, $0.upperBound) }, agency: found.agency)
      return (dateline, found)
    }
    return nil
  }

  private func agency(
    of dateline: (dateline: Dateline, scan: DatelineScanner.Result)?
  ) -> String? {
    guard let agency = dateline?.dateline.agency else { return nil }
    return Agencies.wires[agency.lowercased()] ?? agency
  }

  private func byline() -> (writer: String?, outlet: String?) {
    if let author = field(.author) { return (author.string, nil) }
    var writer: String?
    var outlet: String?
    for index in passages.indices where passages[index].role == .byline {
      let line = bytes(index)
      if Byline.isSignOff(line) { continue }
      if let parts = CreditLine.parse(line) {
        writer = writer ?? parts.writer
        outlet = outlet ?? parts.outlet
      } else if let parts = Byline.parse(line) {
        writer = writer ?? parts.writer
        outlet = outlet ?? parts.outlet
      } else if Outlets.looksLikeOutlet(line.string) {
        outlet = outlet ?? line.string
      }
    }
    if outlet == nil, let writer, Outlets.looksLikeOutlet(writer) {
      outlet = Agencies.wires[writer.lowercased()] ?? writer
    }
    return (writer, outlet)
  }

  private func address() -> String? {
    if let address = field(.address) { return address.string }
    for index in passages.indices where passages[index].role == .boilerplate(.sourceLine) {
      let line = bytes(index)
      guard let start = line.indices.first(where: { line[$0...].hasPrefix("http") }) else {
        continue
      }
      let address = line[start...].prefix { !$0.isBlank }
      if HeaderFields.looksLikeAddress(address) { return address.string }
    }
    return nil
  }

  // MARK: Words

  /// What a byte says of words.
  private enum WordRole {
    case partOfWord
    case blank
    case none
    /// The first byte of U+2000 to U+2FFF.
    case lead
  }

  private static let wordRole: [WordRole] = (UInt8(0)...255).map { byte in
    if byte == 0xE2 { return .lead }
    if byte.isContinuation { return .none }
    if byte.isWordByte { return .partOfWord }
    return byte.isBlank ? .blank : .none
  }

  /// Words as a typist counts them: stretches between white space that hold a letter or a digit.
  private func wordCount() -> Int {
    let wordRole = Self.wordRole
    var count = 0
    for block in blocks where block.isBody {
      var isInWord = false
      let bytes = text.utf8[block.range.offsets]
      for offset in bytes.indices {
        switch wordRole[Int(bytes[offset])] {
        case .partOfWord:
          if !isInWord { count += 1 }
          isInWord = true
        case .blank:
          isInWord = false
        case .none:
          break
        case .lead where bytes[offset + 1] == 0x80:
          // U+2000 to U+203F are dashes and quotation marks, and no words.
          break
        case .lead:
          if !isInWord { count += 1 }
          isInWord = true
        }
      }
    }
    return count
  }
}

import TextAnalysis

/// Gathers what the blocks of an article say about it.
struct MetadataReader {
  let passages: [Passage]
  let blocks: [Block]
  let text: Text
  let name: String
  let datelines: Datelines

  func metadata() -> Metadata {
    let dateline = dateline()
    let address = address()
    let byline = byline()
    let finder = PublicationDateFinder(
      passages: passages, text: text, datelines: datelines, dateline: dateline?.scan,
      address: address, name: name)
    let (date, yearlessDay) = finder.find()
    return Metadata(
      title: title(),
      source: field(.source).map(\.string) ?? address.flatMap(Outlets.knownName(ofAddress:))
        ?? byline.outlet ?? agency(of: dateline) ?? address.flatMap(Outlets.host(ofAddress:)),
      byline: byline.writer, dateline: dateline?.dateline, date: date, yearlessDay: yearlessDay,
      url: address,
      tags: TagList.tags(
        in: passages.indices.filter { passages[$0].kind == .field(.tags) }.map(bytes)),
      wordCount: wordCount())
  }

  private func wordCount() -> Int {
    var count = 0
    for block in blocks where block.isBody { count += WordCount.of(text.utf8[block.range.offsets]) }
    return count
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
      blocks.firstIndex { $0.role == .paragraph } ?? blocks.firstIndex { $0.isContent }
      ?? blocks.indices.first
    guard let body else { return .none }
    return firstSentence(of: body)
  }

  private static let longestFirstSentence = 1_000

  private func firstSentence(of index: Int) -> Metadata.Title {
    let block = blocks[index]
    var start = block.range.start
    if let dateline = datelines.dateline(of: index, bytes(index)) {
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
    for index in blocks.indices.prefix(20) where blocks[index].role == .paragraph {
      guard let found = datelines.dateline(of: index, bytes(index)) else { continue }
      let dateline = Dateline(
        range: TextRange(blocks[index].range.start, found.end),
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
}

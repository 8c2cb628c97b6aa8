import Articles
import EntityRecognition
import TextAnalysis
import TextReuse

/// An article with its analysis in few bytes, about twice those of its text, of which single parts
/// are read without the others.
///
/// The head holds what lists, orders and counts ask of every article; the body the rest. The two
/// may lie apart, but in the same bytes.
package struct PackedArticle: Sendable {
  /// The parts of the body, in their order.
  private enum Section: Int, CaseIterable {
    case article
    case mentions
    case entities
    case dates
    case quotations
    case sentences
    case sketch
    case places
  }

  private let bytes: PackedBytes
  private let headStart: Int
  private let bodyStart: Int
  private let headCount: UInt32
  private let bodyCount: UInt32

  /// - Parameters:
  ///   - head: where it lies in the bytes, and so the body; neither of more than 4 GB.
  package init(_ bytes: PackedBytes, head: Range<Int>, body: Range<Int>) {
    self.bytes = bytes
    headStart = head.lowerBound
    bodyStart = body.lowerBound
    headCount = UInt32(head.count)
    bodyCount = UInt32(body.count)
  }

  private var headPlace: Range<Int> { headStart..<headStart + Int(headCount) }
  private var bodyPlace: Range<Int> { bodyStart..<bodyStart + Int(bodyCount) }

  /// A copy.
  package var head: [UInt8] { bytes.bytes(headPlace) }

  /// A copy.
  package var body: [UInt8] { bytes.bytes(bodyPlace) }

  package var sizes: (head: Int, body: Int) { (Int(headCount), Int(bodyCount)) }

  /// Packs an article.
  package init(_ content: AnalysedArticle) {
    let head = Self.head(of: content)
    let body = Self.body(of: content)
    let bytes = head + body
    self.init(.array(bytes), head: 0..<head.count, body: head.count..<bytes.count)
  }

  private static func head(of content: AnalysedArticle) -> [UInt8] {
    var writer = PackedWriter()
    content.head.pack(into: &writer)
    for traits in content.mentionTraits { writer.append(byte: traits.byte) }
    return writer.bytes
  }

  private static func body(of content: AnalysedArticle) -> [UInt8] {
    let sections = Section.allCases.map { section in
      var writer = PackedWriter()
      switch section {
      case .article: content.article.packBody(into: &writer)
      case .mentions: content.analysis.mentions.packInOrder(into: &writer)
      case .entities: content.analysis.entities.packTogether(into: &writer)
      case .dates: content.analysis.dates.pack(into: &writer)
      case .quotations: content.analysis.quotations.pack(into: &writer)
      case .sentences: content.analysis.sentences.packInOrder(into: &writer)
      case .sketch: content.sketch.pack(into: &writer)
      case .places: content.places.pack(into: &writer)
      }
      return writer.bytes
    }
    var writer = PackedWriter()
    for section in sections { writer.append(count: section.count) }
    for section in sections { writer.append(raw: section) }
    return writer.bytes
  }

  // MARK: Reading parts

  /// What the head holds; nil if its bytes are no head.
  func headContent() -> (head: ArticleHead, traits: [MentionTraits])? {
    try? bytes.read(headPlace) { reader throws(PackingError) in
      let head = try ArticleHead(from: &reader)
      var traits: [MentionTraits] = []
      traits.reserveCapacity(reader.left)
      while reader.left > 0 {
        guard let next = MentionTraits(byte: try reader.byte()) else { throw PackingError() }
        traits.append(next)
      }
      return (head, traits)
    }
  }

  func articleHead() -> ArticleHead? {
    try? bytes.read(headPlace) { reader throws(PackingError) in try ArticleHead(from: &reader) }
  }

  func mentions() -> [Mention]? {
    read(.mentions) { reader throws(PackingError) in try [Mention](inOrderFrom: &reader) }
  }

  func entities() -> [LocalEntity]? {
    read(.entities) { reader throws(PackingError) in try [LocalEntity](togetherFrom: &reader) }
  }

  func dates() -> [TimeExpression]? {
    read(.dates) { reader throws(PackingError) in try [TimeExpression](from: &reader) }
  }

  func quotations() -> [Quotation]? {
    read(.quotations) { reader throws(PackingError) in try [Quotation](from: &reader) }
  }

  func sentences() -> [TextRange]? {
    read(.sentences) { reader throws(PackingError) in try [TextRange](inOrderFrom: &reader) }
  }

  func sketch() -> ShingleSketch? {
    read(.sketch) { reader throws(PackingError) in try ShingleSketch(from: &reader) }
  }

  func places() -> MentionPlaces? {
    read(.places) { reader throws(PackingError) in try MentionPlaces(from: &reader) }
  }

  /// The article alone.
  func article(named name: String) -> Article? {
    articleHead().flatMap { head in
      read(.article) { reader throws(PackingError) in
        try Article(
          named: name, metadata: head.metadata, encoding: head.encoding,
          replacedBytes: head.replacedBytes, bodyFrom: &reader)
      }
    }
  }

  /// Everything; nil for bytes that `init` did not make. Costs some ten microseconds.
  package func content(named name: String) -> AnalysedArticle? {
    guard let article = article(named: name),
      let mentions = mentions(), let entities = entities(), let dates = dates(),
      let quotations = quotations(), let sentences = sentences(), let sketch = sketch(),
      let places = places()
    else { return nil }
    let content = AnalysedArticle(
      article: article,
      analysis: ArticleAnalysis(
        mentions: mentions, entities: entities, dates: dates, quotations: quotations,
        sentences: sentences),
      sketch: sketch, places: places)
    return content.analysis.isConsistent && content.isSound ? content : nil
  }

  private func read<Value>(
    _ section: Section, _ read: (inout PackedReader) throws(PackingError) -> Value
  ) -> Value? {
    guard let place = try? place(of: section) else { return nil }
    return try? bytes.read(place) { reader throws(PackingError) in
      let value = try read(&reader)
      guard reader.left == 0 else { throw PackingError() }
      return value
    }
  }

  /// Where a section stands in the bytes.
  private func place(of section: Section) throws(PackingError) -> Range<Int> {
    // A length takes five bytes at most.
    let table = bodyPlace.prefix(5 * Section.allCases.count)
    return try bytes.read(table) { reader throws(PackingError) in
      var end = 0
      var place = 0..<0
      for other in Section.allCases {
        let start = end
        end += try reader.count()
        if other == section { place = start..<end }
      }
      let start = bodyStart + reader.place
      guard start + end == bodyPlace.upperBound else { throw PackingError() }
      return start + place.lowerBound..<start + place.upperBound
    }
  }
}

extension AnalysedArticle {
  /// For each mention what counting asks.
  var mentionTraits: [MentionTraits] {
    var block = article.blocks[...]
    return analysis.mentions.map { mention in
      while let first = block.first, first.range.end <= mention.range.start { block.removeFirst() }
      let isInside = block.first.map { $0.range.start <= mention.range.start } ?? false
      return MentionTraits(
        mention.kind, isSearched: isInside && (block.first?.isSearchable ?? false))
    }
  }
}

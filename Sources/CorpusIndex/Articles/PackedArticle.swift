import Articles
import EntityRecognition
import TextAnalysis
import TextReuse

/// An article with its analysis in few bytes, about twice those of its text, of which single parts
/// are read without the others.
///
package struct PackedArticle: Sendable {
  /// The parts, in their order.
  private enum Section: Int, CaseIterable {
    case head
    case article
    case mentions
    case entities
    case dates
    case quotations
    case sentences
    case sketch
    case places
  }

  private let source: PackedBytes
  private let start: Int
  private let length: UInt32

  /// - Parameter place: where it lies in the bytes; not more than 4 GB.
  package init(_ source: PackedBytes, at place: Range<Int>) {
    self.source = source
    start = place.lowerBound
    length = UInt32(place.count)
  }

  /// Where it lies in the bytes.
  package var place: Range<Int> { start..<start + count }

  /// Whether it lies in some bytes that are not in memory.
  package func lies(in other: some ByteSource) -> Bool {
    if case .source(let own) = source { own === other } else { false }
  }

  /// A copy.
  package var bytes: [UInt8] { source.bytes(place) }

  /// Of its bytes.
  package var count: Int { Int(length) }

  /// Packs an article.
  package init(_ content: AnalysedArticle) {
    let bytes = Self.bytes(of: content)
    self.init(.array(bytes), at: bytes.indices)
  }

  private static func bytes(of content: AnalysedArticle) -> [UInt8] {
    let sections = Section.allCases.map { section in
      var writer = PackedWriter()
      switch section {
      case .head: content.head.pack(into: &writer)
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

  func head() -> ArticleHead? {
    read(.head) { reader throws(PackingError) in try ArticleHead(from: &reader) }
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
    head().flatMap { head in
      read(.article) { reader throws(PackingError) in
        try Article(
          named: name, metadata: head.metadata, encoding: head.encoding,
          replacedBytes: head.replacedBytes, bodyFrom: &reader)
      }
    }
  }

  /// Everything; nil for bytes that `init` did not make. Costs some ten microseconds.
  package func content(named name: String) -> AnalysedArticle? {
    // Read once, and not for each part.
    if case .source = source {
      return PackedArticle(.array(bytes), at: 0..<count).content(named: name)
    }
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
    guard let place = try? self.place(of: section) else { return nil }
    return try? source.read(place) { reader throws(PackingError) in
      let value = try read(&reader)
      guard reader.left == 0 else { throw PackingError() }
      return value
    }
  }

  /// Where a section stands in the bytes.
  private func place(of section: Section) throws(PackingError) -> Range<Int> {
    // A length takes five bytes at most.
    let table = place.prefix(5 * Section.allCases.count)
    return try source.read(table) { reader throws(PackingError) in
      var end = 0
      var place = 0..<0
      for other in Section.allCases {
        let start = end
        end += try reader.count()
        if other == section { place = start..<end }
      }
      let start = self.start + reader.place
      guard start + end == self.place.upperBound else { throw PackingError() }
      return start + place.lowerBound..<start + place.upperBound
    }
  }
}

extension AnalysedArticle {
  /// For each mention what counting asks.
  var mentionTraits: MentionTraitRow {
    var block = article.blocks[...]
    let traits = analysis.mentions.map { mention in
      while let first = block.first, first.range.end <= mention.range.start { block.removeFirst() }
      let isInside = block.first.map { $0.range.start <= mention.range.start } ?? false
      return MentionTraits(
        mention.kind, isSearched: isInside && (block.first?.isSearchable ?? false)
      ).byte
    }
    return MentionTraitRow(bytes: traits[...])
  }
}

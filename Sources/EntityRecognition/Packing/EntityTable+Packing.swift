import Articles
import TextAnalysis

/// The numbers as they lie in memory, the entities packed.
extension EntityTable {
  package func pack(into sink: inout some BulkSink) {
    sink.append(locals.map(\.number))
    sink.append(localStarts)
    sink.append(references.map { Int32($0.article.index) })
    sink.append(references.map(\.mention))
    sink.append(referenceStarts)
    var strings = PackedStrings()
    var writer = PackedWriter()
    writer.append(count: entities.count)
    for entity in entities { entity.pack(into: &writer, &strings) }
    sink.append(strings.packed)
    sink.append(writer.bytes)
  }

  package init(from source: inout some BulkSource) throws(PackingError) {
    let locals = try source.array(of: Int32.self)
    let localStarts = try source.array(of: Int32.self)
    let articles = try source.array(of: Int32.self)
    let mentions = try source.array(of: Int32.self)
    let referenceStarts = try source.array(of: Int32.self)
    var stringReader = PackedReader(try source.array(of: UInt8.self))
    let strings = try PackedStrings(from: &stringReader)
    var reader = PackedReader(try source.array(of: UInt8.self))
    let count = try reader.count(upTo: reader.left)
    var entities: [Entity] = []
    entities.reserveCapacity(count)
    for _ in 0..<count { entities.append(try Entity(from: &reader, strings)) }
    guard articles.count == mentions.count,
      referenceStarts.part(articles.count, into: count),
      localStarts.part(locals.count, into: localStarts.count - 1),
      locals.allSatisfy({ $0 < count }), articles.allSatisfy({ $0 >= 0 })
    else { throw PackingError() }
    self.init(
      entities: entities, locals: locals.map { EntityID(Int($0)) }, localStarts: localStarts,
      references: zip(articles, mentions).map {
        MentionReference(article: ArticleID(Int($0)), mention: Int($1))
      },
      referenceStarts: referenceStarts)
  }
}

extension Entity {
  fileprivate func pack(into writer: inout PackedWriter, _ strings: inout PackedStrings) {
    key.pack(into: &writer)
    kind.pack(into: &writer)
    strings.pack(name, into: &writer)
    surfaces.pack(into: &writer, &strings)
    evidence.pack(into: &writer, &strings)
    writer.append(count: mentionCount)
  }

  fileprivate init(
    from reader: inout PackedReader, _ strings: PackedStrings
  ) throws(PackingError) {
    self.init(
      key: try String(from: &reader), kind: try EntityKind(from: &reader),
      name: try strings.string(from: &reader), surfaces: try [Surface](from: &reader, strings),
      evidence: try [MergeEvidence](from: &reader, strings), mentionCount: try reader.count())
  }
}

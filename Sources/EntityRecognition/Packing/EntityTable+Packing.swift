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
    var writer = PackedWriter()
    writer.append(count: entities.count)
    for entity in entities { entity.pack(into: &writer) }
    sink.append(writer.bytes)
  }

  package init(from source: inout some BulkSource) throws(PackingError) {
    let locals = try source.array(of: Int32.self)
    let localStarts = try source.array(of: Int32.self)
    let articles = try source.array(of: Int32.self)
    let mentions = try source.array(of: Int32.self)
    let referenceStarts = try source.array(of: Int32.self)
    var reader = PackedReader(try source.array(of: UInt8.self))
    let count = try reader.count(upTo: reader.left)
    var entities: [Entity] = []
    entities.reserveCapacity(count)
    for _ in 0..<count { entities.append(try Entity(from: &reader)) }
    guard articles.count == mentions.count,
      Self.isParted(articles.count, by: referenceStarts, into: count),
      Self.isParted(locals.count, by: localStarts, into: localStarts.count - 1),
      locals.allSatisfy({ $0 < count }), articles.allSatisfy({ $0 >= 0 })
    else { throw PackingError() }
    self.init(
      entities: entities, locals: locals.map { EntityID(Int($0)) }, localStarts: localStarts,
      references: zip(articles, mentions).map {
        MentionReference(article: ArticleID(Int($0)), mention: Int($1))
      },
      referenceStarts: referenceStarts)
  }

  /// Whether starts part a row of so many into so many pieces.
  private static func isParted(_ count: Int, by starts: [Int32], into pieces: Int) -> Bool {
    pieces >= 0 && starts.count == pieces + 1 && starts[0] == 0 && Int(starts[pieces]) == count
      && zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 }
  }
}

extension Entity: Packable {
  package func pack(into writer: inout PackedWriter) {
    key.pack(into: &writer)
    kind.pack(into: &writer)
    name.pack(into: &writer)
    writer.append(count: surfaces.count)
    for surface in surfaces {
      surface.text.pack(into: &writer)
      surface.kind.pack(into: &writer)
      writer.append(count: surface.count)
    }
    writer.append(count: evidence.count)
    for merge in evidence {
      merge.rule.pack(into: &writer)
      merge.left.pack(into: &writer)
      merge.right.pack(into: &writer)
    }
    writer.append(count: mentionCount)
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    let key = try String(from: &reader)
    let kind = try EntityKind(from: &reader)
    let name = try String(from: &reader)
    var surfaces: [Surface] = []
    for _ in 0..<(try reader.count(upTo: reader.left)) {
      surfaces.append(
        Surface(
          text: try String(from: &reader), kind: try MentionKind(from: &reader),
          count: try reader.count()))
    }
    var evidence: [MergeEvidence] = []
    for _ in 0..<(try reader.count(upTo: reader.left)) {
      evidence.append(
        MergeEvidence(
          rule: try MergeEvidence.Rule(from: &reader), left: try String(from: &reader),
          right: try String(from: &reader)))
    }
    self.init(
      key: key, kind: kind, name: name, surfaces: surfaces, evidence: evidence,
      mentionCount: try reader.count())
  }
}

import TextAnalysis

/// The surfaces of all entities, one entity after the other.
struct SurfaceColumns: Sendable {
  private var ofEntities = RowStarts()
  /// The numbers of the texts.
  private(set) var texts: [UInt32] = []
  private(set) var kinds: [MentionKind] = []
  private(set) var counts: [UInt32] = []

  init() {}

  mutating func append(text: UInt32, _ kind: MentionKind, count: UInt32) {
    texts.append(text)
    kinds.append(kind)
    counts.append(count)
  }

  mutating func endEntity() { ofEntities.endRow(at: texts.count) }

  func range(of entity: Int) -> Range<Int> { ofEntities[entity] }

  func pack(into sink: inout some BulkSink) {
    ofEntities.pack(into: &sink)
    sink.append(texts)
    sink.append(kinds.map(\.rawValue))
    sink.append(counts)
  }

  init(
    from source: inout some BulkSource, entityCount: Int, textCount: Int
  ) throws(PackingError) {
    ofEntities = try RowStarts(from: &source)
    texts = try source.array()
    kinds = try source.cases()
    counts = try source.array()
    guard ofEntities.count == entityCount, ofEntities.part(texts.count), kinds.count == texts.count,
      counts.count == texts.count, texts.allSatisfy({ $0 < textCount })
    else { throw PackingError() }
  }
}

import TextAnalysis

/// The surfaces of all entities, one entity after the other.
struct SurfaceColumns: Sendable {
  /// For each entity where its surfaces begin, and the end of the last.
  private var starts: [UInt32] = [0]
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

  mutating func endEntity() { starts.append(UInt32(texts.count)) }

  func range(of entity: Int) -> Range<Int> { Int(starts[entity])..<Int(starts[entity + 1]) }

  func pack(into sink: inout some BulkSink) {
    sink.append(starts)
    sink.append(texts)
    sink.append(kinds.map(\.rawValue))
    sink.append(counts)
  }

  init(
    from source: inout some BulkSource, entityCount: Int, textCount: Int
  ) throws(PackingError) {
    starts = try source.array()
    texts = try source.array()
    kinds = try source.cases()
    counts = try source.array()
    guard starts.part(texts.count, into: entityCount), kinds.count == texts.count,
      counts.count == texts.count, texts.allSatisfy({ $0 < textCount })
    else { throw PackingError() }
  }
}

import TextAnalysis

/// The entities of a folder in flat columns: there may be hundreds of thousands, whose texts would
/// else be a block of memory each.
struct EntityColumns: Sendable {
  private(set) var keys = ByteRows()
  private(set) var kinds: [EntityKind] = []
  private(set) var mentionCounts: [UInt32] = []
  /// The different texts of each entity, one entity after the other.
  private var texts = ByteRows()
  /// For each entity the text that is its name.
  private var names: [UInt32] = []
  private var surfaces = SurfaceColumns()
  private var evidence = EvidenceColumns()

  init() {}

  var count: Int { kinds.count }

  mutating func append(_ record: EntityRecord) {
    let first = texts.count
    keys.append(record.key.utf8)
    kinds.append(record.kind)
    mentionCounts.append(UInt32(record.mentionCount))
    names.append(number(of: record.name, from: first))
    for surface in record.surfaces {
      surfaces.append(
        text: number(of: surface.text, from: first), surface.kind, count: UInt32(surface.count))
    }
    surfaces.endEntity()
    for merge in record.evidence {
      evidence.append(
        merge.rule, left: number(of: merge.left, from: first),
        right: number(of: merge.right, from: first))
    }
    evidence.endEntity()
  }

  /// The number of a text among those of the last entity, which begin at `first`; the text is
  /// added if it is new.
  private mutating func number(of text: String, from first: Int) -> UInt32 {
    let length = text.utf8.count
    for row in first..<texts.count {
      let known = texts[row]
      if known.count == length, known.elementsEqual(text.utf8) { return UInt32(row) }
    }
    texts.append(text.utf8)
    return UInt32(texts.count - 1)
  }

  // MARK: Asking

  func name(of entity: Int) -> String { text(names[entity]) }

  func surfaces(of entity: Int) -> [Surface] {
    surfaces.range(of: entity).map { place in
      Surface(
        text: text(surfaces.texts[place]), kind: surfaces.kinds[place],
        count: Int(surfaces.counts[place]))
    }
  }

  func mentionCount(of entity: Int, as kind: MentionKind) -> Int {
    surfaces.range(of: entity).reduce(0) { count, place in
      count + (surfaces.kinds[place] == kind ? Int(surfaces.counts[place]) : 0)
    }
  }

  func evidence(of entity: Int) -> [MergeEvidence] {
    evidence.range(of: entity).map { place in
      MergeEvidence(
        rule: evidence.rules[place], left: text(evidence.lefts[place]),
        right: text(evidence.rights[place]))
    }
  }

  private func text(_ row: UInt32) -> String { String(decoding: texts[Int(row)], as: UTF8.self) }

  // MARK: Packing

  func pack(into sink: inout some BulkSink) {
    keys.pack(into: &sink)
    sink.append(kinds.map(\.rawValue))
    sink.append(mentionCounts)
    texts.pack(into: &sink)
    sink.append(names)
    surfaces.pack(into: &sink)
    evidence.pack(into: &sink)
  }

  init(from source: inout some BulkSource) throws(PackingError) {
    keys = try ByteRows(from: &source)
    kinds = try source.cases()
    mentionCounts = try source.array()
    texts = try ByteRows(from: &source)
    let limit = texts.count
    names = try source.array()
    surfaces = try SurfaceColumns(from: &source, entityCount: kinds.count, textCount: limit)
    evidence = try EvidenceColumns(from: &source, entityCount: kinds.count, textCount: limit)
    guard keys.count == kinds.count, mentionCounts.count == kinds.count,
      names.count == kinds.count, names.allSatisfy({ $0 < limit })
    else { throw PackingError() }
  }
}

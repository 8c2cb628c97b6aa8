import TextAnalysis

/// Why the names of all entities are taken for one, one entity after the other.
struct EvidenceColumns: Sendable {
  private var ofEntities = RowStarts()
  private(set) var rules: [MergeEvidence.Rule] = []
  /// The numbers of the texts.
  private(set) var lefts: [UInt32] = []
  private(set) var rights: [UInt32] = []

  init() {}

  mutating func append(_ rule: MergeEvidence.Rule, left: UInt32, right: UInt32) {
    rules.append(rule)
    lefts.append(left)
    rights.append(right)
  }

  mutating func endEntity() { ofEntities.endRow(at: rules.count) }

  func range(of entity: Int) -> Range<Int> { ofEntities[entity] }

  func pack(into sink: inout some BulkSink) {
    ofEntities.pack(into: &sink)
    sink.append(rules.map(\.rawValue))
    sink.append(lefts)
    sink.append(rights)
  }

  init(
    from source: inout some BulkSource, entityCount: Int, textCount: Int
  ) throws(PackingError) {
    ofEntities = try RowStarts(from: &source)
    rules = try source.cases()
    lefts = try source.array()
    rights = try source.array()
    guard ofEntities.count == entityCount, ofEntities.part(rules.count), lefts.count == rules.count,
      rights.count == rules.count, lefts.allSatisfy({ $0 < textCount }),
      rights.allSatisfy({ $0 < textCount })
    else { throw PackingError() }
  }
}

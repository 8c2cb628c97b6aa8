import TextAnalysis

/// Why the names of all entities are taken for one, one entity after the other.
struct EvidenceColumns: Sendable {
  /// For each entity where its evidence begins, and the end of the last.
  private var starts: [UInt32] = [0]
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

  mutating func endEntity() { starts.append(UInt32(rules.count)) }

  func range(of entity: Int) -> Range<Int> { Int(starts[entity])..<Int(starts[entity + 1]) }

  func pack(into sink: inout some BulkSink) {
    sink.append(starts)
    sink.append(rules.map(\.rawValue))
    sink.append(lefts)
    sink.append(rights)
  }

  init(
    from source: inout some BulkSource, entityCount: Int, textCount: Int
  ) throws(PackingError) {
    starts = try source.array()
    rules = try source.cases()
    lefts = try source.array()
    rights = try source.array()
    guard starts.part(rules.count, into: entityCount), lefts.count == rules.count,
      rights.count == rules.count, lefts.allSatisfy({ $0 < textCount }),
      rights.allSatisfy({ $0 < textCount })
    else { throw PackingError() }
  }
}

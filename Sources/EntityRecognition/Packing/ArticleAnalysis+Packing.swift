import TextAnalysis

/// The analysis without the text it is of.
extension ArticleAnalysis: Packable {
  package func pack(into writer: inout PackedWriter) {
    mentions.pack(into: &writer)
    entities.pack(into: &writer)
    dates.pack(into: &writer)
    quotations.pack(into: &writer)
    sentences.pack(into: &writer)
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    self.init(
      mentions: try [Mention](from: &reader), entities: try [LocalEntity](from: &reader),
      dates: try [TimeExpression](from: &reader), quotations: try [Quotation](from: &reader),
      sentences: try [TextRange](from: &reader))
    try check()
  }

  /// Whether every number names an entity that is there.
  private func check() throws(PackingError) {
    func isThere(_ entity: Int32?) -> Bool {
      entity.map { entities.indices.contains(Int($0)) } ?? true
    }
    guard mentions.allSatisfy({ isThere($0.entity) }),
      quotations.allSatisfy({ isThere($0.speaker) && isThere($0.hearer) }),
      entities.allSatisfy({ $0.roles.allSatisfy { isThere($0.holderOf) } })
    else { throw PackingError() }
  }
}

extension MentionKind: Packable {}
extension EntityKind: Packable {}
extension MergeEvidence.Rule: Packable {}

extension Mention: Packable {
  package func pack(into writer: inout PackedWriter) {
    range.pack(into: &writer)
    kind.pack(into: &writer)
    entity.pack(into: &writer)
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    self.init(
      range: try TextRange(from: &reader), kind: try MentionKind(from: &reader),
      entity: Int(try Int32(from: &reader)))
  }
}

extension LocalEntity: Packable {
  package func pack(into writer: inout PackedWriter) {
    kind.pack(into: &writer)
    name.pack(into: &writer)
    surfaces.pack(into: &writer)
    evidence.pack(into: &writer)
    roles.pack(into: &writer)
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    self.init(
      kind: try EntityKind(from: &reader), name: try String(from: &reader),
      surfaces: try [Surface](from: &reader), evidence: try [MergeEvidence](from: &reader),
      roles: try [Role](from: &reader))
  }
}

extension Surface: Packable {
  package func pack(into writer: inout PackedWriter) {
    text.pack(into: &writer)
    kind.pack(into: &writer)
    writer.append(count: count)
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    self.init(
      text: try String(from: &reader), kind: try MentionKind(from: &reader),
      count: try reader.count())
  }
}

extension MergeEvidence: Packable {
  package func pack(into writer: inout PackedWriter) {
    rule.pack(into: &writer)
    left.pack(into: &writer)
    right.pack(into: &writer)
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    self.init(
      rule: try Rule(from: &reader), left: try String(from: &reader),
      right: try String(from: &reader))
  }
}

extension Role: Packable {
  package func pack(into writer: inout PackedWriter) {
    text.pack(into: &writer)
    range.pack(into: &writer)
    holderOf.pack(into: &writer)
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    self.init(
      text: try String(from: &reader), range: try TextRange(from: &reader),
      holderOf: (try Int32?(from: &reader)).map(Int.init))
  }
}

extension Quotation: Packable {
  package func pack(into writer: inout PackedWriter) {
    range.pack(into: &writer)
    isIndirect.pack(into: &writer)
    speakerRange.pack(into: &writer)
    speaker.pack(into: &writer)
    hearer.pack(into: &writer)
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    self.init(
      range: try TextRange(from: &reader), isIndirect: try Bool(from: &reader),
      speakerRange: try TextRange?(from: &reader),
      speaker: (try Int32?(from: &reader)).map(Int.init),
      hearer: (try Int32?(from: &reader)).map(Int.init))
  }
}

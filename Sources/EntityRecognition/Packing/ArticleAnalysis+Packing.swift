import TextAnalysis

/// The parts of an analysis are packed each by itself, since most questions ask for one of them.
extension ArticleAnalysis {
  /// Whether every number names an entity that is there, as it must when the parts come together.
  package var isConsistent: Bool {
    func isThere(_ entity: Int32?) -> Bool {
      entity.map { entities.indices.contains(Int($0)) } ?? true
    }
    return mentions.allSatisfy { isThere($0.entity) }
      && quotations.allSatisfy { isThere($0.speaker) && isThere($0.hearer) }
      && entities.allSatisfy { $0.roles.allSatisfy { isThere($0.holderOf) } }
  }
}

/// Mentions in reading order, at three bytes for most.
extension [Mention] {
  private static let kindBits: UInt64 = 3

  package func packInOrder(into writer: inout PackedWriter) {
    writer.append(count: count)
    var end = 0
    for mention in self {
      mention.range.pack(behind: &end, into: &writer)
      writer.append(
        UInt64(UInt32(bitPattern: mention.entity)) << Self.kindBits | UInt64(mention.kind.rawValue))
    }
  }

  package init(inOrderFrom reader: inout PackedReader) throws(PackingError) {
    let count = try reader.count(upTo: reader.left)
    self = []
    reserveCapacity(count)
    var end = 0
    for _ in 0..<count {
      let range = try TextRange(behind: &end, from: &reader)
      let number = try reader.number()
      let kindNumber = UInt8(truncatingIfNeeded: number & (1 << Self.kindBits - 1))
      guard let kind = MentionKind(rawValue: kindNumber),
        let entity = Int32(exactly: number >> Self.kindBits)
      else { throw PackingError() }
      append(Mention(range: range, kind: kind, entity: Int(entity)))
    }
  }
}

/// The entities of an article, whose names and surfaces mostly are the same few strings.
extension [LocalEntity] {
  package func packTogether(into writer: inout PackedWriter) {
    var strings = PackedStrings()
    var own = PackedWriter()
    own.append(count: count)
    for entity in self { entity.pack(into: &own, &strings) }
    writer.append(raw: strings.packed)
    writer.append(raw: own.bytes)
  }

  package init(togetherFrom reader: inout PackedReader) throws(PackingError) {
    let strings = try PackedStrings(from: &reader)
    let count = try reader.count(upTo: reader.left)
    self = []
    reserveCapacity(count)
    for _ in 0..<count { append(try LocalEntity(from: &reader, strings)) }
  }
}

extension LocalEntity {
  fileprivate func pack(into writer: inout PackedWriter, _ strings: inout PackedStrings) {
    kind.pack(into: &writer)
    strings.pack(name, into: &writer)
    surfaces.pack(into: &writer, &strings)
    evidence.pack(into: &writer, &strings)
    roles.pack(into: &writer)
  }

  fileprivate init(
    from reader: inout PackedReader, _ strings: PackedStrings
  ) throws(PackingError) {
    self.init(
      kind: try EntityKind(from: &reader), name: try strings.string(from: &reader),
      surfaces: try [Surface](from: &reader, strings),
      evidence: try [MergeEvidence](from: &reader, strings), roles: try [Role](from: &reader))
  }
}

extension [Surface] {
  func pack(into writer: inout PackedWriter, _ strings: inout PackedStrings) {
    writer.append(count: count)
    for surface in self {
      strings.pack(surface.text, into: &writer)
      surface.kind.pack(into: &writer)
      writer.append(count: surface.count)
    }
  }

  init(from reader: inout PackedReader, _ strings: PackedStrings) throws(PackingError) {
    self = []
    for _ in 0..<(try reader.count(upTo: reader.left)) {
      let text = try strings.string(from: &reader)
      let kind = try MentionKind(from: &reader)
      append(Surface(text: text, kind: kind, count: try reader.count()))
    }
  }
}

extension [MergeEvidence] {
  func pack(into writer: inout PackedWriter, _ strings: inout PackedStrings) {
    writer.append(count: count)
    for merge in self {
      merge.rule.pack(into: &writer)
      strings.pack(merge.left, into: &writer)
      strings.pack(merge.right, into: &writer)
    }
  }

  init(from reader: inout PackedReader, _ strings: PackedStrings) throws(PackingError) {
    self = []
    for _ in 0..<(try reader.count(upTo: reader.left)) {
      let rule = try MergeEvidence.Rule(from: &reader)
      let left = try strings.string(from: &reader)
      append(MergeEvidence(rule: rule, left: left, right: try strings.string(from: &reader)))
    }
  }
}

extension MentionKind: Packable {}
extension EntityKind: Packable {}
extension MergeEvidence.Rule: Packable {}

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

import TextAnalysis

/// All of an article but its name, which whoever opens the file knows.
extension Article {
  package func pack(into writer: inout PackedWriter) {
    text.pack(into: &writer)
    blocks.pack(into: &writer)
    metadata.pack(into: &writer)
    origin.runs.pack(into: &writer)
    encoding.pack(into: &writer)
    lines.pack(into: &writer)
    writer.append(count: replacedBytes)
  }

  package init(
    named name: String, from reader: inout PackedReader
  ) throws(PackingError) {
    let text = try Text(from: &reader)
    let blocks = try [Block](from: &reader)
    let metadata = try Metadata(from: &reader)
    let runs = try [OffsetMap.Run](from: &reader)
    let encoding = try TextEncoding(from: &reader)
    let lines = try LineTable(from: &reader)
    let replacedBytes = try reader.count()
    guard blocks.last.map({ $0.range.end <= text.count }) ?? true,
      runs.allSatisfy({ $0.cleanUnit > 0 })
    else { throw PackingError() }
    self.init(
      name: name, text: text, blocks: blocks, metadata: metadata, origin: OffsetMap(runs: runs),
      encoding: encoding, replacedBytes: replacedBytes, lines: lines)
  }
}

extension TextEncoding: Packable {}

extension Block: Packable {
  private static let plainRoles: [Role] = [
    .title, .subtitle, .byline, .dateLine, .heading, .paragraph,
  ]

  package func pack(into writer: inout PackedWriter) {
    range.pack(into: &writer)
    if case .boilerplate(let boilerplate) = role {
      writer.append(byte: UInt8(Self.plainRoles.count))
      boilerplate.pack(into: &writer)
    } else {
      writer.append(byte: UInt8(Self.plainRoles.firstIndex(of: role) ?? 0))
    }
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    let range = try TextRange(from: &reader)
    let number = Int(try reader.byte())
    if number < Self.plainRoles.count {
      self.init(range: range, role: Self.plainRoles[number])
    } else {
      self.init(range: range, role: .boilerplate(try Boilerplate(from: &reader)))
    }
  }
}

extension Boilerplate: Packable {}

extension OffsetMap.Run: Packable {
  package func pack(into writer: inout PackedWriter) {
    clean.pack(into: &writer)
    origin.pack(into: &writer)
    writer.append(byte: cleanUnit)
    writer.append(byte: originUnit)
  }

  package init(from reader: inout PackedReader) throws(PackingError) {
    let clean = try reader.count()
    let origin = try reader.count()
    let cleanUnit = try reader.byte()
    self.init(
      clean: clean, origin: origin, cleanUnit: Int(cleanUnit),
      originUnit: Int(try reader.byte()))
  }
}

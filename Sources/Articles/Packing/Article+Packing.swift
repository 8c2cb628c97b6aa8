import TextAnalysis

/// All of an article but its name, which whoever opens the file knows, and what is asked for
/// without the rest: metadata, encoding, replaced bytes.
extension Article {
  package func packBody(into writer: inout PackedWriter) {
    text.pack(into: &writer)
    writer.append(count: blocks.count)
    var end = 0
    for block in blocks { block.pack(behind: &end, into: &writer) }
    origin.runs.pack(into: &writer)
    lines.pack(into: &writer)
  }

  package init(
    named name: String, metadata: Metadata, encoding: TextEncoding, replacedBytes: Int,
    bodyFrom reader: inout PackedReader
  ) throws(PackingError) {
    let text = try Text(from: &reader)
    let count = try reader.count(upTo: reader.left)
    var blocks: [Block] = []
    blocks.reserveCapacity(count)
    var end = 0
    for _ in 0..<count { blocks.append(try Block(behind: &end, from: &reader)) }
    let runs = try [OffsetMap.Run](from: &reader)
    let lines = try LineTable(from: &reader)
    guard blocks.allSatisfy({ $0.range.end <= text.count }),
      runs.allSatisfy({ $0.cleanUnit > 0 })
    else { throw PackingError() }
    self.init(
      name: name, text: text, blocks: blocks, metadata: metadata, origin: OffsetMap(runs: runs),
      encoding: encoding, replacedBytes: replacedBytes, lines: lines)
  }
}

extension TextEncoding: Packable {}

extension Block {
  private static let plainRoles: [Role] = [
    .title, .subtitle, .byline, .dateLine, .heading, .paragraph,
  ]

  fileprivate func pack(behind end: inout Int, into writer: inout PackedWriter) {
    range.pack(behind: &end, into: &writer)
    if case .boilerplate(let boilerplate) = role {
      writer.append(byte: UInt8(Self.plainRoles.count))
      boilerplate.pack(into: &writer)
    } else {
      writer.append(byte: UInt8(Self.plainRoles.firstIndex(of: role) ?? 0))
    }
  }

  fileprivate init(
    behind end: inout Int, from reader: inout PackedReader
  ) throws(PackingError) {
    let range = try TextRange(behind: &end, from: &reader)
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

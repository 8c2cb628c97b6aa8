import TextAnalysis

/// What tells the content of a file from all others: 128 bits of its bytes and its name.
///
/// The name is part of it, since a date may be read off it. Among ten million files the odds that
/// any two fall together are 1 in 10²⁴.
package struct ContentHash: Hashable, Sendable {
  package let high: UInt64
  package let low: UInt64

  package init(of content: [UInt8], named name: String) {
    var hash = ByteHash()
    hash.add(Array(name.utf8)[...])
    hash.add(content[...])
    high = hash.high
    low = hash.low
  }

  /// The sixteen bytes that stand in the database.
  var bytes: [UInt8] {
    var writer = PackedWriter()
    writer.append(fixed: high)
    writer.append(fixed: low)
    return writer.bytes
  }
}

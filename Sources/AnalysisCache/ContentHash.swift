import TextAnalysis

/// What tells the content of a file from all others: 128 bits of its bytes and its name.
///
/// The name is part of it, since a date may be read off it. Two multiplications of 64 by 64 bits
/// for every sixteen bytes, in the manner of wyhash; no defence against somebody who looks for
/// collisions. Among ten million files the odds that any two fall together are 1 in 10²⁴.
package struct ContentHash: Hashable, Sendable {
  package let high: UInt64
  package let low: UInt64

  package init(of content: [UInt8], named name: String) {
    var state = HashState()
    state.add(Array(name.utf8))
    state.add(content)
    high = state.first
    low = state.second
  }

  /// A hash of 64 bits, to see whether bytes are still what they were.
  static func checksum(of bytes: [UInt8], from start: Int = 0) -> UInt64 {
    var state = HashState()
    state.add(bytes, from: start)
    return state.first ^ state.second
  }

  /// The sixteen bytes that stand in the database.
  var bytes: [UInt8] {
    var writer = PackedWriter()
    writer.append(fixed: high)
    writer.append(fixed: low)
    return writer.bytes
  }
}

private struct HashState {
  private static let keys: (UInt64, UInt64) = (0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB)

  var first: UInt64 = 0x8EBC_6AF0_9C88_C6E3
  var second: UInt64 = 0x5899_65CC_7537_4CC3

  mutating func add(_ bytes: [UInt8], from start: Int = 0) {
    var offset = start
    while offset < bytes.count {
      mix(Self.word(bytes, offset), Self.word(bytes, offset + 8))
      offset += 16
    }
    mix(UInt64(bytes.count - start), Self.keys.0)
  }

  private mutating func mix(_ left: UInt64, _ right: UInt64) {
    first = Self.folded(first ^ left ^ Self.keys.0, right ^ second)
    second = Self.folded(second ^ right ^ Self.keys.1, left ^ (first << 32 | first >> 32))
  }

  private static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low ^ left
  }

  /// Eight bytes from an offset on, zero behind the end.
  private static func word(_ bytes: [UInt8], _ offset: Int) -> UInt64 {
    if offset + 8 <= bytes.count {
      // Safe: the eight bytes lie within the array.
      return unsafe bytes.withUnsafeBytes {
        unsafe $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      }.littleEndian
    }
    var word: UInt64 = 0
    for place in offset..<max(offset, bytes.count) {
      word |= UInt64(bytes[place]) << UInt64(8 * (place - offset))
    }
    return word
  }
}

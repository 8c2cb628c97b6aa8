/// A hash of 128 bits over bytes, in the manner of wyhash: two multiplications of 64 by 64 bits for
/// every sixteen bytes. No defence against somebody who looks for collisions.
package struct ByteHash: Hashable, Sendable {
  private static let keys: (UInt64, UInt64) = (0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB)

  package private(set) var high: UInt64 = 0x8EBC_6AF0_9C88_C6E3
  package private(set) var low: UInt64 = 0x5899_65CC_7537_4CC3

  package init() {}

  /// A hash of 64 bits, to see whether bytes are still what they were.
  package static func checksum(of bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash = ByteHash()
    hash.add(bytes)
    return hash.checksum
  }

  package var checksum: UInt64 { high ^ low }

  /// Adds bytes and their number: two parts are told from one of the same bytes.
  package mutating func add(_ bytes: ArraySlice<UInt8>) {
    // Safe: the bytes are only read while the closure runs.
    unsafe bytes.withUnsafeBytes { unsafe add($0) }
  }

  /// Adds the bytes of a buffer and their number.
  package mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var offset = 0
    let count = bytes.count
    while offset + 16 <= count {
      // Safe: the sixteen bytes lie within the buffer.
      let (left, right) = unsafe (
        bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)
      )
      mix(left.littleEndian, right.littleEndian)
      offset += 16
    }
    if offset < count {
      var words: (UInt64, UInt64) = (0, 0)
      for place in offset..<count {
        // Safe: the place is less than the count.
        let byte = unsafe UInt64(bytes[place]) << UInt64(8 * (place % 8))
        if place - offset < 8 { words.0 |= byte } else { words.1 |= byte }
      }
      mix(words.0, words.1)
    }
    mix(UInt64(count), Self.keys.0)
  }

  private mutating func mix(_ left: UInt64, _ right: UInt64) {
    high = Self.folded(high ^ left ^ Self.keys.0, right ^ low)
    low = Self.folded(low ^ right ^ Self.keys.1, left ^ (high << 32 | high >> 32))
  }

  private static func folded(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low ^ left
  }
}

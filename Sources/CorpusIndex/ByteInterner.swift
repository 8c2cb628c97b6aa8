/// Gives equal strings of bytes equal numbers, counted from 0 in the order of first sight.
///
/// Open addressing over one array of bytes: a look-up touches two arrays and allocates nothing.
struct ByteInterner {
  private(set) var bytes: [UInt8] = []
  /// Where the string of each number begins, and the end of the last.
  private(set) var offsets: [UInt32] = [0]
  private var hashes: [UInt32] = []
  /// The hash above and the number + 1 below, or 0 where a slot is free; a power of two of them.
  ///
  /// With the hash at hand, a look-up that misses reads nothing but slots.
  private var slots = [UInt64](repeating: 0, count: 1024)

  var count: Int { hashes.count }

  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[Int(offsets[number])..<Int(offsets[number + 1])]
  }

  mutating func intern(_ key: [UInt8]) -> (number: Int, isNew: Bool) {
    intern(key, key.indices)
  }

  mutating func intern(_ source: [UInt8], _ range: Range<Int>) -> (number: Int, isNew: Bool) {
    let hash = Self.hash(source, range)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let entry = slots[slot]
      let number = Int(entry & 0xFFFF_FFFF) - 1
      if UInt32(entry >> 32) == hash, isEqual(number, source, range) { return (number, false) }
      slot = (slot + 1) & mask
    }
    let number = hashes.count
    bytes.append(contentsOf: source[range])
    offsets.append(UInt32(bytes.count))
    hashes.append(hash)
    slots[slot] = UInt64(hash) << 32 | UInt64(number + 1)
    if hashes.count * 2 > slots.count { grow() }
    return (number, true)
  }

  private func isEqual(_ number: Int, _ source: [UInt8], _ range: Range<Int>) -> Bool {
    var own = Int(offsets[number])
    guard Int(offsets[number + 1]) - own == range.count else { return false }
    for index in range {
      if bytes[own] != source[index] { return false }
      own += 1
    }
    return true
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    var larger = [UInt64](repeating: 0, count: mask + 1)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = UInt64(hash) << 32 | UInt64(number + 1)
    }
    slots = larger
  }

  /// FNV-1a, with the high bits mixed down since a slot takes the low ones.
  private static func hash(_ source: [UInt8], _ range: Range<Int>) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in range {
      hash = (hash ^ UInt64(source[index])) &* 0x100_0000_01B3
    }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}

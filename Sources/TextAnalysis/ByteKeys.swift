/// A fixed set of short strings, each with a number, that is asked about bytes of a text without
/// making a string or an array of them.
///
/// A look-up costs one multiplication a byte, unless no key is as long and begins as that.
package struct ByteKeys: Sendable {
  /// Bytes of the longest key.
  package let longest: Int
  private let bytes: [UInt8]
  /// Where the bytes of each key begin, and the end of the last.
  private let offsets: [Int]
  /// The number of a key + 1, or 0: open addressing over a power of two of slots.
  private let slots: [UInt16]
  /// For each first byte of keys a bit for each length that they have, 63 bytes and more together.
  private let lengths: [UInt64]

  /// - Parameter keys: at most 65,535 different ones; each has its place among them for a number.
  package init(_ keys: [String]) {
    var bytes: [UInt8] = []
    var offsets = [0]
    var size = 16
    while size < keys.count * 4 { size *= 2 }
    var slots = [UInt16](repeating: 0, count: size)
    var lengths = [UInt64](repeating: 0, count: 256)
    for (number, key) in keys.enumerated() {
      lengths[Int(key.utf8.first ?? 0)] |= Self.bit(ofLength: key.utf8.count)
      bytes += key.utf8
      offsets.append(bytes.count)
      var slot = Self.hash(bytes[offsets[number]...]) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt16(number + 1)
    }
    longest = keys.reduce(0) { max($0, $1.utf8.count) }
    self.bytes = bytes
    self.offsets = offsets
    self.slots = slots
    self.lengths = lengths
  }

  private static func bit(ofLength length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

  private func mayHold(_ first: UInt8, length: Int) -> Bool {
    lengths[Int(first)] & Self.bit(ofLength: length) != 0
  }

  /// The number of the key that the bytes are; nil when they are none.
  package func number(of key: ArraySlice<UInt8>) -> Int? {
    guard key.count <= longest, mayHold(key.first ?? 0, length: key.count) else { return nil }
    return number(of: key, hash: Self.hash(key)) { $0 }
  }

  /// The same for bytes in any case, where the keys are in lower case: ASCII letters are compared
  /// without it.
  package func number(ofLowercased key: ArraySlice<UInt8>) -> Int? {
    guard key.count <= longest,
      mayHold(Folding.lowercasedASCII(key.first ?? 0), length: key.count)
    else { return nil }
    var hash: UInt32 = 0
    for byte in key { hash = Self.mixed(hash, Folding.lowercasedASCII(byte)) }
    return number(of: key, hash: Self.finished(hash), Folding.lowercasedASCII)
  }

  package func contains(_ key: ArraySlice<UInt8>) -> Bool { number(of: key) != nil }

  package func contains(lowercased key: ArraySlice<UInt8>) -> Bool {
    number(ofLowercased: key) != nil
  }

  private func number(
    of key: ArraySlice<UInt8>, hash: Int, _ form: (UInt8) -> UInt8
  ) -> Int? {
    var slot = hash & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if isKey(number, key, form) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isKey(
    _ number: Int, _ key: ArraySlice<UInt8>, _ form: (UInt8) -> UInt8
  ) -> Bool {
    var own = offsets[number]
    guard offsets[number + 1] - own == key.count else { return false }
    for byte in key {
      if bytes[own] != form(byte) { return false }
      own += 1
    }
    return true
  }

  private static func hash(_ bytes: ArraySlice<UInt8>) -> Int {
    var hash: UInt32 = 0
    for byte in bytes { hash = mixed(hash, byte) }
    return finished(hash)
  }

  private static func mixed(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }

  private static func finished(_ hash: UInt32) -> Int {
    Int(hash ^ hash >> 15)
  }
}

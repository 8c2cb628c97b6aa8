/// Numbers for folded words, in order of first appearance.
///
/// Open addressing over one block of bytes, so that a word of a text is looked up without a
/// string being made of it.
struct Lexicon: Sendable {
  /// The upper half of a word's hash above its number plus one; zero is free. Most words that
  /// are not the one asked for are told by that half, without a look at their bytes.
  private var slots: [UInt64]
  private var hashes: [UInt64] = []
  private var starts: [Int32] = [0]
  private var bytes: [UInt8] = []

  init(capacity: Int) {
    var size = 64
    while Self.isCrowded(size, holding: capacity) { size *= 2 }
    slots = Array(repeating: 0, count: size)
    hashes.reserveCapacity(capacity)
    starts.reserveCapacity(capacity + 1)
    bytes.reserveCapacity(capacity * 8)
  }

  var count: Int { hashes.count }

  func word(_ number: Int32) -> ArraySlice<UInt8> {
    bytes[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])]
  }

  func string(_ number: Int32) -> String {
    String(decoding: word(number), as: UTF8.self)
  }

  /// The number of a word, or -1.
  func number(of word: some Collection<UInt8>, hash: UInt64) -> Int32 {
    Self.number(in: slots[slot(of: word, hash: hash)])
  }

  /// For each word of another lexicon, its number here, or -1.
  ///
  /// The slots are read ahead of the comparisons: a large table is not in the cache, and reads
  /// that wait for nothing are waited for together.
  func numbers(ofWordsIn other: Lexicon) -> [Int32] {
    let mask = slots.count - 1
    let first = other.hashes.map { slots[Int(truncatingIfNeeded: $0) & mask] }
    return other.hashes.indices.map { index in
      let hash = other.hashes[index]
      let word = other.word(Int32(index))
      if first[index] == 0 { return -1 }
      if first[index] >> 32 == hash >> 32, isEqual(Self.number(in: first[index]), to: word) {
        return Self.number(in: first[index])
      }
      return number(of: word, hash: hash)
    }
  }

  /// The number of a word, which it is given if it has none.
  mutating func insert(_ word: ArraySlice<UInt8>, hash: UInt64) -> Int32 {
    let slot = slot(of: word, hash: hash)
    let known = Self.number(in: slots[slot])
    if known >= 0 { return known }
    let number = Int32(hashes.count)
    slots[slot] = Self.entry(number, hash: hash)
    hashes.append(hash)
    bytes.append(contentsOf: word)
    starts.append(Int32(bytes.count))
    if Self.isCrowded(slots.count, holding: hashes.count) { grow() }
    return number
  }

  /// Whether so many words fill more than three quarters: a small table stays in the cache,
  /// which saves more than fewer steps along it would.
  private static func isCrowded(_ size: Int, holding count: Int) -> Bool {
    count * 4 > size * 3
  }

  private static func entry(_ number: Int32, hash: UInt64) -> UInt64 {
    (hash & ~0xFFFF_FFFF) | UInt64(number + 1)
  }

  /// The number that an entry holds, or -1.
  private static func number(in entry: UInt64) -> Int32 {
    Int32(truncatingIfNeeded: entry) - 1
  }

  private func slot(of word: some Collection<UInt8>, hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let entry = slots[slot]
      if entry >> 32 == hash >> 32, isEqual(Self.number(in: entry), to: word) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func isEqual(_ number: Int32, to word: some Collection<UInt8>) -> Bool {
    var position = Int(starts[Int(number)])
    guard Int(starts[Int(number) + 1]) - position == word.count else { return false }
    for byte in word {
      if bytes[position] != byte { return false }
      position += 1
    }
    return true
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    slots = Array(repeating: 0, count: mask + 1)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Self.entry(Int32(number), hash: hash)
    }
  }
}

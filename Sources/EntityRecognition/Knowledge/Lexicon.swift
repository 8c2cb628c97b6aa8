/// Numbers for folded words, in order of first appearance.
///
/// Open addressing over one block of bytes, so that a word of a text is looked up without a
/// string being made of it.
struct Lexicon: Sendable {
  private var slots: [Int32]
  private var hashes: [UInt64] = []
  private var starts: [Int32] = [0]
  private var bytes: [UInt8] = []

  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
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
  func number(of word: ArraySlice<UInt8>, hash: UInt64) -> Int32 {
    slots[slot(of: word, hash: hash)]
  }

  /// The number of a word, which it is given if it has none.
  mutating func insert(_ word: ArraySlice<UInt8>, hash: UInt64) -> Int32 {
    let slot = slot(of: word, hash: hash)
    if slots[slot] >= 0 { return slots[slot] }
    let number = Int32(hashes.count)
    slots[slot] = number
    hashes.append(hash)
    bytes.append(contentsOf: word)
    starts.append(Int32(bytes.count))
    if hashes.count * 2 > slots.count { grow() }
    return number
  }

  private func slot(of word: ArraySlice<UInt8>, hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let number = slots[slot]
      if number < 0 { return slot }
      if hashes[Int(number)] == hash, isEqual(number, to: word) { return slot }
      slot = (slot + 1) & mask
    }
  }

  private func isEqual(_ number: Int32, to word: ArraySlice<UInt8>) -> Bool {
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
    slots = Array(repeating: -1, count: mask + 1)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }
}

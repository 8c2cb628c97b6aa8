/// Gives equal strings of bytes equal numbers, counted from 0 in the order of first sight.
///
/// Open addressing over one array of slots. Most words have at most seven bytes and are compared
/// as one machine word inside the slot, so that a look-up touches one line of memory.
struct ByteInterner {
  private struct Slot {
    /// Seven bytes of the string and its length, or `long` in place of the length.
    var head: UInt64 = 0
    var hash: UInt32 = 0
    /// The number + 1, or 0 where the slot is free.
    var entry: UInt32 = 0
  }

  private(set) var bytes: [UInt8] = []
  /// Where the string of each number begins, and the end of the last.
  private(set) var offsets: [UInt32] = [0]
  /// A power of two of them.
  private var slots = [Slot](repeating: Slot(), count: 1024)

  var count: Int { offsets.count - 1 }

  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[Int(offsets[number])..<Int(offsets[number + 1])]
  }

  mutating func intern(_ key: [UInt8]) -> (number: Int, isNew: Bool) {
    intern(key, key.indices)
  }

  mutating func intern(_ source: [UInt8], _ range: Range<Int>) -> (number: Int, isNew: Bool) {
    intern(source, range, Digest(source, range))
  }

  mutating func intern(
    _ source: [UInt8], _ range: Range<Int>, _ digest: Digest
  ) -> (number: Int, isNew: Bool) {
    let (head, hash) = (digest.head, digest.hash)
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while true {
      let found = slots[slot]
      if found.entry == 0 { break }
      if found.hash == hash, found.head == head {
        let number = Int(found.entry) - 1
        if head < Digest.long || isEqual(number, source, range) { return (number, false) }
      }
      slot = (slot + 1) & mask
    }
    let number = count
    bytes.append(contentsOf: source[range])
    offsets.append(UInt32(bytes.count))
    slots[slot] = Slot(head: head, hash: hash, entry: UInt32(number + 1))
    if count * 4 > slots.count * 3 { grow() }
    return (number, true)
  }

  /// The number of a short string that stands where its look-up begins; nil says nothing.
  ///
  /// Many calls in a row touch their slots side by side, since none depends on the other; what
  /// they leave open then finds its slot near.
  func guess(_ digest: Digest) -> Int? {
    let slot = slots[Int(digest.hash) & (slots.count - 1)]
    let isSame = slot.hash == digest.hash && slot.head == digest.head
    return isSame && slot.entry != 0 && digest.head < Digest.long ? Int(slot.entry) - 1 : nil
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
    var larger = [Slot](repeating: Slot(), count: mask + 1)
    for entry in slots where entry.entry != 0 {
      var slot = Int(entry.hash) & mask
      while larger[slot].entry != 0 { slot = (slot + 1) & mask }
      larger[slot] = entry
    }
    slots = larger
  }
}

extension ByteInterner {
  /// What a look-up needs of a string.
  ///
  /// Whoever has many strings makes the digests first, and then asks `guess` for each, so that the
  /// look-ups wait for memory together and not one after the other.
  struct Digest {
    /// Seven bytes of the string and its length, or `long` in place of the length.
    let head: UInt64
    let hash: UInt32

    static let long: UInt64 = 0xFF << 56
    private static let seven: UInt64 = 0x00FF_FFFF_FFFF_FFFF

    init(_ source: [UInt8], _ range: Range<Int>) {
      let first = Self.word(source, range.lowerBound, min(8, range.count))
      if range.count < 8 {
        head = first | UInt64(range.count) << 56
        hash = Self.mixed(head)
        return
      }
      // A multiplication for each eight bytes.
      var sum = first
      var offset = range.lowerBound + 8
      while offset < range.upperBound {
        let next = Self.word(source, offset, min(8, range.upperBound - offset))
        sum = ((sum &* Self.multiplier) ^ (sum >> 32)) &+ next
        offset += 8
      }
      head = first & Self.seven | Self.long
      hash = Self.mixed(sum &+ UInt64(range.count))
    }

    /// Up to eight bytes as one number, the first the lowest.
    private static func word(_ source: [UInt8], _ offset: Int, _ count: Int) -> UInt64 {
      guard offset + 8 <= source.count else {
        var word: UInt64 = 0
        for index in 0..<count { word |= UInt64(source[offset + index]) << UInt64(8 * index) }
        return word
      }
      // Safe: the guard holds the eight bytes inside the array.
      let all = unsafe source.withUnsafeBytes { bytes in
        unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      }
      return count == 8 ? all.littleEndian : all.littleEndian & ((1 << UInt64(8 * count)) - 1)
    }

    /// 2⁶⁴ divided by the golden ratio, which spreads neighbours far (Knuth, volume 3, 6.4).
    private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

    private static func mixed(_ number: UInt64) -> UInt32 {
      let product = number &* multiplier
      return UInt32(truncatingIfNeeded: ((product ^ (product >> 29)) &* multiplier) >> 32)
    }
  }
}

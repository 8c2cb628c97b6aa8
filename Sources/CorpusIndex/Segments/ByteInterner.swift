/// Gives equal strings of bytes equal numbers, counted from 0 in the order of first sight.
///
/// Open addressing over one array of slots. Most words have at most eight bytes and are compared as
/// one machine word inside the slot, so that a look-up touches one line of memory.
struct ByteInterner {
  private struct Slot {
    var first: UInt64 = 0
    var mark: UInt32 = 0
    /// The number + 1, or 0 where the slot is free.
    var entry: UInt32 = 0
  }

  private(set) var bytes: [UInt8] = []
  /// Where the string of each number begins, and the end of the last.
  private(set) var offsets: [UInt32] = [0]
  /// For each string of more than eight bytes the last eight.
  private var lasts: [UInt64] = []
  /// A power of two of them.
  private var slots = [Slot](repeating: Slot(), count: 1024)

  var count: Int { offsets.count - 1 }

  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[Int(offsets[number])..<Int(offsets[number + 1])]
  }

  /// The number of a string that is not empty.
  mutating func intern(_ key: [UInt8]) -> (number: Int, isNew: Bool) {
    intern(key.span, key.indices, Digest(key.span, key.indices))
  }

  /// - Parameter digest: that of the string; what it sets in each byte, it sets in the key.
  mutating func intern(
    _ source: Span<UInt8>, _ range: Range<Int>, _ digest: Digest
  ) -> (number: Int, isNew: Bool) {
    let mask = slots.count - 1
    var slot = digest.slot & mask
    while slots[slot].entry != 0 {
      if isSame(slots[slot], digest) {
        let number = Int(slots[slot].entry) - 1
        if digest.isWhole || isEqual(number, source, range, digest.bits) {
          return (number, false)
        }
      }
      slot = (slot + 1) & mask
    }
    let number = count
    for index in range { bytes.append(source[index] | digest.bits) }
    offsets.append(UInt32(bytes.count))
    lasts.append(digest.last)
    slots[slot] = Slot(first: digest.first, mark: digest.mark, entry: UInt32(number + 1))
    if count * 3 > slots.count * 2 { grow() }
    return (number, true)
  }

  /// The number of a string of up to sixteen bytes that stands where its look-up begins; -1 says
  /// nothing.
  ///
  /// Many calls in a row touch their slots side by side, since none depends on the other; what
  /// they leave open then finds its slot near.
  func guess(_ digest: Digest) -> Int32 {
    let slot = slots[digest.slot & (slots.count - 1)]
    return isSame(slot, digest) && digest.isWhole ? Int32(bitPattern: slot.entry) &- 1 : -1
  }

  private func isSame(_ slot: Slot, _ digest: Digest) -> Bool {
    slot.mark == digest.mark && slot.first == digest.first
      && (digest.isShort || lasts[Int(slot.entry) - 1] == digest.last)
  }

  private func isEqual(
    _ number: Int, _ source: Span<UInt8>, _ range: Range<Int>, _ bits: UInt8
  ) -> Bool {
    var own = Int(offsets[number])
    guard Int(offsets[number + 1]) - own == range.count else { return false }
    for index in range {
      if bytes[own] != source[index] | bits { return false }
      own += 1
    }
    return true
  }

  private mutating func grow() {
    let mask = slots.count * 2 - 1
    var larger = [Slot](repeating: Slot(), count: mask + 1)
    for entry in slots where entry.entry != 0 {
      var slot = Digest.slot(entry.mark) & mask
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
    /// The first eight bytes, the first the lowest.
    let first: UInt64
    /// Of more than eight bytes the last eight, else 0.
    let last: UInt64
    /// The hash in the high 24 bits, the length, up to 255, in the low eight.
    let mark: UInt32
    /// Bits that are set in every byte of the source.
    let bits: UInt8

    /// The bit that makes an ASCII letter small and leaves a digit as it is.
    static let small: UInt8 = 0x20

    /// Whether `first` says all of the string.
    var isShort: Bool { mark & 0xFF <= 8 }
    /// Whether it says all of the string.
    var isWhole: Bool { mark & 0xFF <= 16 }
    /// Where a look-up begins, in the low bits.
    var slot: Int { Self.slot(mark) }

    static func slot(_ mark: UInt32) -> Int { Int(mark >> 8) }

    /// Of no string, to make room.
    init() {
      (first, last, mark, bits) = (0, 0, 0, 0)
    }

    /// - Parameters:
    ///   - range: not empty.
    ///   - bits: to be set in every byte: `small` for a word in lower case.
    @inline(__always)
    init(_ source: Span<UInt8>, _ range: Range<Int>, setting bits: UInt8 = 0) {
      self.bits = bits
      let mask = UInt64(bits) &* 0x0101_0101_0101_0101
      let count = range.count
      let head = Self.word(source, range.lowerBound) | mask
      var sum: UInt64
      if count <= 8 {
        first = head & (UInt64.max >> UInt64(truncatingIfNeeded: 64 &- 8 &* count))
        last = 0
        sum = first ^ UInt64(count) &* Self.lengthMultiplier
      } else {
        first = head
        last = Self.word(source, range.upperBound - 8) | mask
        sum = Self.mixed(first ^ UInt64(count) &* Self.lengthMultiplier) ^ last
        var offset = range.lowerBound + 8
        while offset + 8 < range.upperBound {
          sum = Self.mixed(sum) ^ (Self.word(source, offset) | mask)
          offset += 8
        }
      }
      let hash = UInt32(truncatingIfNeeded: Self.mixed(sum) >> 32)
      mark = hash & ~0xFF | UInt32(truncatingIfNeeded: min(255, count))
    }

    /// Eight bytes as one number, the first the lowest; zeros behind the end of the source.
    @inline(__always)
    private static func word(_ source: Span<UInt8>, _ offset: Int) -> UInt64 {
      guard offset + 8 <= source.count else { return wordAtEnd(source, offset) }
      // Safe: the guard holds the eight bytes inside the source, and any bytes are a number.
      return unsafe source.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset, as: UInt64.self
      ).littleEndian
    }

    @inline(never)
    private static func wordAtEnd(_ source: Span<UInt8>, _ offset: Int) -> UInt64 {
      var word: UInt64 = 0
      for index in offset..<source.count {
        word |= UInt64(source[index]) << UInt64(8 * (index - offset))
      }
      return word
    }

    private static let lengthMultiplier: UInt64 = 0x9FB2_1C65_1E98_DF25
    /// 2⁶⁴ divided by the golden ratio, which spreads neighbours far (Knuth, volume 3, 6.4).
    private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

    private static func mixed(_ number: UInt64) -> UInt64 {
      let product = number &* multiplier
      return (product ^ (product >> 29)) &* multiplier
    }
  }
}

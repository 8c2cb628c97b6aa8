/// Sixteen bytes side by side, or what a comparison says of each.
typealias ByteVector = SIMD16<UInt8>
typealias ByteVectorMask = SIMDMask<SIMD16<Int8>>

/// Looks over all bytes of a text, sixteen at a time, that exclude it from what costs more.
extension ArraySlice<UInt8> {
  /// Whether a test gives 1 for any byte; one of a few comparisons becomes vector code.
  @inline(__always)
  func holds(_ test: (UInt8) -> UInt8) -> Bool {
    // Safe: the offsets stay below the count of the buffer, which outlives the call.
    let found = unsafe withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return UInt8(0) }
      var found: UInt8 = 0
      var offset = 0
      while offset < buffer.count {
        unsafe found |= test(start[offset])
        offset &+= 1
      }
      return found
    }
    return found != 0
  }

  /// The first place of either of two bytes, from a place on.
  func firstPlace(of one: UInt8, or other: UInt8, from start: Int) -> Int? {
    let ones = ByteVector(repeating: one)
    let others = ByteVector(repeating: other)
    var place = start
    // Safe: each load ends at most at the count of the buffer, which outlives the call.
    unsafe withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      while place + 16 <= endIndex {
        let bytes = unsafe base.loadUnaligned(
          fromByteOffset: place - startIndex, as: ByteVector.self)
        if (bytes .== ones .| bytes .== others).holdsAny { return }
        place += 16
      }
    }
    return self[place...].firstIndex { $0 == one || $0 == other }
  }

  /// Whether a test may hold for any three bytes side by side, in which ASCII letters come in
  /// lower case; a text too short to tell may hold anything.
  @inline(__always)
  func mayHold(_ test: (ByteVector, ByteVector, ByteVector) -> ByteVectorMask) -> Bool {
    // Safe: each load ends at most at the count of the buffer, which outlives the call.
    unsafe withUnsafeBytes { buffer in
      let last = buffer.count - 18
      guard last >= 0, let start = buffer.baseAddress else { return true }
      let small = ByteVector(repeating: 0x20)
      var found = ByteVectorMask(repeating: false)
      var offset = 0
      while true {
        unsafe found
          .|= test(
            start.loadUnaligned(fromByteOffset: offset, as: ByteVector.self) | small,
            start.loadUnaligned(fromByteOffset: offset &+ 1, as: ByteVector.self) | small,
            start.loadUnaligned(fromByteOffset: offset &+ 2, as: ByteVector.self) | small)
        if offset == last { return found.holdsAny }
        // The last step may look at some bytes again.
        offset = Swift.min(offset &+ 16, last)
      }
    }
  }
}

extension ByteVector {
  /// Which of the bytes are a letter.
  @inline(__always)
  func `is`(_ letter: Unicode.Scalar) -> ByteVectorMask {
    equals(UInt8(ascii: letter))
  }

  /// Which of the bytes are another.
  @inline(__always)
  func equals(_ byte: UInt8) -> ByteVectorMask { self .== ByteVector(repeating: byte) }
}

extension ByteVectorMask {
  /// Whether it holds for any of the bytes.
  @inline(__always)
  var holdsAny: Bool {
    // Safe: both are sixteen bytes, and any bytes are numbers.
    let halves = unsafe unsafeBitCast(self, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] != 0
  }

  /// The place of the first byte for which it holds; 16 when there is none.
  @inline(__always)
  var placeOfFirst: Int {
    // Safe: both are sixteen bytes, and any bytes are numbers.
    let halves = unsafe unsafeBitCast(self, to: SIMD2<UInt64>.self)
    let first = halves[0].littleEndian
    if first != 0 { return first.trailingZeroBitCount / 8 }
    return 8 + halves[1].littleEndian.trailingZeroBitCount / 8
  }
}

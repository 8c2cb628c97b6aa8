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

  /// Whether a check holds at any of the places that a quick test does not exclude.
  ///
  /// The test sees three bytes side by side, in which ASCII letters come in lower case; the last
  /// two bytes of the text begin no three.
  @inline(__always)
  func hasPlace(
    _ test: (ByteVector, ByteVector, ByteVector) -> ByteVectorMask, where check: (Int) -> Bool
  ) -> Bool {
    // A text too short for one step is followed by bytes that no test is for.
    var short = SIMD32<UInt8>(repeating: 0xFF)
    // Safe: each load ends at most at the end of the text or of the vector, which outlive the call.
    return unsafe Swift.withUnsafeMutableBytes(of: &short) { short in
      unsafe withUnsafeBytes { text in
        let isShort = text.count < 18
        if isShort { unsafe short.copyBytes(from: text) }
        guard let base = isShort ? UnsafeRawPointer(short.baseAddress) : text.baseAddress
        else { return false }
        let small = ByteVector(repeating: 0x20)
        let last = isShort ? 0 : text.count - 18
        var offset = 0
        while offset < last + 16 {
          // The last step may look at some bytes again.
          let first = Swift.min(offset, last)
          let seen = ByteVector(repeating: UInt8(truncatingIfNeeded: offset - first))
          let found = unsafe test(
            base.loadUnaligned(fromByteOffset: first, as: ByteVector.self) | small,
            base.loadUnaligned(fromByteOffset: first &+ 1, as: ByteVector.self) | small,
            base.loadUnaligned(fromByteOffset: first &+ 2, as: ByteVector.self) | small)
          let place = (found .& (ByteVector.places .>= seen)).placeOfFirst
          if place < 16, check(startIndex + first + place) { return true }
          offset = first + Swift.min(place + 1, 16)
        }
        return false
      }
    }
  }

  /// Whether such a test may hold anywhere.
  @inline(__always)
  func mayHold(_ test: (ByteVector, ByteVector, ByteVector) -> ByteVectorMask) -> Bool {
    hasPlace(test) { _ in true }
  }
}

extension ByteVector {
  /// The place of each byte.
  @inline(__always)
  static var places: ByteVector {
    ByteVector(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
  }

  /// Which of the bytes are a letter.
  @inline(__always)
  func `is`(_ letter: Unicode.Scalar) -> ByteVectorMask {
    equals(UInt8(ascii: letter))
  }

  /// Which of the bytes are another.
  @inline(__always)
  func equals(_ byte: UInt8) -> ByteVectorMask { self .== ByteVector(repeating: byte) }

  /// Which of the bytes lie in a range.
  @inline(__always)
  func isWithin(_ range: ClosedRange<UInt8>) -> ByteVectorMask {
    let length = ByteVector(repeating: range.upperBound - range.lowerBound)
    return self &- ByteVector(repeating: range.lowerBound) .<= length
  }
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

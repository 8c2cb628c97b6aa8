/// Takes large arrays as they lie in memory, one behind the other, to be given back by a
/// `BulkSource` of the same program on the same machine.
package protocol BulkSink {
  mutating func append(raw bytes: UnsafeRawBufferPointer)
}

/// Gives back what a `BulkSink` took.
package protocol BulkSource {
  /// How many bytes are left.
  var left: Int { get }
  /// Fills a buffer with the next bytes; throws when so many are not left.
  mutating func fill(_ buffer: UnsafeMutableRawBufferPointer) throws(PackingError)
}

extension BulkSink {
  /// Appends an array behind its count; costs a copy of its bytes.
  package mutating func append<Number: FixedWidthInteger & BitwiseCopyable>(_ array: [Number]) {
    let count = UInt64(array.count)
    // Safe: both buffers are only read while their closures run.
    unsafe withUnsafeBytes(of: count) { unsafe append(raw: $0) }
    unsafe array.withUnsafeBytes { unsafe append(raw: $0) }
  }
}

extension Array where Element: FixedWidthInteger {
  /// Whether the numbers are where so many pieces of a row of so many begin, and the end of the
  /// last.
  @inlinable
  package func part(_ count: Int, into pieces: Int) -> Bool {
    guard let first, self.count == pieces + 1 else { return false }
    var last = first
    for number in self {
      guard number >= last else { return false }
      last = number
    }
    return first == 0 && Int(last) == count
  }
}

extension BulkSource {
  /// The next array, of cases that were appended by their numbers.
  package mutating func cases<Case: RawRepresentable>() throws(PackingError) -> [Case]
  where Case.RawValue == UInt8 {
    let numbers = try array(of: UInt8.self)
    let cases = numbers.compactMap(Case.init)
    guard cases.count == numbers.count else { throw PackingError() }
    return cases
  }

  /// The next array.
  package mutating func array<Number: FixedWidthInteger & BitwiseCopyable>(
    of type: Number.Type = Number.self
  ) throws(PackingError) -> [Number] {
    var number: UInt64 = 0
    // Safe: `fill` writes the whole number or throws.
    try unsafe withUnsafeMutableBytes(of: &number) { buffer throws(PackingError) in
      try unsafe fill(buffer)
    }
    let width = MemoryLayout<Number>.stride
    guard number <= UInt64(left / width) else { throw PackingError() }
    let count = Int(number)
    var failure: PackingError?
    // Safe: all places are written by `fill` before they count, and every bit pattern is a number.
    let array = unsafe [Number](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(PackingError) {
        try unsafe fill(UnsafeMutableRawBufferPointer(buffer))
        filled = count
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return array
  }
}

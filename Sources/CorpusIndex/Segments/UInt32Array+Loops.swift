extension [UInt32] {
  /// Each number of a part of a narrower array, made into a wider one.
  ///
  /// Written as one loop without checks inside, which the compiler turns into vector code: lists
  /// of common words are long.
  init<Narrow: FixedWidthInteger & UnsignedInteger>(
    widening numbers: [Narrow], _ range: Range<Int>, _ change: (Narrow) -> Narrow
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= numbers.count, "\(range) is outside")
    // Safe: the precondition holds the range inside the source, and every place is written.
    unsafe self.init(unsafeUninitializedCapacity: range.count) { target, count in
      unsafe numbers.withUnsafeBufferPointer { source in
        for index in 0..<range.count {
          unsafe (target.baseAddress.unsafelyUnwrapped + index).initialize(
            to: UInt32(truncatingIfNeeded: change(source[range.lowerBound + index])))
        }
      }
      count = range.count
    }
  }

  /// The places in an array where it is not 0.
  ///
  /// Written without a branch, since in long lists nobody can guess the next.
  init(placesOfNonzero numbers: [UInt64]) {
    // Safe: at most one place is written for each number, into room for all of them.
    unsafe self.init(unsafeUninitializedCapacity: numbers.count) { target, count in
      guard let start = target.baseAddress else { return }
      var found = 0
      for (place, number) in numbers.enumerated() {
        unsafe (start + found).initialize(to: UInt32(place))
        found += number == 0 ? 0 : 1
      }
      count = found
    }
  }
}

extension [UInt64] {
  /// The elements of an array at some places.
  init(_ numbers: [UInt64], at places: [UInt32]) {
    self = places.map { numbers[Int($0)] }
  }
}

extension Array {
  /// What is made of each number of a part of another array.
  ///
  /// Written as one loop without checks inside, which the compiler turns into vector code: lists
  /// of common words are long.
  init<Narrow: FixedWidthInteger & UnsignedInteger>(
    widening numbers: [Narrow], _ range: Range<Int>, _ change: (Narrow) -> Element
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= numbers.count, "\(range) is outside")
    // Safe: the precondition holds the range inside the source, and every place is written.
    unsafe self.init(unsafeUninitializedCapacity: range.count) { target, count in
      unsafe numbers.withUnsafeBufferPointer { source in
        for index in 0..<range.count {
          unsafe (target.baseAddress.unsafelyUnwrapped + index).initialize(
            to: change(source[range.lowerBound + index]))
        }
      }
      count = range.count
    }
  }
}

extension [UInt32] {
  /// The places in an array where there are matches.
  ///
  /// Written without a branch, since in long lists nobody can guess the next.
  init(placesOfMatches counts: [MatchCounts]) {
    // Safe: at most one place is written for each of them, into room for all of them.
    unsafe self.init(unsafeUninitializedCapacity: counts.count) { target, count in
      guard let start = target.baseAddress else { return }
      var found = 0
      for (place, counts) in counts.enumerated() {
        unsafe (start + found).initialize(to: UInt32(place))
        found += counts == .none ? 0 : 1
      }
      count = found
    }
  }
}

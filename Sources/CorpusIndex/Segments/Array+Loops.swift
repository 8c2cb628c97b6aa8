extension Array {
  /// What is made of each number of a part of another array.
  ///
  /// Written as one loop without checks inside, which the compiler turns into vector code: lists
  /// of common words are long.
  init<Narrow: FixedWidthInteger & UnsignedInteger>(
    widening numbers: ArraySlice<Narrow>, _ change: (Narrow) -> Element
  ) {
    // Safe: every place is written, each from the place of the source with the same number.
    unsafe self.init(unsafeUninitializedCapacity: numbers.count) { target, count in
      unsafe numbers.withUnsafeBufferPointer { source in
        for index in source.indices {
          unsafe (target.baseAddress.unsafelyUnwrapped + index).initialize(
            to: change(source[index]))
        }
      }
      count = numbers.count
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

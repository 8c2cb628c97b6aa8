extension ByteInterner {
  /// The numbers of the strings in the order of their bytes.
  var sortedNumbers: [Int] {
    // Most comparisons end within the first letters, which fit a machine word.
    let heads = (0..<count).map { (head: self[$0].firstLetters, number: $0) }
    let sorted = heads.sorted { left, right in
      left.head != right.head
        ? left.head < right.head
        : self[left.number].lexicographicallyPrecedes(self[right.number])
    }
    return sorted.map(\.number)
  }
}

extension ArraySlice<UInt8> {
  /// The first eight bytes as a number that sorts as they do, with zeros behind the last.
  var firstLetters: UInt64 {
    var head: UInt64 = 0
    for index in 0..<8 {
      head <<= 8
      if index < count { head |= UInt64(self[startIndex + index]) }
    }
    return head
  }
}

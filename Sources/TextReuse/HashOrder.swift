/// Sorts hashes, which are spread evenly: each goes where its value says at once, and neighbours
/// are put in order. Linear for values that are spread, and quadratic only in how many differ
/// within one of as many parts as there are values.
enum HashOrder {
  /// - Parameter range: what all values lie in.
  static func sort<Value: FixedWidthInteger & UnsignedInteger>(
    _ values: inout [Value], in range: ClosedRange<Value>
  ) {
    guard values.count > 1 else { return }
    let partBits = Int.bitWidth - values.count.leadingZeroBitCount
    let rangeBits = Value.bitWidth - (range.upperBound - range.lowerBound).leadingZeroBitCount
    let shift = max(0, rangeBits - partBits)
    var places = [Int32](repeating: 0, count: 1 << partBits + 1)
    for value in values { places[Int((value - range.lowerBound) &>> Value(shift)) + 1] += 1 }
    for part in 1..<places.count { places[part] += places[part - 1] }
    var sorted = values
    for value in values {
      let part = Int((value - range.lowerBound) &>> Value(shift))
      sorted[Int(places[part])] = value
      places[part] += 1
    }
    insert(&sorted)
    values = sorted
  }

  private static func insert<Value: Comparable>(_ values: inout [Value]) {
    for index in values.indices.dropFirst() {
      let value = values[index]
      guard value < values[index - 1] else { continue }
      var place = index
      while place > 0, value < values[place - 1] {
        values[place] = values[place - 1]
        place -= 1
      }
      values[place] = value
    }
  }
}

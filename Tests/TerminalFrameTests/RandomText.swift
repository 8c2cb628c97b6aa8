/// Scalars side by side: string equality would take "é" and "e" with an accent for the same.
func scalars(_ text: String) -> [String] {
  text.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }
}

struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// Text of scalars from the corners where width and visibility are hard.
  mutating func text() -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x7F, 0x80...0xFF, 0x300...0x36F, 0x590...0x6FF, 0x900...0x97F, 0x1100...0x11FF,
      0x200B...0x2069, 0x2600...0x27BF, 0x4E00...0x4E20, 0xAC00...0xAC20, 0xFE00...0xFE0F,
      0xFFF0...0xFFFF, 0x1F1E6...0x1F1FF, 0x1F3F0...0x1F46F, 0xE0000...0xE01EF,
    ]
    var text = ""
    for _ in 0..<next() % 12 {
      let range = ranges[Int(next() % UInt64(ranges.count))]
      let value = range.lowerBound + UInt32(next() % UInt64(range.count))
      text.unicodeScalars.append(Unicode.Scalar(value) ?? "x")
    }
    return text
  }
}

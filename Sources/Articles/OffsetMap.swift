import TextAnalysis

/// The way from offsets in a clean text back to offsets in the file it was read from.
///
/// A run maps evenly: `cleanUnit` bytes of clean text stand for `originUnit` bytes of the file
/// (1:1 for what is copied, 1:2 for ASCII out of UTF-16, 2:1 for "é" out of windows-1252). Where
/// markup was dropped or bytes were replaced, a further run begins. A look-up is a binary search.
package struct OffsetMap: Hashable, Sendable {
  package struct Run: Hashable, Sendable {
    package let clean: UInt32
    package let origin: UInt32
    package let cleanUnit: UInt8
    package let originUnit: UInt8

    package init(clean: Int, origin: Int, cleanUnit: Int = 1, originUnit: Int = 1) {
      self.clean = UInt32(clean)
      self.origin = UInt32(origin)
      self.cleanUnit = UInt8(cleanUnit)
      self.originUnit = UInt8(originUnit)
    }
  }

  /// In rising order of `clean`; the first begins at 0 unless the text is empty.
  package let runs: [Run]

  package init(runs: [Run]) {
    self.runs = runs
  }

  package static let identity = OffsetMap(runs: [Run(clean: 0, origin: 0)])

  /// The offset in the file of the byte at `offset` in the clean text.
  package func origin(of offset: Int) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].clean <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    let run = runs[low - 1]
    return Int(run.origin) + (offset - Int(run.clean)) / Int(run.cleanUnit) * Int(run.originUnit)
  }

  /// The range in the file that a non-empty range of the clean text was read from.
  ///
  /// The end is that of the last byte in the range, so that markup behind the range stays out.
  package func origin(of range: TextRange) -> TextRange {
    guard !range.isEmpty else {
      return TextRange(origin(of: range.start), origin(of: range.start))
    }
    let last = range.end - 1
    let unit = runs.last { $0.clean <= last }
    let start = origin(of: range.start)
    return TextRange(start, max(start, origin(of: last) + Int(unit?.originUnit ?? 1)))
  }
}

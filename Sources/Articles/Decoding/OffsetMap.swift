import TextAnalysis

/// The way from offsets in a clean text back to offsets in the file it was read from.
///
/// A run maps evenly: `cleanUnit` bytes of clean text stand for `originUnit` bytes of the file
/// (1:1 for what is copied, 1:2 for ASCII out of UTF-16, 2:1 for "é" out of windows-1252, 1:0 for
/// a line break that the file does not have). Where markup was dropped or bytes were replaced, a
/// further run begins. A look-up is a binary search.
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
    guard let index = runIndex(of: offset) else { return offset }
    let run = runs[index]
    return Int(run.origin) + (offset - Int(run.clean)) / Int(run.cleanUnit) * Int(run.originUnit)
  }

  /// The range in the file that a non-empty range of the clean text was read from.
  ///
  /// The end is that of the last byte in the range, so that markup behind the range stays out.
  package func origin(of range: TextRange) -> TextRange {
    let start = origin(of: range.start)
    guard !range.isEmpty else { return TextRange(start, start) }
    return TextRange(start, max(start, end(of: range.end - 1)))
  }

  /// The end in the file of what the byte at `offset` in the clean text was read from.
  func end(of offset: Int) -> Int {
    let unit = runIndex(of: offset).map { Int(runs[$0].originUnit) } ?? 1
    return origin(of: offset) + unit
  }

  /// The run that holds an offset of the clean text; nil before the first.
  func runIndex(of offset: Int) -> Int? {
    let next = runs.partitioningIndex { $0.clean > offset }
    return next > 0 ? next - 1 : nil
  }
}

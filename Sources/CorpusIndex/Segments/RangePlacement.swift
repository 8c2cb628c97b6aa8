import TextAnalysis

/// Finds the positions that a range of an article takes, while its tokens pass by.
struct RangePlacement {
  private let range: TextRange
  /// None as long as no token touched the range.
  private(set) var place: Range<UInt32> = 0..<0

  init(_ range: TextRange?) {
    self.range = range ?? TextRange(0, 0)
  }

  /// Whether a token of some bytes can touch the range.
  func mayTouch(_ bytes: Range<Int>) -> Bool {
    range.start < bytes.upperBound && bytes.lowerBound < range.end
  }

  mutating func meet(_ token: TextRange, at position: UInt32) {
    guard range.overlaps(token) else { return }
    place = (place.isEmpty ? position : place.lowerBound)..<position + 1
  }
}

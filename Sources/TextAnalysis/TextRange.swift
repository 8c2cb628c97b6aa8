/// A half-open range of UTF-8 byte offsets into a text.
///
/// Offsets fall on the boundaries of Unicode scalars. They are kept in 32 bits each, since an
/// index holds millions of ranges; a text is at most 4 GiB.
package struct TextRange: Hashable, Sendable {
  private let lower: UInt32
  private let upper: UInt32

  package init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a text range cannot run from \(start) to \(end)")
    lower = UInt32(start)
    upper = UInt32(end)
  }

  package var start: Int { Int(lower) }
  package var end: Int { Int(upper) }
  package var count: Int { Int(upper - lower) }
  package var isEmpty: Bool { lower == upper }
  /// The same offsets as a Swift range, to slice an array of bytes with.
  package var offsets: Range<Int> { Int(lower)..<Int(upper) }

  package func contains(_ offset: Int) -> Bool {
    start <= offset && offset < end
  }

  package func contains(_ other: TextRange) -> Bool {
    lower <= other.lower && other.upper <= upper
  }

  package func overlaps(_ other: TextRange) -> Bool {
    lower < other.upper && other.lower < upper
  }

  /// The smallest range that holds both.
  package func union(_ other: TextRange) -> TextRange {
    TextRange(min(start, other.start), max(end, other.end))
  }

  /// The same range, `distance` bytes further on.
  package func shifted(by distance: Int) -> TextRange {
    TextRange(start + distance, end + distance)
  }
}

extension TextRange: Comparable {
  /// In reading order: by start, the longer first where two start together.
  package static func < (left: TextRange, right: TextRange) -> Bool {
    left.lower == right.lower ? left.upper > right.upper : left.lower < right.lower
  }
}

extension TextRange: CustomStringConvertible {
  package var description: String { "\(start)..<\(end)" }
}

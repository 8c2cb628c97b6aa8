/// A half-open range of UTF-8 byte offsets into a text.
///
/// Offsets fall on the boundaries of Unicode scalars. They are kept in 32 bits each, since an
/// index holds millions of ranges; a text is at most 4 GiB.
///
/// Public, because the compiler moves nothing else into other modules.
public struct TextRange: Hashable, Sendable {
  @usableFromInline let lower: UInt32
  @usableFromInline let upper: UInt32

  /// The bytes from `start` up to `end`, not before it.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a text range cannot run from \(start) to \(end)")
    lower = UInt32(start)
    upper = UInt32(end)
  }

  /// The offset of the first byte.
  @inlinable public var start: Int { Int(lower) }
  /// The offset behind the last byte.
  @inlinable public var end: Int { Int(upper) }
  /// The number of bytes.
  @inlinable public var count: Int { Int(upper &- lower) }
  /// Whether it holds no byte.
  @inlinable public var isEmpty: Bool { lower == upper }
  /// The same offsets as a Swift range, to slice an array of bytes with.
  @inlinable public var offsets: Range<Int> { start..<end }

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
  public static func < (left: TextRange, right: TextRange) -> Bool {
    left.lower == right.lower ? left.upper > right.upper : left.lower < right.lower
  }
}

extension TextRange: CustomStringConvertible {
  /// The two offsets.
  public var description: String { "\(start)..<\(end)" }
}

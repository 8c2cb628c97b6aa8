import TextAnalysis

/// The words of a quotation without what stands around them.
enum SpokenWords {
  /// Takes quotation marks and white space off both ends, and commas and periods off the last.
  static func trimmed(_ range: TextRange, in text: Text) -> TextRange {
    let scalars = Array(text[range].unicodeScalars)
    guard let first = scalars.firstIndex(where: { !marks.contains($0) }),
      let last = scalars.lastIndex(where: { !marks.contains($0) && !stops.contains($0) }),
      first <= last
    else { return range }
    let before = scalars[..<first].reduce(0) { $0 + $1.utf8.count }
    let after = scalars[(last + 1)...].reduce(0) { $0 + $1.utf8.count }
    return TextRange(range.start + before, range.end - after)
  }

  private static let marks = Set(" \n\t\"'‘’“”„«»`".unicodeScalars)
  private static let stops = Set(",.;".unicodeScalars)
}

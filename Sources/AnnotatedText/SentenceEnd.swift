/// Tells sentences from headlines, datelines and rows of tables.
enum SentenceEnd {
  /// Whether a line ends with a period or its like, quotation marks and brackets behind it aside.
  static func ends(_ line: ArraySlice<UInt8>) -> Bool {
    let last = String(decoding: line.suffix(24), as: UTF8.self).unicodeScalars
      .last { !closing.contains($0) }
    return last.map(terminal.contains) ?? false
  }

  private static let terminal: Set<Unicode.Scalar> = [".", "!", "?", "…", ";"]
  private static let closing: Set<Unicode.Scalar> = ["\"", "'", "”", "’", "»", ")", "]", " "]
}

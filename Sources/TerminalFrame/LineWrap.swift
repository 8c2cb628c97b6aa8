/// Breaks a paragraph into lines.
package enum LineWrap {
  /// The lines of a paragraph as ranges of its UTF-8 bytes, in order.
  ///
  /// Breaks after spaces and hyphens and between ideographs; a word longer than a line is cut
  /// between grapheme clusters. Spaces at a break belong to neither line. Greedy, linear.
  package static func lines(of utf8: ArraySlice<UInt8>, columns: Int) -> [Range<Int>] {
    fatalError("not implemented")
  }
}

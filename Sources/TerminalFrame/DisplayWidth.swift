/// How many columns text takes on the screen: computed here and nowhere else.
package enum DisplayWidth {
  /// The columns of a text as `Frame.write` shows it, tokens for hostile characters included.
  package static func columns(of text: String) -> Int {
    columns(of: text.utf8Span.span)
  }

  /// The same for a part of an article's UTF-8.
  ///
  /// The widths of two parts add up to the width of the whole when the cut falls between
  /// grapheme clusters.
  package static func columns(of utf8: ArraySlice<UInt8>) -> Int {
    columns(of: utf8.span)
  }

  private static func columns(of bytes: borrowing Span<UInt8>) -> Int {
    var glyphs = ShownGlyphs()
    var columns = 0
    while let glyph = glyphs.next(in: bytes) {
      columns += glyph.columns
    }
    return columns
  }
}

/// Makes text from outside safe to print on a terminal.
package enum TerminalText {
  /// The text with every character that a terminal could obey, or that hides, as a visible token.
  ///
  /// The same function that `Frame.write` passes; the command line calls it for all that it
  /// prints to a terminal. Line feeds and tabs stay when `keepsLines` is set.
  package static func neutralised(_ text: String, keepsLines: Bool = false) -> String {
    let bytes = text.utf8Span.span
    guard !isPlain(bytes) else { return text }
    var shown: [UInt8] = []
    shown.reserveCapacity(bytes.count)
    var glyphs = ShownGlyphs()
    while let glyph = glyphs.next(in: bytes) {
      if keepsLines, glyph.scalar == 0x0A || glyph.scalar == 0x09 {
        shown.append(UInt8(glyph.scalar))
        continue
      }
      switch glyph.shape {
      case .ascii(let byte): shown.append(byte)
      case .cell(let text), .token(let text): shown.append(contentsOf: text.utf8)
      }
    }
    return String(decoding: shown, as: UTF8.self)
  }

  /// How many characters of a text show as tokens, since they hide or could be obeyed; line feeds
  /// and tabs are not counted. Linear, about as fast as drawing.
  package static func hiddenCount(in utf8: ArraySlice<UInt8>) -> Int {
    let bytes = utf8.span
    guard !isPlain(bytes) else { return 0 }
    var count = 0
    var glyphs = ShownGlyphs()
    while let glyph = glyphs.next(in: bytes) {
      if glyph.isNeutralised, glyph.scalar != 0x0A, glyph.scalar != 0x09 { count += 1 }
    }
    return count
  }

  private static func isPlain(_ bytes: borrowing Span<UInt8>) -> Bool {
    for position in 0..<bytes.count where bytes[position] < 0x20 || bytes[position] > 0x7E {
      return false
    }
    return true
  }
}

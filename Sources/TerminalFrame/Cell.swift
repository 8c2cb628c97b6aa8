/// One place of the grid.
package struct Cell: Hashable, Sendable {
  /// A base character and the marks on it; empty in the right half of a wide character.
  ///
  /// A cell is what terminals call one, which can be less than a grapheme cluster: a Devanagari
  /// vowel sign that takes a column has its own cell.
  package let text: String
  /// 1 or 2; 0 in the right half of a wide character.
  package let columns: Int
  package internal(set) var style: Style

  /// Only `Frame` makes cells, from text that has been neutralised.
  init(text: String, columns: Int, style: Style) {
    self.text = text
    self.columns = columns
    self.style = style
  }

  package var isRightHalf: Bool { columns == 0 }

  static func space(_ style: Style) -> Cell {
    Cell(text: " ", columns: 1, style: style)
  }

  static func ascii(_ byte: UInt8, _ style: Style) -> Cell {
    Cell(text: asciiTexts[Int(byte & 0x7F)], columns: 1, style: style)
  }

  /// Made once: nearly every cell of a screen is one of these.
  private static let asciiTexts = (0..<128).map { String(Unicode.Scalar(UInt8($0))) }
}

import TerminalFrame
import TextAnalysis

/// A range of text that is to look different.
struct StyledRange: Hashable, Sendable {
  let range: TextRange
  let style: Style
}

/// Cuts a line of text into runs of one style.
enum TextStyling {
  /// The runs of a line; where ranges overlap, the later in `layers` wins.
  ///
  /// - Parameter layers: ranges in reading order, layer by layer from the bottom.
  static func runs(
    of line: Range<Int>, in text: Text, base: Style, layers: [[StyledRange]]
  ) -> [StyledRun] {
    var pieces: [(range: Range<Int>, style: Style)] = [(line, base)]
    for layer in layers {
      for styled in touching(line, in: layer) {
        pieces = pieces.flatMap { overlay(styled, on: $0) }
      }
    }
    return pieces.map { StyledRun(string(text, $0.range), $0.style) }
  }

  /// The ranges of a layer that touch a line; a binary search finds the first.
  static func touching(_ line: Range<Int>, in layer: [StyledRange]) -> ArraySlice<StyledRange> {
    let first = layer.partitioningIndex { $0.range.end > line.lowerBound }
    let end = layer[first...].firstIndex { $0.range.start >= line.upperBound } ?? layer.count
    return layer[first..<end]
  }

  /// The bytes as a string, with the line breaks of the file as the spaces they read as.
  static func string(_ text: Text, _ range: Range<Int>) -> String {
    let bytes = text.utf8[range]
    guard bytes.contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    return String(decoding: bytes.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self)
  }

  private static func overlay(
    _ styled: StyledRange, on piece: (range: Range<Int>, style: Style)
  ) -> [(range: Range<Int>, style: Style)] {
    let start = max(piece.range.lowerBound, styled.range.start)
    let end = min(piece.range.upperBound, styled.range.end)
    guard start < end else { return [piece] }
    return [
      (piece.range.lowerBound..<start, piece.style), (start..<end, styled.style),
      (end..<piece.range.upperBound, piece.style),
    ].filter { !$0.0.isEmpty }
  }
}

import TextAnalysis

/// From offsets that count Unicode scalars, as Python does, to bytes of UTF-8.
struct ScalarOffsets {
  private let bytes: [Int]

  init(_ text: String) {
    var bytes = [0]
    var offset = 0
    for scalar in text.unicodeScalars {
      offset += scalar.utf8.count
      bytes.append(offset)
    }
    self.bytes = bytes
  }

  /// nil when the offsets lie outside the text or run backwards.
  func range(_ start: Int, _ end: Int) -> TextRange? {
    guard 0 <= start, start <= end, end < bytes.count else { return nil }
    return TextRange(bytes[start], bytes[end])
  }
}

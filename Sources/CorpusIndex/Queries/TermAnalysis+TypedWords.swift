import TextAnalysis

extension TermAnalysis {
  /// Whether a string is nothing but ASCII letters and digits, at least one: one token that
  /// needs no rules, as most words of queries are.
  static func isSimpleWord(_ string: String) -> Bool {
    !string.isEmpty && string.utf8.allSatisfy(isSimple)
  }

  /// The tokens of a word as typed; `tokens(in:)` without its cost for a simple word.
  static func tokens(ofTyped word: String) -> [IndexedToken] {
    guard isSimpleWord(word) else { return tokens(in: word) }
    let folded = word.utf8.map(lowercased)
    return [IndexedToken(range: TextRange(0, folded.count), folded: folded, marked: nil)]
  }

  private static func isSimple(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
  }
}

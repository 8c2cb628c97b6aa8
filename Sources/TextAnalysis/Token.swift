/// A word, a number or a punctuation mark, with its exact place in the text.
package struct Token: Hashable, Sendable {
  package enum Kind: UInt8, Sendable {
    case word
    case number
    /// The `'s` of a possessive, or a bare apostrophe after a plural.
    case possessive
    case punctuation
  }

  /// How a word is written, which tells a name from an ordinary word.
  package enum Shape: UInt8, Sendable {
    case lower
    /// The first letter only: "Lavrov".
    case capitalised
    /// Two or more letters, all of them capitals: "PDVSA", "U.S.".
    case upper
    /// Capitals and small letters otherwise: "McDonald", "iPhone".
    case mixed
    /// No letter with case: numbers, punctuation, scripts without case.
    case caseless
  }

  package let range: TextRange
  package let kind: Kind
  package let shape: Shape

  package init(range: TextRange, kind: Kind, shape: Shape) {
    self.range = range
    self.kind = kind
    self.shape = shape
  }

  package var isWord: Bool { kind == .word }

  /// Whether the token begins with a capital letter.
  package var beginsWithCapital: Bool {
    shape == .capitalised || shape == .upper || shape == .mixed
  }
}

/// A word, a number or a punctuation mark, with its exact place in the text.
///
/// Public, because the compiler moves nothing else into other modules.
public struct Token: Hashable, Sendable {
  /// What it is to whoever reads it.
  public enum Kind: UInt8, Sendable {
    case word
    case number
    /// The `'s` of a possessive, or a bare apostrophe after a plural.
    case possessive
    case punctuation
  }

  /// How a word is written, which tells a name from an ordinary word.
  public enum Shape: UInt8, Sendable {
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

  /// Its bytes in the text.
  public let range: TextRange
  /// What it is.
  public let kind: Kind
  /// How it is written.
  public let shape: Shape

  /// A token of known kind and shape.
  @inlinable
  public init(range: TextRange, kind: Kind, shape: Shape) {
    self.range = range
    self.kind = kind
    self.shape = shape
  }

  /// Whether it is a word.
  @inlinable public var isWord: Bool { kind == .word }

  /// Whether the token begins with a capital letter.
  @inlinable
  public var beginsWithCapital: Bool {
    shape == .capitalised || shape == .upper || shape == .mixed
  }
}

/// A word as typed, without white space and quotation marks.
package struct SearchWord: Hashable, Sendable {
  package let text: String
  /// Whether longer words that begin with it count too: "sanction*".
  package let isPrefix: Bool
  /// How many letters may be otherwise: "lavrv~1" finds Lavrov. A word with a hyphen inside, or
  /// of several words, is not spelt otherwise.
  package let edits: Int
  /// Whether `*` in the text stands for any letters, or none, and `?` for one: "m*hamm?d".
  package let isWildcard: Bool

  package init(
    _ text: String, isPrefix: Bool = false, edits: Int = 0, isWildcard: Bool = false
  ) {
    self.text = text
    self.isPrefix = isPrefix
    self.edits = edits
    self.isWildcard = isWildcard
  }
}

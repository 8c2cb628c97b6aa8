/// A parsed search.
package indirect enum Query: Hashable, Sendable {
  /// To be completed: words, phrases, fields and their combinations.
  case nothing
}

package enum QueryParser {
  /// Parses what a user typed. Total: punctuation without meaning is ignored, and an operator
  /// without operands is an ordinary word.
  ///
  /// - Parameter isTyping: whether the last word may still grow, so that it counts as a prefix.
  package static func parse(_ text: String, isTyping: Bool = false) -> Query {
    fatalError("not implemented")
  }
}

/// Makes text from outside safe to print on a terminal.
package enum TerminalText {
  /// The text with every character that a terminal could obey, or that hides, as a visible token.
  ///
  /// The same function that `Frame.write` passes; the command line calls it for all that it
  /// prints to a terminal. Line feeds and tabs stay when `keepsLines` is set.
  package static func neutralised(_ text: String, keepsLines: Bool = false) -> String {
    fatalError("not implemented")
  }
}

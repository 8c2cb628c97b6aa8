/// How many columns text takes on the screen: computed here and nowhere else.
package enum DisplayWidth {
  /// The columns of a text as `Frame.write` shows it, tokens for hostile characters included.
  package static func columns(of text: String) -> Int {
    fatalError("not implemented")
  }
}

/// Tokens between two quotation marks, or from an opening mark to the end of a paragraph that the
/// next paragraph goes on with.
struct QuotedSpan: Hashable, Sendable {
  /// The first token of the opening mark; a mark may be two tokens, as in ``this''.
  let open: Int
  /// The tokens between the marks; not empty.
  let inside: Range<Int>
  /// Behind the last token of the closing mark.
  let end: Int
  /// Whether the next paragraph goes on with it, so that there is no closing mark.
  let isOpenEnded: Bool

  /// All tokens, marks included.
  var whole: Range<Int> { open..<end }
}

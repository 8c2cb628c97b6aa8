/// Why an annotated text cannot be read.
package struct AnnotationError: Error, Hashable, CustomStringConvertible {
  package enum Reason: Hashable, Sendable {
    /// "[Lavrov|PER" without its "]".
    case unclosedMark
    /// "[Lavrov]", or "[Lavrov|]".
    case noLabel
    /// A line that is neither blank nor a token and its tag.
    case notTwoColumns
  }

  package let reason: Reason
  /// The line in the file, counted from 1.
  package let line: Int

  package init(_ reason: Reason, line: Int) {
    self.reason = reason
    self.line = line
  }

  package var description: String {
    switch reason {
    case .unclosedMark:
      "line \(line): a mark is opened and never closed; write \\[ for a bracket of the text"
    case .noLabel:
      "line \(line): a mark has no label; write [surface|LABEL], or \\[ for a bracket of the text"
    case .notTwoColumns:
      "line \(line): expected a token, a tab and a tag"
    }
  }
}

/// A regular expression, read and known to be sound.
///
/// Letters, `.`, classes `[a-z]`, `\d \w \s` and their opposites, `|`, groups, `* + ? {m,n}`, and
/// `^ $ \b \B`. Upper and lower case count as the same. There are no references back and no looks
/// ahead, so that a text is searched in time that grows with its length alone; a question mark
/// behind a repetition is read and changes nothing, since the longest match counts.
package struct RegularExpression: Hashable, Sendable {
  /// As typed, without the slashes around it.
  package let source: String
  let root: Node

  /// Expressions of more scalars than this, or with more steps, are refused.
  static let longestSource = 1000
  static let mostSteps = 4000
  static let deepestGroup = 40

  indirect enum Node: Hashable, Sendable {
    case empty
    case scalar(ScalarSet)
    case sequence([Node])
    case choice([Node])
    /// nil is without end.
    case repetition(Node, least: Int, most: Int?)
    case assertion(Assertion)
  }

  enum Assertion: Hashable, Sendable {
    case start, end, wordBoundary, noWordBoundary
  }

  package enum Flaw: Error, Hashable, Sendable {
    case openGroup, openClass, strayParenthesis, nothingToRepeat, unknownEscape(Unicode.Scalar)
    case disorderedRange, tooLong, tooDeep, loneBackslash
  }

  package init(_ source: String) throws(Flaw) {
    self.source = source
    var parser = try RegularExpressionParser(source)
    root = try parser.expression()
    guard root.steps <= Self.mostSteps else { throw .tooLong }
  }

  package static func == (left: RegularExpression, right: RegularExpression) -> Bool {
    left.source == right.source
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(source) }
}

extension RegularExpression: CustomStringConvertible {
  package var description: String { "/\(source)/" }
}

extension RegularExpression.Flaw: CustomStringConvertible {
  /// What is wrong, to follow the word "since".
  package var description: String {
    switch self {
    case .openGroup: "a parenthesis is not closed"
    case .openClass: "a bracket is not closed"
    case .strayParenthesis: "a parenthesis closes nothing"
    case .nothingToRepeat: "there is nothing to repeat before a * + ? or {}"
    case .unknownEscape(let scalar): "\\\(scalar) has no meaning"
    case .disorderedRange: "a range ends before it begins"
    case .tooLong: "it is too long"
    case .tooDeep: "its groups are too deep"
    case .loneBackslash: "it ends in a backslash"
    }
  }
}

extension RegularExpression.Node {
  /// How many steps a program for the node has, at most; large enough numbers stop growing.
  var steps: Int {
    switch self {
    case .empty: return 0
    case .scalar, .assertion: return 1
    case .sequence(let parts), .choice(let parts):
      return parts.reduce(parts.count) { Self.sum($0, $1.steps) }
    case .repetition(let part, let least, let most):
      let times = max(least + 1, most ?? 0)
      let (product, overflows) = (part.steps + 1).multipliedReportingOverflow(by: times)
      return overflows ? .max / 2 : min(product, .max / 2)
    }
  }

  private static func sum(_ left: Int, _ right: Int) -> Int { min(left + right, .max / 2) }
}

import TextAnalysis

extension SearchWord {
  /// Reads a word without white space as it is typed; nil when nothing in it can be searched for.
  ///
  /// A star at the end makes it a prefix, a tilde asks for other spellings, stars and question
  /// marks elsewhere stand for letters. A question mark at the end only asks.
  ///
  /// - Parameter mayGrow: whether the word is still being typed.
  init?(typed text: String, mayGrow: Bool) {
    if TermAnalysis.isSimpleWord(text) {
      self.init(text, isPrefix: mayGrow)
      return
    }
    let (stem, hasStar) = Self.withoutEnding(text)
    let isPrefix = hasStar || mayGrow
    let special =
      Self.similar(text) ?? (hasStar ? nil : Self.similar(stem))
      ?? Self.wildcard(stem, isPrefix: isPrefix)
    if let special {
      self = special
      return
    }
    guard !TermAnalysis.tokens(in: stem).isEmpty else { return nil }
    // "OR?" asks for the word, which without its mark would be an operator.
    let isOperator = QueryLexer.operatorLexeme(stem) != nil
    self.init(isOperator && !isPrefix ? text : stem, isPrefix: isPrefix)
  }

  /// Reads "lavrv~" and "lavrv~1", or "~2" for two letters that may be otherwise.
  private static func similar(_ text: String) -> SearchWord? {
    guard let (bare, edits) = withoutTilde(text), !TermAnalysis.tokens(in: bare).isEmpty else {
      return nil
    }
    return SearchWord(bare, edits: edits)
  }

  /// What stands before the tilde at the end of a text, and the edits that it allows.
  ///
  /// By scalars, since a tilde and a joiner behind it are one Character.
  static func withoutTilde(_ text: String) -> (bare: String, edits: Int)? {
    var scalars = text.unicodeScalars[...]
    let edits = scalars.last == "2" ? 2 : 1
    if scalars.last == "1" || scalars.last == "2" { scalars.removeLast() }
    guard scalars.popLast() == "~" else { return nil }
    return (String(scalars), edits)
  }

  /// The word without the stars and question marks at its end and the punctuation among them,
  /// and whether there was a star.
  private static func withoutEnding(_ text: String) -> (stem: String, hasStar: Bool) {
    let scalars = Array(text.unicodeScalars)
    var start = scalars.count
    while start > 0, ending.contains(scalars[start - 1]) { start -= 1 }
    guard let cut = scalars[start...].firstIndex(where: isSign) else { return (text, false) }
    return (
      String(String.UnicodeScalarView(scalars[..<cut])), scalars[cut...].contains("*")
    )
  }

  private static let ending: Set<Unicode.Scalar> = ["*", "?", "!", ".", ",", ";", ":"]

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool { scalar == "*" || scalar == "?" }

  private static func wildcard(_ stem: String, isPrefix: Bool) -> SearchWord? {
    guard stem.unicodeScalars.contains(where: isSign) else { return nil }
    var scalars: [Unicode.Scalar] = []
    for scalar in stem.unicodeScalars where scalar != "*" || scalars.last != "*" {
      scalars.append(scalar)
    }
    if isPrefix { scalars.append("*") }
    let word = String(String.UnicodeScalarView(scalars))
    return WildcardPattern(word) == nil ? nil : SearchWord(word, isWildcard: true)
  }
}

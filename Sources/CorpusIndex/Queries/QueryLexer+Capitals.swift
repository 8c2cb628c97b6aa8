import TextAnalysis

extension [QueryLexer.Lexeme] {
  /// The lexemes in small letters where everything is typed in capitals, which then tell neither
  /// names nor operators: "RELATIONS OF EAST AND WEST SINCE THE WAR".
  ///
  /// Fewer than four words may be as many acronyms, and words that operators keep apart are a
  /// query that means them.
  var withTellingCase: [QueryLexer.Lexeme] {
    let operators = count { $0.isOperator }
    let words = compactMap(\.plainWord)
    guard words.count >= 4, words.count > 2 * operators, words.count + operators == count,
      words.allSatisfy(\.isInCapitals)
    else { return self }
    return map { lexeme in
      switch lexeme {
      case .and: .word(SearchWord("and"))
      case .or: .word(SearchWord("or"))
      case .not: .word(SearchWord("not"))
      case .near: .word(SearchWord("near"))
      case .word(let word):
        .word(
          word.isWildcard
            ? word : SearchWord(word.text.lowercased(), isPrefix: word.isPrefix, edits: word.edits))
      case .open, .close, .plus, .minus, .phrase, .loosePhrase, .expression, .field: lexeme
      }
    }
  }
}

extension QueryLexer.Lexeme {
  fileprivate var isOperator: Bool {
    switch self {
    case .and, .or, .not, .near: true
    case .open, .close, .plus, .minus, .word, .phrase, .loosePhrase, .expression, .field: false
    }
  }

  fileprivate var plainWord: SearchWord? {
    if case .word(let word) = self { word } else { nil }
  }
}

extension SearchWord {
  fileprivate var isInCapitals: Bool {
    !text.unicodeScalars.contains { CharacterClass($0) == .lowercase }
  }
}

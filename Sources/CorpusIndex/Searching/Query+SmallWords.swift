import TextAnalysis

extension [Query.Part] {
  /// The parts without the small words of a language, which say nothing about what is sought;
  /// all of them when nothing else is asked.
  ///
  /// Small words count where they are demanded, typed with a capital ("US"), part of a phrase, or
  /// not yet at their end.
  func telling(in language: Language) -> [Query.Part] {
    let telling = filter { !$0.clause.isSmallWord(of: language) }
    return telling.contains { $0.clause.role != .excluded } ? telling : self
  }
}

extension Query.Clause {
  fileprivate func isSmallWord(of language: Language) -> Bool {
    guard role == .plain, case .word(let word) = query, !word.isPrefix, word.edits == 0,
      !word.isWildcard,
      word.text.utf8.count <= 2 * Self.longest
    else { return false }
    let tokens = TermAnalysis.tokens(ofTyped: word.text)
    guard tokens.count == 1, let token = tokens.first, token.isLowercase(in: word.text) else {
      return false
    }
    return Language.withFunctionWord(token.folded[...]) >> language.rawValue & 1 == 1
  }

  /// Bytes; no small word is as long.
  private static let longest = 16
}

/// A language whose inflections are known.
package enum Language: UInt8, CaseIterable, Sendable {
  case english, german, french, spanish, portuguese, italian, russian, dutch

  /// Whether common nouns are written with a capital, so that a capital does not tell a name.
  package var capitalisesNouns: Bool { self == .german }

  /// The languages in which a folded word is one of the small words that every text repeats, one
  /// bit each: that of a language is 1 << its raw value.
  package static func withFunctionWord(_ word: ArraySlice<UInt8>) -> UInt8 {
    FunctionWords.languages(of: word)
  }

  /// The language with the most small words; English when none is ahead of it.
  ///
  /// - Parameter counts: for each language, in the order of `allCases`, how many of its small
  ///   words a text has.
  package static func mostLikely(_ counts: [Int]) -> Language {
    var best = Language.english
    for language in allCases where counts[Int(language.rawValue)] > counts[Int(best.rawValue)] {
      best = language
    }
    return best
  }
}

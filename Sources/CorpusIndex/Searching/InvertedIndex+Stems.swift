import Synchronization
import TextAnalysis

extension InvertedIndex {
  /// The other terms that are the same word as a folded one, but for inflection, in some language
  /// of the articles; sorted.
  ///
  /// Names are left out, since nobody inflects them: a term belongs only if some article has it
  /// as an ordinary word. Costs some microseconds, and the making of the stem tables at first.
  func inflections(of word: [UInt8]) -> [[UInt8]] {
    guard Stemmer.canBeStemmed(word[...]) else { return [] }
    let languages = segments.reduce(0) { $0 | $1.languages }
    var found: [[UInt8]] = []
    for language in Language.allCases where languages >> language.rawValue & 1 == 1 {
      let stem = SharedStemmers.stem(word[...], language)
      if stem != word { found.append(stem) }
      for segment in segments {
        for term in segment.stems.terms(withStem: stem, in: language) {
          let key = segment.key(Int(term))
          if !key.elementsEqual(word) { found.append(Array(key)) }
        }
      }
    }
    guard !found.isEmpty else { return [] }
    return Set(found).filter(isOrdinary).sorted { $0.lexicographicallyPrecedes($1) }
  }

  private func isOrdinary(_ word: [UInt8]) -> Bool {
    segments.contains { segment in segment.term(word).map { segment.isOrdinary[$0] } ?? false }
  }
}

/// One stemmer a language for the words of queries, since making one costs more than its use.
private enum SharedStemmers {
  private static let made = Mutex<[Language: Stemmer]>([:])

  static func stem(_ word: ArraySlice<UInt8>, _ language: Language) -> [UInt8] {
    made.withLock { made in
      if let stemmer = made[language] { return stemmer.stem(word) }
      let stemmer = Stemmer(language)
      made[language] = stemmer
      return stemmer.stem(word)
    }
  }
}

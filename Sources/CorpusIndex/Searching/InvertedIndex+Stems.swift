import Synchronization
import TextAnalysis

extension InvertedIndex {
  /// The other terms that are the same word as a folded one, but for inflection, in some language
  /// of the articles; sorted.
  ///
  /// Names are left out, since nobody inflects them: a term belongs only if some article has it
  /// as an ordinary word. Costs some microseconds the first time, and the making of the stem tables at
  /// first.
  func inflections(of word: [UInt8]) -> [[UInt8]] {
    guard Stemmer.canBeStemmed(word[...]) else { return [] }
    return inflectionMemo.inflections(of: word) { madeInflections(of: word) }
  }

  private func madeInflections(of word: [UInt8]) -> [[UInt8]] {
    var found: [[UInt8]] = []
    for (stem, languages) in stems(of: word) {
      if stem != word, !found.contains(stem), isOrdinary(stem[...]) { found.append(stem) }
      for segment in segments {
        segment.stems.forEachTerm(withStem: stem, in: languages) { term in
          let key = segment.key(term)
          guard !key.elementsEqual(word), !found.contains(where: { key.elementsEqual($0) }),
            segment.traits[term].isOrdinary || segments.count > 1 && isOrdinary(key)
          else { return }
          found.append(Array(key))
        }
      }
    }
    return found.count < 2 ? found : found.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The different stems of a word, each with the languages of the articles in which it is one.
  private func stems(of word: [UInt8]) -> [(stem: [UInt8], languages: UInt8)] {
    let languages = segments.reduce(0) { $0 | $1.languages }
    var stems: [(stem: [UInt8], languages: UInt8)] = []
    for language in Language.allCases where languages >> language.rawValue & 1 == 1 {
      let stem = SharedStemmers.stem(word[...], language)
      if let known = stems.firstIndex(where: { $0.stem == stem }) {
        stems[known].languages |= 1 << language.rawValue
      } else {
        stems.append((stem, 1 << language.rawValue))
      }
    }
    return stems
  }

  private func isOrdinary(_ word: ArraySlice<UInt8>) -> Bool {
    let word = Array(word)
    return segments.contains { segment in
      segment.term(word).map { segment.traits[$0].isOrdinary } ?? false
    }
  }
}

/// One stemmer a language for the words of queries, since making one costs more than its use.
private enum SharedStemmers {
  /// By the numbers of the languages.
  private static let made = Mutex<[Stemmer?]>(
    Array(repeating: nil, count: Language.allCases.count))

  static func stem(_ word: ArraySlice<UInt8>, _ language: Language) -> [UInt8] {
    made.withLock { made in
      if let stemmer = made[Int(language.rawValue)] { return stemmer.stem(word) }
      let stemmer = Stemmer(language)
      made[Int(language.rawValue)] = stemmer
      return stemmer.stem(word)
    }
  }
}

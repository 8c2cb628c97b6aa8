import Articles
import CorpusIndex
import TextAnalysis

/// Which words of a corpus are the same but for inflection, found by stemming all of them.
struct PlainInflections {
  /// The language of most articles.
  let language: Language
  private var languages: Set<Language> = []
  private var ordinary: Set<String> = []
  private var words: [Language: Set<String>] = [:]

  init(_ corpus: Corpus) {
    var articles = [Int](repeating: 0, count: Language.allCases.count)
    for loaded in corpus.loaded {
      let own = PlainSearch.blocks(of: loaded.article).flatMap(\.words)
      let language = Self.language(of: own.map(\.folded))
      articles[Int(language.rawValue)] += 1
      languages.insert(language)
      words[language, default: []].formUnion(own.map(\.folded))
      let letters = loaded.article.text.string.filter { $0.isASCII && $0.isLetter }
      let isShouted = 2 * letters.count { $0.isUppercase } > letters.count
      for word in own
      where isShouted || language == .german || word.marked == word.written && word.isLower {
        ordinary.insert(word.folded)
      }
    }
    self.language = Language.mostLikely(articles)
  }

  private static func language(of words: [String]) -> Language {
    var counts = [Int](repeating: 0, count: Language.allCases.count)
    for word in words {
      let languages = Language.withFunctionWord(Array(word.utf8)[...])
      for language in Language.allCases where languages >> language.rawValue & 1 == 1 {
        counts[Int(language.rawValue)] += 1
      }
    }
    return Language.mostLikely(counts)
  }

  /// The word and what it may be otherwise.
  func forms(of word: String) -> Set<String> {
    guard Stemmer.canBeStemmed(Array(word.utf8)[...]) else { return [word] }
    var forms: Set<String> = []
    for language in languages {
      let stem = Self.stem(word, language)
      forms.insert(stem)
      forms.formUnion((words[language] ?? []).filter { Self.stem($0, language) == stem })
    }
    return forms.intersection(ordinary).union([word])
  }

  private static func stem(_ word: String, _ language: Language) -> String {
    String(decoding: Stemmer(language).stem(Array(word.utf8)[...]), as: UTF8.self)
  }

  func isSmall(_ clause: Query.Clause) -> Bool {
    guard clause.role == .plain, case .word(let word) = clause.query, !word.isPrefix,
      word.edits == 0, !word.isWildcard,
      word.text.first?.isLowercase == true
    else { return false }
    let languages = Language.withFunctionWord(Array(Folding.fold(word.text).utf8)[...])
    return languages >> language.rawValue & 1 == 1
  }

  /// What of a group counts: all but its small words, or all when it has nothing else.
  func telling(_ parts: [PlainPart]) -> [PlainPart] {
    let telling = parts.filter { !isSmall($0.clause) }
    return telling.allSatisfy { $0.clause.role == .excluded } ? parts : telling
  }
}

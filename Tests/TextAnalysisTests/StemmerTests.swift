import Testing
import TextAnalysis

@Suite struct `Stemming words` {
  private func stem(_ word: String, _ language: Language) -> String {
    String(decoding: Stemmer(language).stem(Array(word.utf8)[...]), as: UTF8.self)
  }

  @Test(arguments: [
    (Language.english, ["sanction", "sanctions", "sanctioned", "sanctioning"]),
    (.english, ["cooperate", "cooperation"]),
    (.german, ["sanktion", "sanktionen"]),
    (.french, ["ministre", "ministres"]),
    (.spanish, ["ministro", "ministros"]),
    (.portuguese, ["presidente", "presidentes"]),
    (.italian, ["governo", "governi"]),
    (.russian, ["санкция", "санкции", "санкциями"]),
    (.dutch, ["minister", "ministers"]),
  ])
  func `the inflections of a word share a stem`(language: Language, forms: [String]) {
    #expect(Set(forms.map { stem($0, language) }).count == 1, "\(forms)")
  }

  @Test(arguments: ["", "a", "us", "covid19", "3.5", "u.s", String(repeating: "s", count: 60)])
  func `what is no word of letters stays whole`(word: String) {
    #expect(stem(word, .english) == word)
  }
}

@Suite struct `Telling languages` {
  private func language(_ text: String) -> Language {
    var counts = [Int](repeating: 0, count: Language.allCases.count)
    for word in text.split(separator: " ") {
      let languages = Language.withFunctionWord(Array(Folding.fold(String(word)).utf8)[...])
      for language in Language.allCases where languages >> language.rawValue & 1 == 1 {
        counts[Int(language.rawValue)] += 1
      }
    }
    return Language.mostLikely(counts)
  }

  @Test(arguments: [
    (Language.english, "The minister said that sanctions would not be lifted before the vote"),
    (.german, "Der Minister sagte, dass die Sanktionen vor der Wahl nicht aufgehoben werden"),
    (.french, "Le ministre a dit que les sanctions ne seront pas levées avant le vote"),
    (.spanish, "El ministro dijo que las sanciones no se levantarán antes de la votación"),
    (.portuguese, "O ministro disse que as sanções não serão suspensas antes da votação"),
    (.italian, "Il ministro ha detto che le sanzioni non saranno revocate prima della votazione"),
    (.russian, "Министр сказал , что санкции не будут сняты до выборов"),
    (.dutch, "De minister zei dat de sancties niet voor de verkiezingen worden opgeheven"),
    (.english, "Reuters 1987 oil up 3 pct"),
    (.english, ""),
  ])
  func `small words tell the language, and English where none do`(
    expected: Language, text: String
  ) {
    #expect(language(text) == expected)
  }
}

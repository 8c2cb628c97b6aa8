/// A key that the spellings of one foreign name share, in Latin and in Cyrillic letters: "Лавров",
/// "Lavrov", "Lawrow" and "Lavroff" have the same.
package enum NameSound {
  /// The key of a folded word; the word itself in other scripts.
  package static func key(_ word: String) -> String {
    Transliteration.key(romanised(word))
  }

  private static func romanised(_ word: String) -> String {
    guard word.utf8.contains(where: { $0 >= 0xD0 }) else { return word }
    var latin = ""
    for scalar in word.unicodeScalars {
      if let letters = letters[scalar] {
        latin += letters
      } else {
        latin.unicodeScalars.append(scalar)
      }
    }
    return latin
  }

  /// As English-speaking press writes them (BGN/PCGN, without marks).
  private static let letters: [Unicode.Scalar: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z",
    "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "і": "i", "ї": "yi",
    "є": "ye", "ґ": "g", "ў": "u", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "ђ": "dj",
    "џ": "dz",
  ]
}

/// The spellings of one organisation's name that differ by custom alone.
enum OrganisationSpelling {
  /// The bytes of a name; of an organisation that is named by its address on the web, those
  /// before ".com".
  static func withoutDomain(_ text: String, _ kind: EntityKind) -> ArraySlice<UInt8> {
    let bytes = Array(text.utf8)
    guard kind == .organisation, bytes.count > 5 else { return bytes[...] }
    let end = bytes.suffix(4).map { $0 >= UInt8(ascii: "A") ? $0 | 0x20 : $0 }
    return end.elementsEqual(".com".utf8) ? bytes.dropLast(4) : bytes[...]
  }

  /// Gives folded words one spelling: legal forms short, letters joined, American endings.
  static func normalise(_ words: inout [String]) {
    for index in words.indices { words[index] = spellings[words[index]] ?? words[index] }
    if words.count > 1, let last = words.last, let short = legalForms[last] {
      words[words.count - 1] = short
    }
    joinLetters(&words)
  }

  /// "U. S. Steel" and "H-P": letters that follow one another are one word.
  private static func joinLetters(_ words: inout [String]) {
    guard words.count > 1, words.contains(where: { $0.utf8.count == 1 }) else { return }
    var joined: [String] = []
    var isLetter = false
    for word in words {
      let wasLetter = isLetter
      isLetter = word.utf8.count == 1 && word.utf8.allSatisfy { $0 >= UInt8(ascii: "a") }
      if wasLetter, isLetter {
        joined[joined.count - 1] += word
      } else {
        joined.append(word)
      }
    }
    words = joined
  }

  private static let legalForms = [
    "corporation": "corp", "incorporated": "inc", "limited": "ltd", "company": "co",
  ]

  private static let spellings = [
    "centre": "center", "theatre": "theater", "organisation": "organization",
    "programme": "program", "harbour": "harbor", "labour": "labor",
  ]
}

import TextAnalysis

/// A name taken apart for comparison.
struct NameForm: Hashable, Sendable {
  let kind: EntityKind
  /// As written.
  let text: String
  /// Folded, without periods, "the", titles, possessives and generation suffixes.
  let words: [String]
  /// Equal for names that are the same but for case, accents, periods and "the".
  let key: String
  /// Whether a title before the name was left out.
  let hasTitle: Bool
  /// Whether it is one word without small letters.
  let isAcronym: Bool

  init(_ text: String, kind: EntityKind, knowledge: Knowledge) {
    self.kind = kind
    self.text = text
    var words: [String] = []
    WordFolder.forEachWord(of: OrganisationSpelling.withoutDomain(text, kind)) { word in
      if !Self.isMark(word) { words.append(String(decoding: word, as: UTF8.self)) }
    }
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    var hasTitle = false
    if kind == .person {
      while words.count > 1, Self.isTitle(words[0], knowledge) {
        words.removeFirst()
        hasTitle = true
      }
      while words.count > 1, let last = words.last,
        knowledge.traits(of: last).contains(.particleSuffix)
      {
        words.removeLast()
      }
    }
    if kind == .organisation { OrganisationSpelling.normalise(&words) }
    if kind == .group, let last = words.popLast() { words.append(Self.singular(last)) }
    self.words = words
    self.hasTitle = hasTitle
    key = words.count == 1 ? words[0] : words.joined(separator: " ")
    isAcronym = words.count == 1 && Self.isShortWithoutSmallLetters(text)
  }

  private static func isMark(_ word: ArraySlice<UInt8>) -> Bool {
    if word.count > 1 { return word.count == 2 && word.elementsEqual("'s".utf8) }
    switch word.first {
    case UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: "\""),
      UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "&"):
      return true
    default:
      return false
    }
  }

  private static func isShortWithoutSmallLetters(_ text: String) -> Bool {
    guard (2...9).contains(text.utf8.count) else { return false }
    return !text.utf8.contains { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
      && !text.unicodeScalars.contains { $0.properties.isLowercase }
  }

  private static func isTitle(_ word: String, _ knowledge: Knowledge) -> Bool {
    let traits = knowledge.traits(of: word)
    if traits.contains(.honorific) { return true }
    guard !traits.contains(.firstName) else { return false }
    return knowledge.facts(about: word).contains { $0.role == .title }
  }

  /// "Tories" and "Tory" are one group.
  private static func singular(_ word: String) -> String {
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    return word.hasSuffix("s") && word.utf8.count > 3 ? String(word.dropLast()) : word
  }
}

/// The parts of a person's name that say whether two can be one person.
struct PersonName: Hashable, Sendable {
  /// nil when only a surname is given.
  let first: String?
  let middles: [String]
  let last: String
  /// Every word that can stand for the person alone, the likeliest first.
  let surnames: [String]

  init(_ form: NameForm, knowledge: Knowledge) {
    let words = form.words
    let isParticle = words.map {
      !knowledge.traits(of: $0).isDisjoint(with: [.particleInside, .particlePrefix])
    }
    let double = Self.doubleSurname(of: form, knowledge)
    let isSurnameAlone =
      words.count < 2 || isParticle[0] && words[0].utf8.count > 1 && words.count <= 3
      || double != nil && words.count == 2
    guard !isSurnameAlone else {
      last = double ?? words.last ?? ""
      first = nil
      middles = []
      surnames = words.isEmpty ? [] : [last]
      return
    }
    last = words[words.count - 1]
    first = words[0]
    let inner = words.indices.dropFirst().dropLast().filter { !isParticle[$0] }.map { words[$0] }
    middles = inner
    var surnames = [last] + inner.filter { $0.utf8.count > 1 }.reversed()
    if let double { surnames.append(double) }
    // Where the family name comes first: "Xi Jinping" is "Xi".
    if !knowledge.traits(of: words[0]).contains(.firstName), words[0].utf8.count > 1 {
      surnames.append(words[0])
    }
    self.surnames = surnames
  }

  /// "kilroy silk" of "Kilroy-Silk", the two parts of a surname that are written as one word; nil
  /// where the word may be a first name, as "Jean-Claude", or begins with a particle.
  private static func doubleSurname(of form: NameForm, _ knowledge: Knowledge) -> String? {
    let written = form.text.utf8.split(separator: UInt8(ascii: " ")).last ?? [][...]
    let words = form.words.suffix(2)
    guard words.count == 2, let first = words.first,
      written.dropFirst().dropLast().count(where: { $0 == UInt8(ascii: "-") }) == 1,
      knowledge.traits(of: first).isDisjoint(with: [
        .firstName, .particleInside, .particlePrefix,
      ])
    else { return nil }
    return words.joined(separator: " ")
  }

  /// "J." or "JK": a first name of which only the letter is known.
  static func isInitial(_ first: String) -> Bool { first.utf8.count == 1 }

  /// Whether two first names can be those of one person.
  static func agree(_ left: String, _ right: String, in names: FirstNames) -> Bool {
    if left == right { return true }
    if isInitial(left) || isInitial(right) { return left.utf8.first == right.utf8.first }
    return names.areSame(left, right) || Transliteration.key(left) == Transliteration.key(right)
  }
}

/// A ministry, a court or an army: many countries have one of the same name.
struct GovernmentBody: Hashable, Sendable {
  /// The name without its country, in one form: "foreign ministry".
  let base: String
  /// The place in `Knowledge.names` of the country that the name itself says.
  let country: Int32?

  /// nil for any other organisation.
  init?(_ form: NameForm, knowledge: Knowledge) {
    guard form.kind == .organisation, form.words.contains(where: Self.heads.contains) else {
      return nil
    }
    var words = form.words.filter { $0 != "the" }
    country = Self.removeCountry(from: &words, knowledge)
    words.removeAll { $0 == "of" || $0 == "for" || $0 == "affairs" }
    if words.count > 1, let first = words.first, Self.offices.contains(first) {
      words.append(words.removeFirst())
    }
    guard let last = words.last else { return nil }
    let isOffice = words.count > 1 && Self.offices.contains(last)
    let base = words.map { $0 == "defense" ? "defence" : $0 }.joined(separator: " ")
    guard isOffice || Self.bodies.contains(base) else { return nil }
    self.base = base
  }

  private static let offices: Set<String> = ["ministry"]

  private static let bodies: Set<String> = [
    "treasury", "parliament", "senate", "congress", "army", "navy", "air force", "supreme court",
    "high court", "constitutional court", "national assembly", "central bank", "national guard",
    "presidential guard", "foreign office", "cabinet", "coast guard", "electoral commission",
    "house representatives", "house commons", "justice department", "defence department",
    "finance department", "health department", "armed forces", "security council",
    "attorney general office", "prosecutor general office", "national police", "federal police",
  ]

  /// The words of which every such name has one.
  private static let heads: Set<String> = offices.union(
    bodies.compactMap { $0.split(separator: " ").last.map(String.init) })

  private static let headWords: Lexicon = {
    var lexicon = Lexicon(capacity: heads.count)
    for head in heads {
      _ = lexicon.insert(Array(head.utf8)[...], hash: WordFolder.hash(head.utf8))
    }
    return lexicon
  }()

  /// Whether a name may be one of these: a quick look, since most organisations are companies.
  static func mayBeNamed(_ text: String) -> Bool {
    var hasHead = false
    let headWords = headWords
    WordFolder.forEachWord(of: Array(text.utf8)[...]) { word in
      hasHead = hasHead || headWords.number(of: word, hash: WordFolder.hash(word)) >= 0
    }
    return hasHead
  }

  /// Takes "Russian" or "U.S." off the front, or "Russia" off the end behind "of".
  private static func removeCountry(
    from words: inout [String], _ knowledge: Knowledge
  ) -> Int32? {
    for length in [1, 2] where words.count > length {
      if let country = country(words.prefix(length).joined(separator: " "), knowledge) {
        words.removeFirst(length)
        return country
      }
      if words.count > length + 1, words[words.count - length - 1] == "of",
        let country = country(words.suffix(length).joined(separator: " "), knowledge)
      {
        words.removeLast(length + 1)
        return country
      }
    }
    return nil
  }

  private static func country(_ phrase: String, _ knowledge: Knowledge) -> Int32? {
    for fact in knowledge.facts(about: phrase)
    where fact.role == .name || fact.role == .alternative || fact.role == .demonym {
      if knowledge.names[Int(fact.subject)].isCountry { return fact.subject }
    }
    return nil
  }
}

import TextAnalysis

/// Which country a bare "Foreign Ministry" belongs to, by the countries named around it.
struct MentionCountries {
  private let names: [TaggedName]
  private let article: TokenizedArticle
  private let knowledge: Knowledge
  /// For each name, the country it names or lies in, when it is a place or a demonym.
  private var countries: [Int32?] = []
  /// The country that the article names most, its cities counted with it.
  private var main: Int32?

  init(_ names: [TaggedName], in article: TokenizedArticle, knowledge: Knowledge) {
    self.names = names
    self.article = article
    self.knowledge = knowledge
    var cache: [String: Int32?] = [:]
    var counts: [Int32: Int] = [:]
    for name in names {
      guard name.kind == .place else {
        countries.append(nil)
        continue
      }
      let text = article.article.text[name.range]
      let country: Int32?
      if let known = cache[text] {
        country = known
      } else {
        country = Self.country(of: text, knowledge)
        cache[text] = .some(country)
      }
      countries.append(country)
      if let country { counts[country, default: 0] += 1 }
    }
    main = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private static func country(of text: String, _ knowledge: Knowledge) -> Int32? {
    for fact in knowledge.facts(about: text) where fact.role != .title {
      let name = knowledge.names[Int(fact.subject)]
      if name.isCountry { return fact.subject }
      if let country = name.country { return country }
    }
    return nil
  }

  /// The country for the organisation at a place in the names: the one named right before it
  /// ("Russia's Foreign Ministry"), else the nearest before it in its paragraph, else the main one.
  func country(ofBodyAt index: Int) -> Int32? {
    let text = article.article.text[names[index].range]
    guard Self.mayBeBody(text), GovernmentBody.mayBeNamed(text) else { return nil }
    let form = NameForm(text, kind: .organisation, knowledge: knowledge)
    guard let body = GovernmentBody(form, knowledge: knowledge) else { return nil }
    if let country = body.country { return country }
    if let owner = knowledge.facts(about: text).first(where: { $0.role != .title }) {
      if let country = knowledge.names[Int(owner.subject)].country { return country }
    }
    var before = index - 1
    while before >= 0, isSameParagraph(names[before].range, names[index].range) {
      if let country = countries[before] { return country }
      before -= 1
    }
    return main
  }

  /// A quick look, since most organisations are companies: no digit of work for those.
  private static func mayBeBody(_ text: String) -> Bool {
    !text.utf8.allSatisfy { $0 < 0x61 && $0 != 0x20 }
  }

  private func isSameParagraph(_ left: TextRange, _ right: TextRange) -> Bool {
    !article.article.text.utf8[left.end..<right.start].contains(UInt8(ascii: "\n"))
  }
}

import TextAnalysis

/// The facts of the tables, read once and looked up by word, by phrase and by name.
///
/// A class, since nearly every step of the analysis holds on to it: a copy of the arrays for each
/// of them would count references longer than it looks words up.
package final class Knowledge: Sendable {
  /// Everything the tables name; countries come first.
  package let names: [KnownName]
  package let titles: [PersonTitle]
  package let firstNames: FirstNames
  let lexicon: Lexicon
  let traits: [WordTraits]
  let phrases: PhraseTrie
  /// The words that descriptions and pronouns are read by.
  let discourse: DiscourseLexicon
  private let facts: [Fact]
  /// For each node of the phrases, its facts as a range into `facts`.
  private let factsOfNode: [Range<Int32>]

  /// What the program's own tables say. Reading them takes a few milliseconds, at first use.
  package static let embedded = Knowledge(.embedded)

  package init(_ tables: KnowledgeTables) {
    var builder = KnowledgeBuilder()
    builder.read(tables)
    names = builder.names
    titles = builder.titles
    firstNames = builder.firstNames
    lexicon = builder.lexicon
    traits = builder.traits
    phrases = builder.phrases
    discourse = DiscourseLexicon(nouns: tables[.nouns], titles: tables[.titles])
    (facts, factsOfNode) = builder.factsByNode()
  }

  func facts(at node: Int32) -> ArraySlice<Fact> {
    let range = factsOfNode[Int(node)]
    return facts[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  func hasFacts(at node: Int32) -> Bool { !factsOfNode[Int(node)].isEmpty }

  /// The number in the lexicon of a folded word, or -1.
  func number(of word: ArraySlice<UInt8>) -> Int32 {
    lexicon.number(of: word, hash: WordFolder.hash(word))
  }

  func traits(of word: String) -> WordTraits {
    let number = number(of: word)
    return number < 0 ? [] : traits[Int(number)]
  }

  private func number(of word: String) -> Int32 {
    if WordFolder.isFolded(word.utf8) {
      return lexicon.number(of: word.utf8, hash: WordFolder.hash(word.utf8))
    }
    var folded: [UInt8] = []
    WordFolder.append(Array(word.utf8)[...], to: &folded)
    return number(of: folded[...])
  }

  /// The facts about a whole phrase, whatever its case and accents.
  func facts(about phrase: String) -> ArraySlice<Fact> {
    var node: Int32 = 0
    WordFolder.forEachWord(of: Array(phrase.utf8)[...]) { word in
      guard node >= 0 else { return }
      let number = number(of: word)
      node = number < 0 ? -1 : phrases.child(of: node, by: number)
    }
    return node > 0 ? facts(at: node) : []
  }

  /// The country that a name, an alternative name, a demonym, a capital or a seat belongs to.
  package func country(of phrase: String) -> KnownName? {
    for fact in facts(about: phrase) where fact.role != .title {
      let name = names[Int(fact.subject)]
      if name.isCountry { return name }
      if let country = name.country { return names[Int(country)] }
    }
    return nil
  }

  /// The gender that a person's title tells, if it tells one: "Mrs.".
  package func gender(ofTitle title: String) -> Gender? {
    for fact in facts(about: title) where fact.role == .title {
      return titles[Int(fact.subject)].gender
    }
    return nil
  }
}

import Articles
import TextAnalysis

/// The tokens of an article as numbers, with what the tables and the article say of each word.
///
/// A class, since every reader of a sentence or a run holds it: copies of its arrays would cost
/// more than the reading.
final class ArticleWords: Sendable {
  let article: TokenizedArticle
  let knowledge: Knowledge
  /// The tokens of `article`, at hand without a way through it.
  let tokens: [Token]
  /// For each token, its number in the lexicon of the tables, or -1.
  let known: [Int32]
  /// For each token, the number of its folded word in this article.
  let local: [Int32]
  let traits: [WordTraits]
  /// For each sentence, how it uses capitals.
  let cases: [SentenceCase]
  /// For each word of the article by local number.
  let evidence: [WordEvidence]
  let lexicon: Lexicon

  init(_ article: TokenizedArticle, knowledge: Knowledge) {
    self.article = article
    self.knowledge = knowledge
    tokens = article.tokens
    let numbers = WordNumbers(article, knowledge: knowledge)
    known = numbers.known
    local = numbers.local
    traits = numbers.traits
    lexicon = numbers.lexicon
    let cases = article.sentences.indices.map { sentence in
      SentenceCase(
        of: article.sentences[sentence], isHeading: article.isHeading(sentence), in: numbers)
    }
    self.cases = cases
    evidence = WordEvidence.gathered(from: numbers, cases: cases)
  }

  /// Whether a capital says nothing at this token: it begins a sentence, a quotation or a list.
  func isInitial(_ index: Int, in sentence: Range<Int>) -> Bool {
    article.isInitial(index, in: sentence)
  }

  func isMarker(_ index: Int, _ marker: Marker) -> Bool { known[index] == marker.rawValue }

  func evidence(at index: Int) -> WordEvidence { evidence[Int(local[index])] }

  /// Whether nothing lies between two neighbouring tokens.
  func isGlued(_ index: Int) -> Bool {
    index > 0 && tokens[index - 1].range.end == tokens[index].range.start
  }

  /// Whether a word is a common one, or formed as one: "Scorers", "Privatisation".
  ///
  /// Asked only of words whose capitals say nothing.
  func isOrdinary(_ index: Int) -> Bool {
    if traits[index].contains(.common) { return true }
    guard traits[index].isDisjoint(with: [.beginsPhrase, .firstName]) else { return false }
    return WordFormation.isOrdinary(lexicon.word(local[index]), in: knowledge)
  }

  func beginsWithCapital(_ index: Int) -> Bool { tokens[index].beginsWithCapital }

  /// The phrases of the tables that begin at a token and end within `limit`.
  func phrases(at start: Int, before limit: Int) -> PhraseMatches {
    var matches = PhraseMatches()
    guard traits[start].contains(.beginsPhrase) else { return matches }
    var node: Int32 = 0
    var index = start
    while index < limit, known[index] >= 0 {
      let child = knowledge.phrases.child(of: node, by: known[index])
      // A hyphen may stand for a space: "Attorney-General".
      guard child >= 0 || isMarker(index, .hyphen) && index > start else { break }
      index += 1
      guard child >= 0 else { continue }
      node = child
      if knowledge.hasFacts(at: node) { matches.add(node, end: index, from: start, in: self) }
    }
    return matches
  }

  /// A number for a sequence of words: equal for equal words, and practically only then.
  func key(of range: Range<Int>) -> UInt64 {
    var key: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in range { key = (key ^ UInt64(UInt32(bitPattern: local[index]))) &* 0x100_0000_01b3 }
    return key
  }

  func textRange(_ range: Range<Int>) -> TextRange {
    TextRange(tokens[range.lowerBound].range.start, tokens[range.upperBound - 1].range.end)
  }
}

/// The longest phrases of the tables that begin at a place.
struct PhraseMatches {
  struct Match {
    let end: Int
    let fact: Fact
  }

  /// The longest that is a name of something.
  private(set) var name: Match?
  /// The longest that is a person's title.
  private(set) var title: Match?

  fileprivate mutating func add(
    _ node: Int32, end: Int, from start: Int, in words: ArticleWords
  ) {
    for fact in words.knowledge.facts(at: node) {
      if fact.role == .title {
        title = Match(end: end, fact: fact)
      } else if Self.isWritten(fact, from: start, to: end, in: words) {
        // The first fact of a node is from the earlier table: a country before an organisation.
        if let name, name.end == end { continue }
        name = Match(end: end, fact: fact)
      }
    }
  }

  /// Whether the phrase is written as a name: with capitals, or all in capitals for acronyms.
  private static func isWritten(
    _ fact: Fact, from start: Int, to end: Int, in words: ArticleWords
  ) -> Bool {
    if fact.needsCapitals { return words.tokens[start].shape == .upper }
    // "Russia's Foreign Ministry" is two names, though the tables list it as one.
    if fact.role != .name, words.tokens[start..<end - 1].contains(where: { $0.kind == .possessive })
    {
      return false
    }
    let first = words.tokens[start]
    let last = words.tokens[end - 1]
    return (first.beginsWithCapital || first.kind == .number)
      && (last.beginsWithCapital || last.kind != .word)
  }
}

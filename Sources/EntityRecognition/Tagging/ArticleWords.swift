import Articles
import TextAnalysis

/// How often a word of an article is written in which way, its places in running prose alone.
struct WordEvidence: Hashable, Sendable {
  /// In small letters.
  var lower: Int32 = 0
  /// With a capital where only a name has one.
  var inside: Int32 = 0
  /// With a capital where any word has one.
  var initial: Int32 = 0
}

/// The tokens of an article as numbers, with what the tables and the article say of each word.
///
/// Words are compared by number from here on; each is folded and looked up once.
struct ArticleWords {
  let article: TokenizedArticle
  let knowledge: Knowledge
  /// For each token, its number in the lexicon of the tables, or -1.
  private(set) var known: [Int32] = []
  /// For each token, the number of its folded word in this article.
  private(set) var local: [Int32] = []
  private(set) var traits: [WordTraits] = []
  /// For each sentence, how it uses capitals.
  private(set) var cases: [SentenceCase] = []
  /// For each word of the article by local number.
  private(set) var evidence: [WordEvidence] = []
  private var lexicon: Lexicon

  init(_ article: TokenizedArticle, knowledge: Knowledge) {
    self.article = article
    self.knowledge = knowledge
    lexicon = Lexicon(capacity: article.tokens.count / 3 + 32)
    readWords()
    for sentence in article.sentences.indices {
      cases.append(
        SentenceCase(
          of: article.sentences[sentence], isHeading: isHeading(sentence), in: self))
    }
    evidence = Array(repeating: WordEvidence(), count: lexicon.count)
    for sentence in article.sentences.indices { count(sentence) }
    // A name in small letters now and then is one in a web address.
    for word in evidence.indices where evidence[word].inside > 2 * evidence[word].lower {
      evidence[word].lower = 0
    }
  }

  var tokens: [Token] { article.tokens }

  private func isHeading(_ sentence: Int) -> Bool {
    switch article.article.blocks[Int(article.blockOfSentence[sentence])].role {
    case .title, .subtitle, .heading: true
    case .byline, .dateLine, .paragraph, .boilerplate: false
    }
  }

  private mutating func readWords() {
    let tokens = article.tokens
    let bytes = article.article.text.utf8
    known.reserveCapacity(tokens.count)
    local.reserveCapacity(tokens.count)
    traits.reserveCapacity(tokens.count)
    var knownOfLocal: [Int32] = []
    var folded: [UInt8] = []
    for token in tokens {
      folded.removeAll(keepingCapacity: true)
      WordFolder.append(bytes[token.range.offsets], to: &folded)
      let hash = WordFolder.hash(folded[...])
      let number = lexicon.insert(folded[...], hash: hash)
      if Int(number) == knownOfLocal.count {
        knownOfLocal.append(knowledge.lexicon.number(of: folded[...], hash: hash))
      }
      let known = knownOfLocal[Int(number)]
      local.append(number)
      self.known.append(known)
      traits.append(known < 0 ? [] : knowledge.traits[Int(known)])
    }
  }

  private mutating func count(_ sentence: Int) {
    guard cases[sentence] == .prose else { return }
    for index in article.sentences[sentence] {
      let word = Int(local[index])
      switch tokens[index].shape {
      case .lower: evidence[word].lower += 1
      case .capitalised, .upper, .mixed:
        if isInitial(index, in: article.sentences[sentence]) {
          evidence[word].initial += 1
        } else {
          evidence[word].inside += 1
        }
      case .caseless: break
      }
    }
  }

  /// Whether a capital says nothing at this token: it begins a sentence, a quotation or a list.
  func isInitial(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound else { return true }
    guard tokens[index - 1].kind == .punctuation else {
      return index - 1 == sentence.lowerBound && tokens[index - 1].kind == .number
    }
    switch article.article.text[tokens[index - 1].range.start] {
    case UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "("),
      UInt8(ascii: "&"), UInt8(ascii: ")"):
      return false
    default:
      return true
    }
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

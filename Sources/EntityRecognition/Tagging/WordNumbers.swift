import Articles
import TextAnalysis

/// The tokens of an article as numbers: each distinct word is folded and looked up once.
struct WordNumbers {
  let article: TokenizedArticle
  /// For each token, its number in the lexicon of the tables, or -1.
  private(set) var known: [Int32] = []
  /// For each token, the number of its folded word in `lexicon`.
  private(set) var local: [Int32] = []
  private(set) var traits: [WordTraits] = []
  /// The words of this article alone.
  private(set) var lexicon: Lexicon

  init(_ article: TokenizedArticle, knowledge: Knowledge) {
    self.article = article
    lexicon = Lexicon(capacity: article.tokens.count / 3 + 32)
    let bytes = article.article.text.utf8
    let count = article.tokens.count
    known.reserveCapacity(count)
    local.reserveCapacity(count)
    traits.reserveCapacity(count)
    var folded: [UInt8] = []
    for token in article.tokens {
      var word = bytes[token.range.offsets]
      if !WordFolder.isFolded(word) {
        folded.removeAll(keepingCapacity: true)
        WordFolder.append(word, to: &folded)
        word = folded[...]
      }
      local.append(lexicon.insert(word, hash: WordFolder.hash(word)))
    }
    let knownOfLocal = knowledge.lexicon.numbers(ofWordsIn: lexicon)
    let traitsOfLocal = knownOfLocal.map { $0 < 0 ? [] : knowledge.traits[Int($0)] }
    for word in local {
      known.append(knownOfLocal[Int(word)])
      traits.append(traitsOfLocal[Int(word)])
    }
  }
}

/// How often a word of an article is written in which way, its places in running prose alone.
struct WordEvidence: Hashable, Sendable {
  /// In small letters.
  var lower: Int32 = 0
  /// With a capital where only a name has one.
  var inside: Int32 = 0
  /// With a capital where any word has one.
  var initial: Int32 = 0

  /// The evidence for each word of an article by its local number.
  static func gathered(from words: WordNumbers, cases: [SentenceCase]) -> [WordEvidence] {
    var evidence = [WordEvidence](repeating: WordEvidence(), count: words.lexicon.count)
    let article = words.article
    for (number, sentence) in article.sentences.enumerated() where cases[number] == .prose {
      for index in sentence {
        let word = Int(words.local[index])
        switch article.tokens[index].shape {
        case .lower: evidence[word].lower += 1
        case .capitalised, .upper, .mixed:
          if article.isInitial(index, in: sentence) {
            evidence[word].initial += 1
          } else {
            evidence[word].inside += 1
          }
        case .caseless: break
        }
      }
    }
    // A name in small letters now and then is one in a web address.
    for word in evidence.indices where evidence[word].inside > 2 * evidence[word].lower {
      evidence[word].lower = 0
    }
    return evidence
  }
}

extension TokenizedArticle {
  func isHeading(_ sentence: Int) -> Bool {
    switch article.blocks[Int(blockOfSentence[sentence])].role {
    case .title, .subtitle, .heading: true
    case .byline, .dateLine, .paragraph, .boilerplate: false
    }
  }

  /// Whether a capital says nothing at this token: it begins a sentence, a quotation or a list.
  func isInitial(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound else { return true }
    guard tokens[index - 1].kind == .punctuation else {
      return index - 1 == sentence.lowerBound && tokens[index - 1].kind == .number
    }
    switch article.text[tokens[index - 1].range.start] {
    case UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "("),
      UInt8(ascii: "&"), UInt8(ascii: ")"):
      return false
    default:
      return true
    }
  }
}

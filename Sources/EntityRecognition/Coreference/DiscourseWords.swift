import Articles
import TextAnalysis

/// The tokens of an article with what the discourse lexicon says of each.
struct DiscourseWords {
  let article: TokenizedArticle
  let lexicon: DiscourseLexicon
  /// For each token, its number in the lexicon, or -1.
  let numbers: [Int32]
  let traits: [DiscourseTraits]
  /// Whether each token stands between quotation marks.
  let isQuoted: [Bool]

  init(_ article: TokenizedArticle, lexicon: DiscourseLexicon) {
    self.article = article
    self.lexicon = lexicon
    let bytes = article.article.text.utf8
    let count = article.tokens.count
    var numbers: [Int32] = []
    var traits: [DiscourseTraits] = []
    numbers.reserveCapacity(count)
    traits.reserveCapacity(count)
    var folded: [UInt8] = []
    for token in article.tokens {
      guard token.kind == .word else {
        numbers.append(-1)
        traits.append([])
        continue
      }
      var word = bytes[token.range.offsets]
      if !WordFolder.isFolded(word) {
        folded.removeAll(keepingCapacity: true)
        WordFolder.append(word, to: &folded)
        word = folded[...]
      }
      let number = lexicon.number(of: word)
      numbers.append(number)
      let known = number < 0 ? [] : lexicon.traits[Int(number)]
      traits.append(
        known.isEmpty && token.shape == .lower && Self.endsLikeVerb(word) ? .verb : known)
    }
    self.numbers = numbers
    self.traits = traits
    isQuoted = Self.quoted(article)
  }

  /// Whether a word is formed as a past tense is.
  private static func endsLikeVerb(_ word: ArraySlice<UInt8>) -> Bool {
    word.count > 4 && word.suffix(2).elementsEqual("ed".utf8)
  }

  /// Straight marks open and close in turn within a block, curled ones say which they are.
  private static func quoted(_ article: TokenizedArticle) -> [Bool] {
    var isQuoted = [Bool](repeating: false, count: article.tokens.count)
    let bytes = article.article.text.utf8
    var block: Int32 = -1
    var isOpen = false
    for (number, sentence) in article.sentences.enumerated() {
      if article.blockOfSentence[number] != block { isOpen = false }
      block = article.blockOfSentence[number]
      for index in sentence {
        isQuoted[index] = isOpen
        let range = article.tokens[index].range
        guard article.tokens[index].kind == .punctuation else { continue }
        switch bytes[range.start] {
        case UInt8(ascii: "\""): isOpen.toggle()
        case 0xE2 where range.count == 3 && bytes[range.start + 1] == 0x80:
          if bytes[range.start + 2] == 0x9C { isOpen = true }
          if bytes[range.start + 2] == 0x9D { isOpen = false }
        default: break
        }
      }
    }
    return isQuoted
  }

  // MARK: Tokens

  func has(_ index: Int, _ wanted: DiscourseTraits) -> Bool {
    traits.indices.contains(index) && !traits[index].isDisjoint(with: wanted)
  }

  func isWord(_ index: Int) -> Bool { article.tokens[index].kind == .word }

  func isLower(_ index: Int) -> Bool {
    article.tokens.indices.contains(index) && article.tokens[index].shape == .lower
  }

  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    guard article.tokens.indices.contains(index), article.tokens[index].kind == .punctuation else {
      return false
    }
    return article.article.text.scalar(at: article.tokens[index].range.start).scalar == mark
  }

  func isPossessive(_ index: Int) -> Bool {
    guard article.tokens.indices.contains(index) else { return false }
    return article.tokens[index].kind == .possessive
      || isMark(index, "'") && isGlued(index) || isMark(index, "\u{2019}") && isGlued(index)
  }

  /// Whether nothing lies between a token and the one before it.
  func isGlued(_ index: Int) -> Bool {
    index > 0 && article.tokens[index - 1].range.end == article.tokens[index].range.start
  }

  func textRange(_ range: Range<Int>) -> TextRange {
    TextRange(
      article.tokens[range.lowerBound].range.start, article.tokens[range.upperBound - 1].range.end)
  }
}

import Articles
import TextAnalysis

/// The tokens of an article as the finder of quotations sees them.
///
/// A class, since every step holds on to it: copies of its arrays would cost more than the steps.
final class SpeechText {
  let article: TokenizedArticle
  let tokens: [Token]
  let words: [SpeechWord]
  let mentions: [Mention]
  let entities: [LocalEntity]
  /// For each mention, its tokens.
  let tokensOfMention: [Range<Int>]
  /// For each token, the innermost mention that covers it, or -1.
  let mentionOfToken: [Int32]

  /// - Parameter mentions: in reading order.
  init(_ article: TokenizedArticle, mentions: [Mention], entities: [LocalEntity]) {
    self.article = article
    self.mentions = mentions
    self.entities = entities
    tokens = article.tokens
    words = Self.words(of: article)
    var tokensOfMention: [Range<Int>] = []
    var mentionOfToken = [Int32](repeating: -1, count: article.tokens.count)
    tokensOfMention.reserveCapacity(mentions.count)
    var first = 0
    for (number, mention) in mentions.enumerated() {
      while first < tokens.count, tokens[first].range.end <= mention.range.start { first += 1 }
      var last = first
      while last < tokens.count, tokens[last].range.start < mention.range.end {
        mentionOfToken[last] = Int32(number)
        last += 1
      }
      tokensOfMention.append(first..<last)
    }
    self.tokensOfMention = tokensOfMention
    self.mentionOfToken = mentionOfToken
  }

  private static func words(of article: TokenizedArticle) -> [SpeechWord] {
    let vocabulary = SpeechVocabulary.shared
    let bytes = article.article.text.utf8
    var folded: [UInt8] = []
    let tokens = article.tokens
    return tokens.indices.map { index in
      let token = tokens[index]
      switch token.kind {
      case .number, .possessive: return []
      case .punctuation:
        let word = SpeechMarks.word(of: token, in: article.article.text)
        return word == .hyphen && isFree(index, in: tokens) ? .dash : word
      case .word:
        let word = bytes[token.range.offsets]
        if WordFolder.isFolded(word) { return vocabulary.word(word) }
        folded.removeAll(keepingCapacity: true)
        WordFolder.append(word, to: &folded)
        let found = vocabulary.word(folded[...])
        // "US" and "WHO" are no pronouns.
        let isAcronym = token.shape == .upper && !found.isDisjoint(with: [.pronoun, .relative])
        return isAcronym ? [] : found
      }
    }
  }

  /// Whether a token stands between spaces.
  private static func isFree(_ index: Int, in tokens: [Token]) -> Bool {
    index > 0 && index + 1 < tokens.count
      && tokens[index - 1].range.end < tokens[index].range.start
      && tokens[index].range.end < tokens[index + 1].range.start
  }

  func has(_ index: Int, _ word: SpeechWord) -> Bool { !words[index].isDisjoint(with: word) }

  /// Whether a token is a word or number that plays no known part, as nouns and names do.
  func isPlain(_ index: Int) -> Bool {
    switch tokens[index].kind {
    case .word: words[index].isSubset(of: [.voice, .document, .hearers])
    case .number: true
    case .possessive, .punctuation: false
    }
  }

  /// Whether nothing lies between a token and the one before.
  func isGlued(_ index: Int) -> Bool {
    index > 0 && tokens[index - 1].range.end == tokens[index].range.start
  }

  func mention(at index: Int) -> Mention? {
    let number = mentionOfToken[index]
    return number < 0 ? nil : mentions[Int(number)]
  }

  func kind(at index: Int) -> EntityKind? {
    mention(at: index).map { entities[Int($0.entity)].kind }
  }

  func range(_ tokens: Range<Int>) -> TextRange {
    TextRange(
      self.tokens[tokens.lowerBound].range.start, self.tokens[tokens.upperBound - 1].range.end)
  }
}

import Articles
import TextAnalysis

/// A name that a tagger found in a text.
package struct TaggedName: Hashable, Sendable {
  /// The bare name: no title, article or possessive.
  package let range: TextRange
  package let kind: EntityKind
  /// Whether it is the adjective or the people of a place.
  package let isDemonym: Bool

  package init(range: TextRange, kind: EntityKind, isDemonym: Bool = false) {
    self.range = range
    self.kind = kind
    self.isDemonym = isDemonym
  }
}

/// What a tagger reads: an article cut into tokens and sentences, once for all analyses.
package struct TokenizedArticle: Sendable {
  package let article: Article
  /// The tokens of all blocks, in order.
  package let tokens: [Token]
  /// The sentences as ranges into `tokens`; none spans two blocks.
  package let sentences: [Range<Int>]
  /// For each sentence, the place of its block in `article.blocks`.
  package let blockOfSentence: [Int32]

  package init(_ article: Article) {
    var tokens: [Token] = []
    var sentences: [Range<Int>] = []
    var blockOfSentence: [Int32] = []
    tokens.reserveCapacity(article.text.count / 4)
    for (number, block) in article.blocks.enumerated() {
      let first = tokens.count
      let blockTokens = Tokenizer.tokens(in: article.text, range: block.range)
      tokens += blockTokens
      for sentence in Sentences.ranges(of: blockTokens, in: article.text) {
        sentences.append(sentence.lowerBound + first..<sentence.upperBound + first)
        blockOfSentence.append(Int32(number))
      }
    }
    self.article = article
    self.tokens = tokens
    self.sentences = sentences
    self.blockOfSentence = blockOfSentence
  }

  /// The sentences as ranges of the text.
  package var sentenceRanges: [TextRange] {
    sentences.map {
      TextRange(tokens[$0.lowerBound].range.start, tokens[$0.upperBound - 1].range.end)
    }
  }
}

/// Finds the names in an article: the boundary at which taggers are exchanged.
package protocol NameTagger: Sendable {
  /// The names of all blocks in reading order, none overlapping another.
  ///
  /// Pure and total; linear in the length of the article.
  func names(in article: TokenizedArticle) -> [TaggedName]
}

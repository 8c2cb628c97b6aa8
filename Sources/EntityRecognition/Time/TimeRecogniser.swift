import Articles
import TextAnalysis

/// Finds the phrases that name a time and resolves them against the date of the article.
///
/// Without a date, what depends on one has its unknown parts written as X: "XXXX-05-05".
struct TimeRecogniser {
  private let article: TokenizedArticle
  private let reader: TimePhraseReader

  init(_ article: TokenizedArticle) {
    self.article = article
    reader = TimePhraseReader(article)
  }

  func expressions() -> [TimeExpression] {
    var expressions: [TimeExpression] = []
    let published = article.article.metadata.date?.date
    for sentence in article.sentences {
      var resolver = TimeResolver(
        published: published, tense: SentenceTense(of: sentence, in: article))
      // A day mentioned earlier is what "the next day" counts from, within a paragraph's reach.
      if let last = expressions.last { resolver.anchor(on: last.value) }
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        guard reader.mayBegin(index),
          let (phrase, end) = reader.phrase(at: index, before: sentence.upperBound),
          let value = resolver.value(of: phrase)
        else {
          index += 1
          continue
        }
        let start = article.tokens[index].range.start
        expressions.append(
          TimeExpression(
            range: TextRange(start, article.tokens[end - 1].range.end), value: value))
        resolver.anchor(on: value)
        index = end
      }
    }
    return expressions
  }
}

/// Whether a sentence speaks of what was or of what will be.
enum SentenceTense: Sendable {
  case past
  case future

  /// By its verbs alone: "will", "to" with a verb, and the endings and forms of the past.
  init(of sentence: Range<Int>, in article: TokenizedArticle) {
    var isPast = false
    for index in sentence where article.tokens[index].shape == .lower {
      let word = article.article.text.utf8[article.tokens[index].range.offsets]
      if word.count <= 9, Self.futureWords.contains(where: { word.elementsEqual($0.utf8) }) {
        self = .future
        return
      }
      isPast =
        isPast || (word.count > 4 && word.suffix(2).elementsEqual("ed".utf8))
        || Self.pastWords.contains { word.elementsEqual($0.utf8) }
    }
    self = isPast ? .past : .future
  }

  private static let futureWords = [
    "will", "shall", "upcoming", "expected", "scheduled", "due", "planned", "tomorrow", "plans",
  ]
  private static let pastWords = [
    "was", "were", "had", "did", "said", "told", "made", "went", "came", "took", "met", "won",
    "lost", "fell", "rose", "saw", "began", "held", "beat", "hit", "led", "left", "found",
    "gave", "got", "shot", "flew", "wrote", "has", "have", "been", "set", "put", "cut", "spoke",
  ]
}

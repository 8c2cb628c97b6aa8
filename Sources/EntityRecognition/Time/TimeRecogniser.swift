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
    var series = TimeSeries(date: article.article.metadata.date)
    for sentence in article.sentences {
      // Read at the first phrase only, since few sentences name a time.
      var tense: SentenceTense?
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        guard reader.mayBegin(index),
          let (phrase, end) = reader.phrase(at: index, before: sentence.upperBound)
        else {
          index += 1
          continue
        }
        let current = tense ?? SentenceTense(of: sentence, in: article)
        tense = current
        let range = TextRange(
          article.tokens[index].range.start, article.tokens[end - 1].range.end)
        expressions.append(
          series.resolve(TimeWording(phrase: phrase, tense: current), at: range))
        index = end
      }
    }
    return expressions
  }
}

/// Whether a sentence speaks of what was or of what will be.
enum SentenceTense: UInt8, Sendable {
  case past
  case future

  /// By its verbs alone: "will", "to" with a verb, and the endings and forms of the past.
  init(of sentence: Range<Int>, in article: TokenizedArticle) {
    let vocabulary = TenseVocabulary.shared
    let bytes = article.article.text.utf8
    var isPast = false
    for index in sentence where article.tokens[index].shape == .lower {
      let word = bytes[article.tokens[index].range.offsets]
      switch vocabulary.tense(of: word) {
      case .future:
        self = .future
        return
      case .past: isPast = true
      case nil: isPast = isPast || word.count > 4 && word.suffix(2).elementsEqual("ed".utf8)
      }
    }
    self = isPast ? .past : .future
  }
}

/// The words, in small letters, that tell the tense of a sentence.
private struct TenseVocabulary: Sendable {
  static let shared = TenseVocabulary()

  private var lexicon = Lexicon(capacity: 64)
  private let futureCount: Int

  private init() {
    let future = [
      "will", "shall", "upcoming", "expected", "scheduled", "due", "planned", "tomorrow", "plans",
    ]
    let past = [
      "was", "were", "had", "did", "said", "told", "made", "went", "came", "took", "met", "won",
      "lost", "fell", "rose", "saw", "began", "held", "beat", "hit", "led", "left", "found",
      "gave", "got", "shot", "flew", "wrote", "has", "have", "been", "set", "put", "cut", "spoke",
    ]
    futureCount = future.count
    for word in future + past {
      let bytes = Array(word.utf8)[...]
      _ = lexicon.insert(bytes, hash: WordFolder.hash(bytes))
    }
  }

  func tense(of word: ArraySlice<UInt8>) -> SentenceTense? {
    let number = lexicon.number(of: word, hash: WordFolder.hash(word))
    return number < 0 ? nil : number < futureCount ? .future : .past
  }
}

import Articles
import TextAnalysis

extension Corpus {
  /// The sentence of an article that holds a range; the range itself where it holds more than one
  /// sentence. nil for an article that is not loaded.
  package func sentence(around range: TextRange, in article: ArticleID) -> TextPlace? {
    guard let sentences = self[article]?.sentences else { return nil }
    let place = sentences.partitioningIndex { $0.end > range.start }
    let holds = place < sentences.count && sentences[place].contains(range)
    return TextPlace(article: article, range: holds ? sentences[place] : range)
  }

  /// From the start of the sentence that holds the start of a range to the end of that which
  /// holds its end, within one block; the range itself for an article that is not loaded.
  package func sentences(around range: TextRange, in article: ArticleID) -> TextRange {
    guard let loaded = self[article] else { return range }
    let first = sentence(around: TextRange(range.start, range.start), in: article)?.range ?? range
    let end = max(range.start, range.end - 1)
    let last = sentence(around: TextRange(end, end), in: article)?.range ?? range
    let whole = range.union(first).union(last)
    guard let block = loaded.article.block(at: range.start)?.range, block.contains(range) else {
      return whole
    }
    return TextRange(max(block.start, whole.start), min(block.end, whole.end))
  }
}

/// Finds the sentences of an article for places that come in reading order.
struct SentenceCursor {
  private let sentences: [TextRange]
  private var index = 0

  init(_ loaded: LoadedArticle) {
    sentences = loaded.sentences
  }

  /// The sentence that holds an offset; nil for one between two sentences.
  mutating func sentence(at offset: Int) -> TextRange? {
    while index < sentences.count, sentences[index].end <= offset { index += 1 }
    guard index < sentences.count, sentences[index].start <= offset else { return nil }
    return sentences[index]
  }
}

import Articles
import TextAnalysis

/// A sentence of an article.
package struct SentencePlace: Hashable, Sendable {
  package let article: ArticleID
  package let range: TextRange

  package init(article: ArticleID, range: TextRange) {
    self.article = article
    self.range = range
  }
}

extension Corpus {
  /// The sentence of an article that holds a range; the range itself where it holds more than one
  /// sentence. nil for an article that is not loaded.
  package func sentence(around range: TextRange, in article: ArticleID) -> SentencePlace? {
    guard let sentences = self[article]?.analysis.sentences else { return nil }
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].end <= range.start { low = middle + 1 } else { high = middle }
    }
    let holds = low < sentences.count && sentences[low].contains(range)
    return SentencePlace(article: article, range: holds ? sentences[low] : range)
  }
}

extension Corpus {
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

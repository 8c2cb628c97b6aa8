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

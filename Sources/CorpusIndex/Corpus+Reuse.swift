import Articles
import EntityRecognition
import TextReuse

extension Corpus {
  /// The articles that tell in part with the same words, those that share most first.
  ///
  /// Compares all articles when it is first asked, and keeps the answer for all.
  package func similarArticles(to article: ArticleID) -> [SimilarArticle] {
    stories.table.similar(to: article)
  }

  /// How many groups of articles there are that tell the same, in part with the same words.
  package var storyCount: Int { stories.table.storyCount }

  /// The pairs of articles that are similar or may share a passage, the lower one first, in order.
  package var reusingPairs: [(left: ArticleID, right: ArticleID)] { stories.table.pairs }

  /// Two articles side by side; nil unless both are loaded.
  package func comparison(of left: ArticleID, with right: ArticleID) -> Comparison? {
    guard let left = compared(left), let right = compared(right) else { return nil }
    return Comparison(left, right)
  }

  /// The sentences that two articles share, in the order of the left one.
  package func reusedPassages(of left: ArticleID, in right: ArticleID) -> [ReusedPassage] {
    guard let left = compared(left), let right = compared(right) else { return [] }
    return Comparison.passages(left, right)
  }

  private func compared(_ id: ArticleID) -> ComparedArticle? {
    guard let loaded = self[id] else { return nil }
    let names = loaded.mentions.compactMap { mention -> ComparedArticle.Name? in
      guard mention.kind.isNaming, let entity = entities.entity(of: mention, in: id) else {
        return nil
      }
      return ComparedArticle.Name(range: mention.range, actor: entity.index)
    }
    let sentences = loaded.sentences
    return sentences.isEmpty
      ? ComparedArticle(loaded.article)
      : ComparedArticle(loaded.article, sentences: sentences, names: names)
  }
}

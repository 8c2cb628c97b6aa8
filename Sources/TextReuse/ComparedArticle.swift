import Articles
import TextAnalysis

/// One side of a comparison: an article with its sentences, and the names in it.
package struct ComparedArticle: Sendable {
  /// A name and whom it names, so that "Mr. Lavrov" and "Sergei Lavrov" are no difference.
  package struct Name: Hashable, Sendable {
    package let range: TextRange
    /// Equal for names of one actor in the two articles.
    package let actor: Int

    package init(range: TextRange, actor: Int) {
      self.range = range
      self.actor = actor
    }
  }

  let article: Article
  let sentences: [TextRange]
  let names: [Name]

  /// - Parameters:
  ///   - sentences: in order; those outside blocks that are searched are left out of the
  ///     comparison.
  ///   - names: in order.
  package init(_ article: Article, sentences: [TextRange], names: [Name] = []) {
    self.article = article
    self.names = names
    self.sentences = Self.searchable(sentences, of: article)
  }

  /// With the sentences cut here.
  package init(_ article: Article) {
    let sentences = article.blocks.flatMap { block -> [TextRange] in
      let tokens = Tokenizer.tokens(in: article.text, range: block.range)
      return Sentences.ranges(of: tokens, in: article.text).map { sentence in
        TextRange(
          tokens[sentence.lowerBound].range.start, tokens[sentence.upperBound - 1].range.end)
      }
    }
    self.init(article, sentences: sentences)
  }

  private static func searchable(_ sentences: [TextRange], of article: Article) -> [TextRange] {
    var block = 0
    return sentences.filter { sentence in
      while block < article.blocks.count, article.blocks[block].range.end <= sentence.start {
        block += 1
      }
      return block < article.blocks.count && article.blocks[block].isSearchable
    }
  }

  func names(in range: TextRange) -> [Name] {
    names.filter { range.contains($0.range) }
  }
}

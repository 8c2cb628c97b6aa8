import Articles
import EntityRecognition
import TextAnalysis

/// An article that answers a query.
package struct Hit: Hashable, Sendable {
  package let article: ArticleID
  package let score: Double
  /// How many places in the article match; what `matches(of:in:)` counts.
  package let matchCount: Int

  package init(article: ArticleID, score: Double, matchCount: Int) {
    self.article = article
    self.score = score
    self.matchCount = matchCount
  }
}

/// A passage of an article around its matches, for a line of a listing.
package struct Snippet: Hashable, Sendable {
  package let text: String
  /// The matches in `text`, as ranges of its UTF-8 bytes.
  package let matches: [TextRange]

  package init(text: String, matches: [TextRange]) {
    self.text = text
    self.matches = matches
  }
}

/// One line of a concordance: a match in its context (key word in context, KWIC).
package struct ConcordanceLine: Hashable, Sendable {
  package let article: ArticleID
  package let match: TextRange
  /// Context in bytes of the same block, line breaks as spaces; whole words where possible.
  package let left: String
  package let keyword: String
  package let right: String

  package init(
    article: ArticleID, match: TextRange, left: String, keyword: String, right: String
  ) {
    self.article = article
    self.match = match
    self.left = left
    self.keyword = keyword
    self.right = right
  }
}

extension Corpus {
  /// The articles that answer a query, the best first; equal scores in the order of numbers.
  package func search(_ query: Query, limit: Int = .max) -> [Hit] {
    fatalError("not implemented")
  }

  /// Every place in an article that a query matches, in reading order, for highlighting.
  package func matches(of query: Query, in article: ArticleID) -> [TextRange] {
    fatalError("not implemented")
  }

  /// The passage with the most different matches.
  package func snippet(of query: Query, in article: ArticleID, columns: Int) -> Snippet {
    fatalError("not implemented")
  }

  /// The indexed term nearest in spelling to a word of a query that finds nothing, with the
  /// number of articles that hold it; nil when none is near.
  package func nearestSpelling(to query: Query) -> (term: String, articles: Int)? {
    fatalError("not implemented")
  }

  /// Entities by a name or a part of one, folded, the most mentioned first.
  package func entities(named name: String, kind: EntityKind? = nil) -> [EntityID] {
    fatalError("not implemented")
  }

  /// The line of a concordance for one match, with up to `context` bytes on each side.
  package func concordanceLine(
    for match: TextRange, in article: ArticleID, context: Int
  ) -> ConcordanceLine {
    fatalError("not implemented")
  }
}

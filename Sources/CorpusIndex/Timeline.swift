import Articles
import EntityRecognition
import TextAnalysis

/// Dated articles and the dated statements in them, the earliest first.
package struct Timeline: Sendable {
  package struct Entry: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
      /// The article itself, by its own date.
      case article
      /// A sentence and the time that it names.
      case statement(sentence: TextRange, time: TextRange)
    }

    package let article: ArticleID
    package let content: Content
    /// ISO 8601 or TIMEX3, as exact as it is known: "2020-02-07", "2020-W06".
    package let value: String
    /// Whether the date rests on an inferred one.
    package let isUncertain: Bool
    /// The days that are meant, counted from 1970-01-01.
    package let days: ClosedRange<Int>

    package var isArticle: Bool { content == .article }

    /// The value for people, with `?` behind it when it is uncertain.
    package var listed: String { value + (isUncertain ? "?" : "") }

    /// Where the entry is in the text of its article.
    package var start: Int {
      switch content {
      case .article: 0
      case .statement(_, let time): time.start
      }
    }
  }

  /// By first day, what is exact before what is not; then by article and place in it.
  package let entries: [Entry]

  package init(_ entries: [Entry]) {
    self.entries = entries.sorted { left, right in
      let (first, second) = (left.days, right.days)
      if first != second {
        return (first.lowerBound, first.upperBound) < (second.lowerBound, second.upperBound)
      }
      if left.article != right.article { return left.article < right.article }
      return (left.isArticle ? 0 : 1, left.start) < (right.isArticle ? 0 : 1, right.start)
    }
  }

  /// The entries that lie wholly within some days, counted from 1970-01-01.
  package func within(_ days: ClosedRange<Int>) -> Timeline {
    Timeline(
      entries.filter {
        days.contains($0.days.lowerBound) && days.contains($0.days.upperBound)
      })
  }
}

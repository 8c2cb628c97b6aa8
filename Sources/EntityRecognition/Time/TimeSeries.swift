import Articles
import TextAnalysis

/// A phrase as the text has it, before the date of the article is considered.
struct TimeWording: Hashable, Sendable {
  let phrase: TimePhrase
  let tense: SentenceTense
}

/// Resolves the expressions of an article one after the other.
struct TimeSeries {
  private var resolver: TimeResolver
  /// Resolves without the date, and so tells what depends on it; nil when the date is certain.
  private var absolute: TimeResolver?

  init(date: PublicationDate?) {
    resolver = TimeResolver(published: date?.date)
    if let date, !date.isStated { absolute = TimeResolver(published: nil) }
  }

  mutating func resolve(_ expression: TimeExpression) -> TimeExpression {
    guard let wording = expression.wording else { return expression }
    return resolve(wording, at: expression.range)
  }

  mutating func resolve(_ wording: TimeWording, at range: TextRange) -> TimeExpression {
    let value = resolver.next(wording)
    let plain = absolute?.next(wording) ?? value
    return TimeExpression(
      range: range, value: value, isUncertain: plain != value, wording: wording)
  }
}

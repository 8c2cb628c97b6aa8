import Articles
import TextAnalysis

/// A phrase that names a time, and the time it means.
package struct TimeExpression: Hashable, Sendable {
  package let range: TextRange
  /// ISO 8601 or TIMEX3: "2020-02-07", "2020-W06", "2018", "P1Y", "PAST_REF"; what is not known
  /// of it is written as X: "XXXX-05-05", "XXXX-WXX-7".
  package let value: String
  /// Whether the value rests on a date of the article that is inferred and not stated.
  package let isUncertain: Bool
  /// What the value is made from; nil for an expression that was given with its value.
  let wording: TimeWording?

  package init(range: TextRange, value: String) {
    self.init(range: range, value: value, isUncertain: false, wording: nil)
  }

  init(range: TextRange, value: String, isUncertain: Bool, wording: TimeWording?) {
    self.range = range
    self.value = value
    self.isUncertain = isUncertain
    self.wording = wording
  }

  /// Whether the phrase itself names a month, as "April 30" does and "Friday" does not.
  package var namesMonth: Bool {
    switch wording?.phrase {
    case .date, .dayOfWeek, .days, .month: true
    default: false
    }
  }

  /// The day and month of a phrase such as "Sunday, May 5", which must fall on that weekday.
  package var weekdayOfDay: (month: Int, day: Int, weekday: Int)? {
    guard case .dayOfWeek(let weekday, let month, let day)? = wording?.phrase else { return nil }
    return (month, day, weekday)
  }
}

extension TimeExpression {
  /// By place and meaning: an expression read from a text equals one that was given.
  package static func == (left: TimeExpression, right: TimeExpression) -> Bool {
    left.range == right.range && left.value == right.value
      && left.isUncertain == right.isUncertain
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(range)
    hasher.combine(value)
  }
}

extension [TimeExpression] {
  /// The same expressions for an article of another date: nothing is read again.
  ///
  /// All expressions of one article in their order, since "the next day" counts from the one
  /// before it.
  package func resolved(against date: PublicationDate?) -> [TimeExpression] {
    var series = TimeSeries(date: date)
    return map { series.resolve($0) }
  }
}

import TextAnalysis

/// The day and month that an article is from, where it leaves the year out: "MOSCOW, May 5."
package struct YearlessDay: Hashable, Sendable {
  package let month: Int
  package let day: Int
  /// The weekday named with it, 1 for Monday; nil when there is none.
  package let weekday: Int?
  /// The latest year that the text names; nil when it names none.
  package let latestYear: Int?

  package init(month: Int, day: Int, weekday: Int? = nil, latestYear: Int? = nil) {
    self.month = month
    self.day = day
    self.weekday = weekday
    self.latestYear = latestYear
  }

  /// The day in a year; nil when there is no such day, when it falls on another weekday, or when
  /// the years that the article names lie too far from it.
  package func date(in year: Int) -> CalendarDate? {
    guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
    if let weekday, date.weekday != weekday { return nil }
    if let latestYear, abs(year - latestYear) > 1 { return nil }
    return date
  }
}

import TextAnalysis

extension TimeExpression {
  /// The days that the expression means, as days since 1970-01-01; nil for durations, for vague
  /// times, and for what is not known to the year.
  package var days: ClosedRange<Int>? { Self.days(of: value[...]) }

  static func days(of value: Substring) -> ClosedRange<Int>? {
    if let slash = value.firstIndex(of: "/") {
      guard let first = days(of: value[..<slash]),
        let last = days(of: value[value.index(after: slash)...]),
        first.lowerBound <= last.upperBound
      else { return nil }
      return first.lowerBound...last.upperBound
    }
    // A time of the day does not matter here: "2020-02-07TMO".
    let date = value.prefix { $0 != "T" }
    if let exact = CalendarDate(iso: String(date)) { return exact.days }
    return decade(date) ?? partOfYear(date)
  }

  /// "199X", "19XX".
  private static func decade(_ value: Substring) -> ClosedRange<Int>? {
    guard value.utf8.count == 4 else { return nil }
    let known = value.prefix { $0 != "X" }
    guard known.utf8.count >= 2, let number = Int(known) else { return nil }
    let length = known.utf8.count == 3 ? 10 : 100
    return years(number * length, number * length + length - 1)
  }

  private static func years(_ first: Int, _ last: Int) -> ClosedRange<Int>? {
    guard let start = CalendarDate(year: first)?.days, let end = CalendarDate(year: last)?.days,
      start.lowerBound <= end.upperBound
    else { return nil }
    return start.lowerBound...end.upperBound
  }

  /// "2020-W06", "2020-Q1", "2020-H1", "2020-SU".
  private static func partOfYear(_ value: Substring) -> ClosedRange<Int>? {
    guard value.utf8.count >= 7, let year = Int(value.prefix(4)), value.dropFirst(4).first == "-"
    else { return nil }
    let part = value.dropFirst(5)
    let number = Int(part.dropFirst())
    switch (part.first, number) {
    case ("W", let week?) where (1...53).contains(week):
      // 4 January always lies in the first week.
      guard let fourth = CalendarDate(year: year, month: 1, day: 4), let weekday = fourth.weekday
      else { return nil }
      let monday = fourth.dayNumber - (weekday - 1) + 7 * (week - 1)
      return monday...monday + 6
    case ("Q", let quarter?) where (1...4).contains(quarter):
      return months(quarter * 3 - 2, count: 3, of: year)
    case ("H", let half?) where (1...2).contains(half):
      return months(half * 6 - 5, count: 6, of: year)
    default:
      let first = ["SP": 3, "SU": 6, "FA": 9, "WI": 12][part]
      return first.flatMap { months($0, count: 3, of: year) }
    }
  }

  private static func months(_ first: Int, count: Int, of year: Int) -> ClosedRange<Int>? {
    let last = first + count - 1
    guard let start = CalendarDate(year: year, month: first)?.days,
      let end = CalendarDate(year: year + (last - 1) / 12, month: (last - 1) % 12 + 1)?.days
    else { return nil }
    return start.lowerBound...end.upperBound
  }
}

extension CalendarDate {
  /// All the days that the date can mean, as days since 1970-01-01.
  package var days: ClosedRange<Int> {
    let last =
      switch (month, day) {
      case (nil, _): CalendarDate(year: year, month: 12, day: 31)?.dayNumber
      case (let month?, nil):
        CalendarDate(year: year, month: month, day: Self.length(ofMonth: month, in: year))?
          .dayNumber
      case (_, _?): dayNumber
      }
    return dayNumber...max(dayNumber, last ?? dayNumber)
  }
}

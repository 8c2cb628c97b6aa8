import TextAnalysis

/// The length of the buckets of a timeline.
package enum TimelineUnit: Hashable, Sendable {
  case day, week, month
  /// So many years: 1, 10, 100 …
  case years(Int)

  /// The number of the unit that holds a day, counted from any fixed one.
  func number(of day: Int) -> Int? {
    switch self {
    case .day: return day
    // 1970-01-01 was a Thursday; weeks begin with Monday.
    case .week: return (day + 3 - ((day + 3) % 7 + 7) % 7) / 7
    case .month:
      return CalendarDate(dayNumber: day).map { $0.year * 12 + ($0.month ?? 1) - 1 }
    case .years(let length): return CalendarDate(dayNumber: day).map { $0.year / length }
    }
  }

  /// The first day of a unit, counted from 1970-01-01.
  func firstDay(of number: Int) -> Int? {
    switch self {
    case .day: number
    case .week: number * 7 - 3
    case .month: CalendarDate(year: number / 12, month: number % 12 + 1)?.dayNumber
    case .years(let length): CalendarDate(year: max(1, number * length))?.dayNumber
    }
  }

  /// From short to long.
  static let all: [TimelineUnit] = [.day, .week, .month, .years(1), .years(10), .years(100)]
}

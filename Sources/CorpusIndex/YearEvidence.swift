import Articles
import EntityRecognition
import TextAnalysis

/// What an article that leaves its year out can be compared by, and how others are weighed.
struct YearEvidence {
  private let day: YearlessDay
  private var days: Set<MonthDay> = []
  private var months: Set<Int> = []
  private var weekdays: [(month: Int, day: Int, weekday: Int)] = []

  private struct MonthDay: Hashable {
    let month: Int
    let day: Int
  }

  private enum Strength {
    static let sameDay = 3
    static let sameMonth = 2
    static let year = 1
  }

  init(of loaded: LoadedArticle, from day: YearlessDay) {
    self.day = day
    days = [MonthDay(month: day.month, day: day.day)]
    months = [day.month]
    for time in loaded.dates {
      if let weekday = time.weekdayOfDay { weekdays.append(weekday) }
      guard let (month, dayOfMonth) = Self.yearless(time.value) else { continue }
      months.insert(month)
      if let dayOfMonth { days.insert(MonthDay(month: month, day: dayOfMonth)) }
    }
  }

  /// The date in the one year that stands out; nil when none does.
  func date(supportedBy related: [NamedYears]) -> CalendarDate? {
    var support: [Int: (sum: Int, best: Int)] = [:]
    for years in related {
      for (year, strength) in strengths(in: years) where fits(year) {
        let old = support[year] ?? (0, 0)
        support[year] = (old.sum + strength, max(old.best, strength))
      }
    }
    let ranked = support.sorted { ($1.value.sum, $0.key) < ($0.value.sum, $1.key) }
    guard let first = ranked.first, first.value.best >= requirement.best,
      first.value.sum >= requirement.sum
    else { return nil }
    if ranked.count > 1, ranked[1].value.sum * 2 > first.value.sum { return nil }
    return day.date(in: first.key)
  }

  /// Without a weekday every year is possible, and one agreement may be chance.
  private var requirement: (best: Int, sum: Int) {
    day.weekday != nil || !weekdays.isEmpty
      ? (Strength.sameMonth, Strength.sameMonth) : (Strength.sameDay, Strength.sameDay + 1)
  }

  /// Whether every day that is named with its weekday falls on it, if the article is of that year.
  private func fits(_ year: Int) -> Bool {
    guard let date = day.date(in: year) else { return false }
    return weekdays.allSatisfy { other in
      let nearest = (year - 1...year + 1)
        .compactMap { CalendarDate(year: $0, month: other.month, day: other.day) }
        .min { abs($0.dayNumber - date.dayNumber) < abs($1.dayNumber - date.dayNumber) }
      return nearest?.weekday == other.weekday
    }
  }

  /// For each year that an article names, its strongest agreement with this one.
  private func strengths(in years: NamedYears) -> [(year: Int, strength: Int)] {
    var strengths: [(year: Int, strength: Int)] = []
    func add(_ year: Int, _ strength: Int) {
      // Few articles name more than three years.
      if let known = strengths.firstIndex(where: { $0.year == year }) {
        strengths[known].strength = max(strengths[known].strength, strength)
      } else {
        strengths.append((year, strength))
      }
    }
    if let published = years.published {
      add(published.year, strength(ofPublication: published))
    }
    for (date, namesMonth) in years.dates {
      add(date.year, namesMonth ? strength(of: date) : Strength.year)
    }
    return strengths
  }

  private func strength(of date: CalendarDate) -> Int {
    guard let month = date.month, months.contains(month) else { return Strength.year }
    guard let day = date.day else { return Strength.sameMonth }
    return days.contains(MonthDay(month: month, day: day)) ? Strength.sameDay : Strength.sameMonth
  }

  /// News of the same people within ten days is news of the same events.
  private func strength(ofPublication date: CalendarDate) -> Int {
    guard date.day != nil, let own = day.date(in: date.year),
      abs(own.dayNumber - date.dayNumber) <= 10
    else { return Strength.year }
    return Strength.sameDay
  }

  /// The month and day of "XXXX-05-05", the month of "XXXX-05"; for "XXXX-05-06/XXXX-05-07" the
  /// first day.
  private static func yearless(_ value: String) -> (month: Int, day: Int?)? {
    guard value.hasPrefix("XXXX-"),
      let date = CalendarDate(iso: "2000" + value.dropFirst(4).prefix(6)), let month = date.month
    else { return nil }
    return (month, date.day)
  }
}

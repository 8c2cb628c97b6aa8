import TextAnalysis

/// Turns time phrases into values, by the date of the article and the times already named.
struct TimeResolver {
  /// The day of the article; nil when it is not known to the day.
  private let today: CalendarDate?
  private let year: Int?
  private var tense = SentenceTense.past
  private var anchorDay: CalendarDate?

  init(published: CalendarDate?) {
    today = published?.day == nil ? nil : published
    year = published?.year
  }

  /// The value of the next phrase of the article.
  mutating func next(_ wording: TimeWording) -> String {
    tense = wording.tense
    let value = value(of: wording.phrase) ?? wording.phrase.pattern
    anchor(on: value)
    return value
  }

  /// Takes a value as the time from which "the next day" counts, if it is a single day.
  private mutating func anchor(on value: String) {
    guard value.utf8.count == 10 else { return }
    let parts = value.split(separator: "-")
    guard parts.count == 3, let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return }
    anchorDay = CalendarDate(year: year, month: month, day: day) ?? anchorDay
  }

  /// nil when the phrase means nothing without a date that is not known.
  private func value(of phrase: TimePhrase) -> String? {
    switch phrase {
    case .date(let year, let month, let day):
      date(year: year, month: month, day: day)
    case .dayOfWeek(let weekday, let month, let day):
      date(year: nil, month: month, day: day, weekday: weekday)
    case .days(let year, let month, let first, let last):
      "\(date(year: year, month: month, day: first))/\(date(year: year, month: month, day: last))"
    case .month(let month, let years):
      year.flatMap { CalendarDate(year: $0 + years, month: month) }?.description
    case .year(let year): String(year)
    case .decade(let year): "\(year)-01-01/\(year + 9)-12-31"
    case .century(let number): Self.century(number)
    case .weekday(let day, let direction): weekday(day, direction)
    case .day(let distance, let part):
      today?.adding(days: distance).map { $0.description + (part?.rawValue ?? "") }
        ?? (distance == 0 ? "PRESENT_REF" : nil)
    case .unit(let unit, let direction): self.unit(unit, direction)
    case .season(let season, let direction, let stated):
      (stated ?? year.map { $0 + direction.offset }).map { "\($0)-\(season.rawValue)" }
    case .ago(let count, let unit): moved(from: today, by: -count, unit)
    case .fromAnchor(let count, let unit): moved(from: anchorDay ?? today, by: count, unit)
    case .duration(let count, let unit): duration(count, unit)
    case .vaguePast: "PAST_REF"
    case .vagueFuture: "FUTURE_REF"
    }
  }

  private static func century(_ number: Int) -> String? {
    // As people count, the 20th century runs from 1900.
    let first = max(1, number * 100 - 100)
    guard let start = CalendarDate(year: first, month: 1, day: 1),
      let end = CalendarDate(year: number * 100 - 1, month: 12, day: 31)
    else { return nil }
    return "\(start)/\(end)"
  }

  // MARK: Dates

  private func date(
    year stated: Int?, month: Int, day: Int?, weekday: Int? = nil
  ) -> String {
    if let stated {
      return CalendarDate(year: stated, month: month, day: day)?.description
        ?? CalendarDate(year: stated, month: month)?.description ?? String(stated)
    }
    guard let year = year ?? anchorDay?.year else {
      return "XXXX-" + Self.padded(month) + (day.map { "-" + Self.padded($0) } ?? "")
    }
    let candidates = [year, year - 1, year + 1].compactMap {
      CalendarDate(year: $0, month: month, day: day)
    }
    guard let today else { return candidates.first?.description ?? String(year) }
    // The nearest, since newspapers leave the year out when it is plain.
    let fitting = candidates.filter { weekday == nil || $0.weekday == weekday }
    let nearest = (fitting.isEmpty ? candidates : fitting).min {
      abs($0.dayNumber - today.dayNumber) < abs($1.dayNumber - today.dayNumber)
    }
    return nearest?.description ?? String(year)
  }

  private static func padded(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }

  private func weekday(_ day: Int, _ direction: TimePhrase.Direction) -> String? {
    guard let today, let current = today.weekday else { return nil }
    let forward = (day - current + 7) % 7
    let backward = (current - day + 7) % 7
    let distance =
      switch direction {
      case .last: backward == 0 ? -7 : -backward
      case .next: forward == 0 ? 7 : forward
      case .this: forward
      case .open: tense == .past ? -backward : forward
      }
    return today.adding(days: distance)?.description
  }

  // MARK: Weeks, months, years

  private func unit(_ unit: TimeUnit, _ direction: TimePhrase.Direction) -> String? {
    let offset = direction.offset
    switch unit {
    case .week:
      // The week of a reader runs from Sunday; its Wednesday lies in the ISO week that shares
      // most of its days.
      guard let today, let weekday = today.weekday else { return nil }
      return today.adding(days: 3 - weekday % 7 + 7 * offset)?.isoWeek
    case .weekend: return weekend(direction)
    case .month: return moved(from: today, by: offset, .month)
    case .year: return year.map { String($0 + offset) }
    case .decade: return year.map { String(($0 / 10) + offset) + "X" }
    case .century: return year.map { String(($0 / 100) + offset) + "XX" }
    case .minute, .hour, .day: return nil
    }
  }

  private func weekend(_ direction: TimePhrase.Direction) -> String? {
    guard let today, let weekday = today.weekday else { return nil }
    let toSaturday = (6 - weekday + 7) % 7
    let isPast = direction == .last || direction == .this && tense == .past && weekday < 5
    let distance = weekday == 7 && !isPast ? -1 : isPast ? toSaturday - 7 : toSaturday
    guard let saturday = today.adding(days: distance), let sunday = saturday.adding(days: 1) else {
      return nil
    }
    return "\(saturday)/\(sunday)"
  }

  /// A time so many units away, as exact as the unit.
  private func moved(from day: CalendarDate?, by count: Int, _ unit: TimeUnit) -> String? {
    switch unit {
    case .day: return day?.adding(days: count)?.description
    case .week: return day?.adding(days: 7 * count)?.isoWeek
    case .month:
      guard let day, let month = day.month else { return nil }
      let months = day.year * 12 + month - 1 + count
      return CalendarDate(year: months / 12, month: months % 12 + 1)?.description
    case .year: return (day?.year ?? year).map { String($0 + count) }
    case .decade: return (day?.year ?? year).map { String($0 + 10 * count) }
    case .century: return (day?.year ?? year).map { String($0 + 100 * count) }
    case .hour, .minute, .weekend: return day?.description
    }
  }

  private func duration(_ count: Int?, _ unit: TimeUnit) -> String {
    let (prefix, letter, factor) = unit.duration
    return prefix + (count.map { String($0 * factor) } ?? "X") + letter
  }
}

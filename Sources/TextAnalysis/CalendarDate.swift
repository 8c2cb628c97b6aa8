/// A day, a month or a year of the Gregorian calendar, as exactly as it is known.
package struct CalendarDate: Hashable, Sendable {
  /// Nine bits for month and day, 0 where they are not known, below the year: numbers in the order
  /// of the dates.
  private let number: Int32

  package var year: Int { Int(number >> 9) }

  package var month: Int? {
    let month = Int(number >> 5 & 0xF)
    return month == 0 ? nil : month
  }

  package var day: Int? {
    let day = Int(number & 0x1F)
    return day == 0 ? nil : day
  }

  /// nil when there is no such date.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...Self.length(ofMonth: month, in: year)).contains(day) { return nil }
    } else if day != nil {
      return nil
    }
    number = Int32(year << 9 | (month ?? 0) << 5 | (day ?? 0))
  }

  /// A date as ISO 8601 writes it: `2020-02-07`, `2020-02` or `2020`; nil for anything else.
  package init?(iso text: String) {
    var parts: [Int] = []
    for (index, part) in text.utf8.split(separator: UInt8(ascii: "-")).enumerated() {
      guard index < 3, part.count == (index == 0 ? 4 : 2) else { return nil }
      var value = 0
      for byte in part {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      }
      parts.append(value)
    }
    guard let year = parts.first else { return nil }
    self.init(
      year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
  }

  package static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 of the first day that the date can mean.
  ///
  /// The algorithm is Howard Hinnant's `days_from_civil`.
  package var dayNumber: Int {
    let month = month ?? 1
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + (day ?? 1) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day that many days after 1970-01-01 (`civil_from_days`); nil outside years 1 to 9999.
  package init?(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// 1 for Monday to 7 for Sunday (ISO 8601); nil when the day is not known.
  package var weekday: Int? {
    day == nil ? nil : ((dayNumber + 3) % 7 + 7) % 7 + 1
  }

  /// The same date moved by whole days; nil when the day is not known.
  package func adding(days: Int) -> CalendarDate? {
    day == nil ? nil : CalendarDate(dayNumber: dayNumber + days)
  }

  /// The ISO 8601 week: `2020-W06`; nil when the day is not known.
  package var isoWeek: String? {
    guard let weekday, let thursday = adding(days: 4 - weekday),
      let newYear = CalendarDate(year: thursday.year, month: 1, day: 1)
    else { return nil }
    let week = (thursday.dayNumber - newYear.dayNumber) / 7 + 1
    return "\(Self.padded(thursday.year, 4))-W\(Self.padded(week, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension CalendarDate: Comparable {
  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.number < right.number
  }
}

extension CalendarDate: CustomStringConvertible {
  /// ISO 8601, as exact as the date: `2020-02-07`, `2020-02`, `2020`.
  package var description: String {
    [Self.padded(year, 4), month.map { Self.padded($0, 2) }, day.map { Self.padded($0, 2) }]
      .compactMap { $0 }.joined(separator: "-")
  }
}

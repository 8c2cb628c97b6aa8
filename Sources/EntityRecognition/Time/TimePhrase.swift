import TextAnalysis

/// A phrase that names a time, before it is resolved.
enum TimePhrase: Hashable, Sendable {
  case date(year: Int?, month: Int, day: Int?)
  /// "Sunday, May 5", where the weekday tells the year.
  case dayOfWeek(Int, month: Int, day: Int)
  /// "May 6-7".
  case days(year: Int?, month: Int, first: Int, last: Int)
  /// "January last year".
  case month(Int, yearsFromNow: Int)
  case year(Int)
  /// "the 1990s", by its first year.
  case decade(Int)
  /// "the 20th century", by its number.
  case century(Int)
  case weekday(Int, Direction)
  case day(fromToday: Int, TimeWord.PartOfDay?)
  /// "this week", "last year".
  case unit(TimeUnit, Direction)
  case season(TimeWord.Season, Direction, year: Int?)
  /// "two days ago", counted from the day of the article.
  case ago(Int, TimeUnit)
  /// "two days earlier", "the next day", counted from the day last named.
  case fromAnchor(Int, TimeUnit)
  /// nil for "several months".
  case duration(Int?, TimeUnit)
  case vaguePast
  case vagueFuture

  /// The value without any date to resolve against, as exact in kind as the phrase.
  var pattern: String {
    switch self {
    case .weekday(let day, _): "XXXX-WXX-\(day)"
    case .day(_, let part): "XXXX-XX-XX" + (part?.rawValue ?? "")
    case .unit(let unit, _), .ago(_, let unit), .fromAnchor(_, let unit): unit.pattern
    case .month(let month, _): "XXXX-" + (month < 10 ? "0" : "") + String(month)
    case .season(let season, _, _): "XXXX-" + season.rawValue
    default: "XXXX"
    }
  }

  enum Direction: UInt8, Hashable, Sendable {
    case last, this, next
    /// Not said: the tense of the sentence decides.
    case open

    /// By how many units from the present one.
    var offset: Int {
      switch self {
      case .last: -1
      case .this, .open: 0
      case .next: 1
      }
    }
  }
}

import TextAnalysis

/// A phrase that names a time, before it is resolved.
enum TimePhrase: Hashable, Sendable {
  case date(year: Int?, month: Int, day: Int?)
  /// "May 6-7".
  case days(year: Int?, month: Int, first: Int, last: Int)
  /// "January last year".
  case month(Int, yearsFromNow: Int)
  case year(Int)
  /// "the 1990s", by its first year.
  case decade(Int)
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

  enum Direction: Hashable, Sendable {
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

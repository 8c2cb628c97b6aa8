import Articles
import EntityRecognition
import TextAnalysis

/// The dates with a year that an article has and names, read out of it once for the many articles
/// that are compared with it.
struct NamedYears {
  /// Its own date.
  let published: CalendarDate?
  /// Those that it names, and whether it names their month.
  let dates: [(date: CalendarDate, namesMonth: Bool)]

  init(of loaded: LoadedArticle) {
    published = loaded.keys.ownDate?.date
    dates = loaded.dates.compactMap { time in
      CalendarDate(iso: time.value).map { ($0, time.namesMonth) }
    }
  }
}

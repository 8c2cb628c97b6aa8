import Articles
import CorpusIndex
import EntityRecognition
import TerminalFrame
import TextAnalysis

/// When: the articles and dated statements of an actor, or of the whole folder, as bars by day,
/// week, month or year.
struct TimelineDossier: Dossier {
  /// nil for the whole folder.
  let actor: ActorInQuestion?
  /// nil for the shortest unit that keeps the bars in sight.
  let unit: TimelineUnit?
  private let timeline: Timeline
  private let shownUnit: TimelineUnit
  private let buckets: [TimelineBucket]
  private let most: Int

  /// More bars than these are hard to take in; a longer unit is chosen instead.
  private static let comfortable = 120
  private static let barColumns = 14

  init(of actor: ActorInQuestion?, unit: TimelineUnit?, in corpus: Corpus) {
    self.actor = actor
    self.unit = unit
    let timeline = actor.map { corpus.timeline(of: $0.entity) } ?? corpus.timeline()
    self.timeline = timeline
    let made =
      unit.map { ($0, timeline.buckets(by: $0)) } ?? timeline.buckets(width: Self.comfortable)
    shownUnit = made.0
    buckets = made.1.filter { $0.articles + $0.statements > 0 }
    most = buckets.map { $0.articles + $0.statements }.max() ?? 1
  }

  var title: String { "TIMELINE" }

  var detail: String {
    let articles = timeline.entries.count(where: \.isArticle)
    return "\(actor?.name ?? "of all") · \(Count.of(articles, "dated article")), "
      + Count.of(timeline.entries.count - articles, "dated statement")
  }

  var arrangement: String { "by \(shownUnit.word) ▾" }
  var rowCount: Int { buckets.count }
  var empty: String { "No article here has a date, and none names one." }

  func row(_ index: Int, in corpus: Corpus) -> DossierRow {
    let bucket = buckets[index]
    let filled = (bucket.articles + bucket.statements) * Self.barColumns
    let bar = String(repeating: "▇", count: max(1, filled / most))
    return DossierRow(
      leading: FixedColumn.left(shownUnit.label(of: bucket), 19), runs: [StyledRun(bar)],
      trailing: FixedColumn.right(Count.of(bucket.articles, "article"), 12)
        + FixedColumn.right(Count.of(bucket.statements, "statement"), 15))
  }

  func passages(_ index: Int, in corpus: Corpus) -> [DossierPassage] {
    let entries = entries(of: buckets[index])
    let statements = entries.filter { !$0.isArticle }
    return (statements.isEmpty ? entries : statements).prefix(12).compactMap { entry in
      switch entry.content {
      case .article:
        let first = corpus[entry.article]?.sentences.first
        return first.map {
          DossierPassage(article: entry.article, range: $0, note: "published")
        }
      case .statement(let sentence, let time):
        return DossierPassage(
          article: entry.article, range: sentence,
          marks: [StyledRange(range: time, style: Style(.target))], note: entry.listed)
      }
    }
  }

  private func entries(of bucket: TimelineBucket) -> [Timeline.Entry] {
    timeline.within(bucket.days).entries
  }

  func choice(_ index: Int, in corpus: Corpus) -> DossierChoice {
    let bucket = buckets[index]
    return .filter(.days(bucket.days, of: actor, title: shownUnit.label(of: bucket)))
  }

  func rearranged(in corpus: Corpus) -> (any Dossier)? {
    let units: [TimelineUnit] = [.day, .week, .month, .years(1)]
    let place = units.firstIndex(of: shownUnit) ?? units.count - 1
    return TimelineDossier(of: actor, unit: units[(place + 1) % units.count], in: corpus)
  }

  func widened(in corpus: Corpus, current: ActorInQuestion?) -> (any Dossier)? {
    guard actor != nil || current != nil else { return nil }
    return TimelineDossier(of: actor == nil ? current : nil, unit: unit, in: corpus)
  }

  func renewed(in corpus: Corpus, from old: Corpus) -> (any Dossier)? {
    guard let actor else { return TimelineDossier(of: nil, unit: unit, in: corpus) }
    return actor.renewed(in: corpus, from: old)
      .map { TimelineDossier(of: $0, unit: unit, in: corpus) }
  }
}

extension TimelineBucket {
  /// The days that belong to it, counted from 1970-01-01.
  var days: ClosedRange<Int> { start.dayNumber...max(start.dayNumber, end.dayNumber) }
}

extension TimelineUnit {
  var word: String {
    switch self {
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .years(1): "year"
    case .years(let length): "\(length) years"
    }
  }

  func label(of bucket: TimelineBucket) -> String {
    let start = bucket.start.description
    switch self {
    case .day: return start
    case .week: return "week of " + start
    case .month: return String(start.prefix(7))
    case .years(1): return String(start.prefix(4))
    case .years: return "\(start.prefix(4)) to \(bucket.end.description.prefix(4))"
    }
  }
}

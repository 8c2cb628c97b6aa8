import Articles
import CorpusIndex
import TextAnalysis

/// The occurrences of the target in their contexts: a concordance of the listed articles.
struct MentionList: Sendable {
  enum Order: String, Hashable, Sendable, CaseIterable {
    case article = "by article"
    case right = "by what follows"
    case left = "by what precedes"
  }

  enum Row: Hashable, Sendable {
    /// The place of an article among those with occurrences.
    case heading(Int)
    case line(article: Int, occurrence: Int)
  }

  /// A row that is on the screen, ready to draw.
  enum Shown: Hashable, Sendable {
    case heading(ArticleID, count: Int)
    case line(ConcordanceLine)
  }

  /// What the shown rows were made from.
  struct Source: Hashable, Sendable {
    let occurrences: OccurrencesSource
    let order: Order
    let first: Int
    let rows: Int
    let context: Int
  }

  /// Sorting by context needs every line; beyond this many only the first are sorted.
  static let longestSorted = 1000
  /// What may go into finding an expression in all their articles.
  private static let effortOfSorting = 10 * Target.effortOfArticle

  var order = Order.article
  var window = RowWindow()
  private(set) var shown: [Shown] = []
  private var source: Source?
  private var sorted: [ConcordanceLine] = []
  private var sortedSource: Source?

  func rowCount(_ occurrences: Occurrences) -> Int {
    switch order {
    case .article: occurrences.articles.count + occurrences.total
    case .right, .left: sorted.count
    }
  }

  /// What a row of the list by articles is; a binary search over the articles.
  func row(_ number: Int, of occurrences: Occurrences) -> Row? {
    guard number >= 0, number < occurrences.articles.count + occurrences.total else { return nil }
    let next = occurrences.articles.indices.partitioningIndex {
      occurrences.before[$0] + $0 > number
    }
    let article = next - 1
    let offset = number - occurrences.before[article] - article
    return offset == 0 ? .heading(article) : .line(article: article, occurrence: offset - 1)
  }

  /// The article and range that a row stands for.
  func place(
    ofRow number: Int, of occurrences: Occurrences, target: Target, _ scope: MentionScope,
    in corpus: Corpus
  ) -> (article: ArticleID, range: TextRange)? {
    if order != .article {
      guard sorted.indices.contains(number) else { return nil }
      return (sorted[number].article, sorted[number].match)
    }
    guard let row = row(number, of: occurrences) else { return nil }
    let (place, occurrence) =
      switch row {
      case .heading(let article): (article, 0)
      case .line(let article, let occurrence): (article, occurrence)
      }
    let article = occurrences.articles[place]
    let ranges = corpus.ranges(of: target, in: article, scope)
    guard ranges.indices.contains(occurrence) else { return nil }
    return (article, ranges[occurrence])
  }

  /// Selects the row of an occurrence that was gone to in the text.
  mutating func follow(
    article: ArticleID, occurrence: Int, of occurrences: Occurrences, rows: Int
  ) {
    guard order == .article, let place = occurrences.place(of: article) else { return }
    window.select(
      occurrences.before[place] + place + 1 + occurrence, of: rowCount(occurrences), visible: rows)
  }

  // MARK: Settling

  /// Makes the rows on the screen anew if anything they depend on has changed.
  mutating func settle(
    _ occurrences: Occurrences, from occurrencesSource: OccurrencesSource, in corpus: Corpus,
    rows: Int, context: Int
  ) {
    let target = occurrencesSource.target
    sort(occurrences, from: occurrencesSource, in: corpus, context: context)
    window.reveal(of: rowCount(occurrences), visible: rows)
    let wanted = Source(
      occurrences: occurrencesSource, order: order, first: window.first, rows: rows,
      context: context)
    guard wanted != source else { return }
    source = wanted
    if order != .article {
      shown = sorted.dropFirst(window.first).prefix(rows).map(Shown.line)
      return
    }
    shown = []
    var ranges: (article: Int, ranges: [TextRange]) = (-1, [])
    for number in window.first..<max(window.first, window.first + rows) {
      switch row(number, of: occurrences) {
      case nil: return
      case .heading(let place):
        let count = occurrences.before[place + 1] - occurrences.before[place]
        shown.append(.heading(occurrences.articles[place], count: count))
      case .line(let place, let occurrence):
        let article = occurrences.articles[place]
        if ranges.article != place {
          ranges = (
            place,
            corpus.ranges(
              of: target, in: article, occurrencesSource.scope,
              effort: Target.effortOfArticle / max(1, rows))
          )
        }
        guard ranges.ranges.indices.contains(occurrence) else { return }
        shown.append(
          .line(
            corpus.concordanceLine(
              for: ranges.ranges[occurrence], in: article, context: context)))
      }
    }
  }

  private mutating func sort(
    _ occurrences: Occurrences, from occurrencesSource: OccurrencesSource, in corpus: Corpus,
    context: Int
  ) {
    let wanted = Source(
      occurrences: occurrencesSource, order: order, first: 0, rows: 0, context: context)
    guard order != .article, wanted != sortedSource else { return }
    sortedSource = wanted
    var lines: [ConcordanceLine] = []
    let effort = Self.effortOfSorting / min(Self.longestSorted, max(1, occurrences.articles.count))
    for article in occurrences.articles where lines.count < Self.longestSorted {
      for range in corpus.ranges(
        of: occurrencesSource.target, in: article, occurrencesSource.scope, effort: effort)
      {
        lines.append(corpus.concordanceLine(for: range, in: article, context: context))
      }
    }
    let keys = lines.map { order == .right ? Self.rightKey($0) : Self.leftKey($0) }
    sorted = lines.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { lines[$0] }
  }

  private static func rightKey(_ line: ConcordanceLine) -> String {
    Folding.fold(line.right).drop { !$0.isLetter && !$0.isNumber }.description
  }

  /// The words before the match, the nearest first.
  private static func leftKey(_ line: ConcordanceLine) -> String {
    Folding.fold(line.left).split { !$0.isLetter && !$0.isNumber }.reversed()
      .joined(separator: " ")
  }
}

/// What occurrences were counted from.
struct OccurrencesSource: Hashable, Sendable {
  let target: Target
  let scope: MentionScope
  let corpus: Int
  let list: Int
  let answers: Int
}

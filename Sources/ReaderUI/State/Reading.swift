import Articles
import CorpusIndex
import TextAnalysis

/// An article in the text pane: which, from which line on, and where the cursor is.
struct Reading: Sendable {
  /// Where to go in an article that is being opened.
  enum Landing: Hashable, Sendable {
    case start
    case range(TextRange)
    /// The offset becomes the first line.
    case offset(Int)
  }

  var article: ArticleID?
  /// The name or match that the cursor is on.
  var cursor: TextRange?
  private(set) var top = LinePosition.start
  private(set) var layout: ArticleLayout?
  private var revealed: Set<Int> = []
  private var landing: Landing?
  /// The article that the layout shows, to tell when it was loaded anew.
  private var loaded: LoadedArticle?

  init(article: ArticleID? = nil, landing: Landing = .start) {
    self.article = article
    self.landing = landing
    if case .range(let range) = landing { cursor = range }
  }

  /// The offset of the first line on the screen; 0 at the very start, so that what is hidden
  /// before the first line still lies ahead.
  var topOffset: Int {
    top == .start ? 0 : layout?.offset(at: top) ?? 0
  }

  /// Where to land to see the same again.
  var here: Landing {
    if let landing { return landing }
    return top == .start ? .start : .offset(topOffset)
  }

  mutating func land(on range: TextRange) {
    cursor = range
    landing = .range(range)
  }

  // MARK: Scrolling

  /// Scrolls by lines; a cursor that leaves the screen is let go of.
  mutating func scroll(by lines: Int, rows: Int) {
    guard var layout else { return }
    top = layout.position(top, movedBy: lines)
    clamp(&layout, rows: rows)
    self.layout = layout
    dropHiddenCursor(rows: rows)
  }

  mutating func scrollToStart(rows: Int) {
    top = .start
    dropHiddenCursor(rows: rows)
  }

  mutating func scrollToEnd(rows: Int) {
    guard var layout else { return }
    top = layout.lastTop(rows: rows)
    self.layout = layout
    dropHiddenCursor(rows: rows)
  }

  private mutating func dropHiddenCursor(rows: Int) {
    guard let cursor, var layout else { return }
    let line = layout.position(ofOffset: cursor.start)
    let distance = layout.distance(from: top, to: line, limit: rows)
    if line < top || distance >= rows { self.cursor = nil }
  }

  private mutating func clamp(_ layout: inout ArticleLayout, rows: Int) {
    // Only near the end can the last screenful be above the first line.
    let last = layout.lastTop(rows: rows)
    if top > last { top = last }
  }

  // MARK: Settling

  /// Brings the layout in step with the corpus and the screen, and goes where it was to land.
  mutating func settle(in corpus: Corpus, columns: Int, rows: Int, showsSetApart: Bool) {
    guard let article, corpus.slots.indices.contains(article.index), let entry = corpus[article]
    else {
      layout = nil
      loaded = nil
      return
    }
    revealLanding(in: entry.article)
    renew(
      entry, date: corpus.date(of: article), columns: columns, showsSetApart: showsSetApart)
    guard var layout else { return }
    switch landing {
    case nil: break
    case .start: top = .start
    case .offset(let offset): top = layout.position(ofOffset: offset)
    case .range(let range): bring(range, into: &layout, rows: rows)
    }
    landing = nil
    clamp(&layout, rows: rows)
    layout.prepare(from: top, count: rows)
    self.layout = layout
  }

  private mutating func revealLanding(in article: Article) {
    guard case .range(let range) = landing,
      let block = article.blocks.firstIndex(where: { $0.range.end > range.start }),
      !article.blocks[block].isContent
    else { return }
    revealed.insert(block)
  }

  private mutating func renew(
    _ entry: LoadedArticle, date: PublicationDate?, columns: Int, showsSetApart: Bool
  ) {
    let isSame = loaded?.isSame(as: entry) ?? false
    if let layout, isSame, layout.date == date, layout.columns == max(1, columns),
      layout.showsSetApart == showsSetApart, layout.revealed == revealed
    {
      return
    }
    let place = layout == nil ? landing : landing ?? here
    // One that is loaded again most often says what it said.
    if let loaded, !isSame,
      loaded.name != entry.name || loaded.article.blocks != entry.article.blocks
    {
      revealed = []
    }
    if let end = cursor?.end, end > entry.article.text.count { cursor = nil }
    layout = ArticleLayout(
      article: entry.article, date: date, columns: columns, showsSetApart: showsSetApart,
      revealed: revealed)
    loaded = entry
    landing = place
    guard let cursor, case .offset(let offset) = place, var fresh = layout else { return }
    // The cursor was on the screen; keep it there whatever the new lines are.
    top = fresh.position(ofOffset: offset)
    layout = fresh
    landing = .range(cursor)
  }

  /// Scrolls only when the range is not comfortably on the screen, and then to its upper third.
  private mutating func bring(_ range: TextRange, into layout: inout ArticleLayout, rows: Int) {
    guard range.end <= layout.article.text.count else { return }
    let line = layout.position(ofOffset: range.start)
    let distance = layout.distance(from: top, to: line, limit: rows)
    let margin = rows > 6 ? 2 : 0
    if line >= top, distance < rows - margin { return }
    top = layout.position(line, movedBy: -(rows / 3))
  }
}

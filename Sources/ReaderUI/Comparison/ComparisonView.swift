import Articles
import CorpusIndex
import TerminalFrame
import TextAnalysis
import TextReuse

/// Two articles side by side, sentence by sentence.
struct ComparisonView: Sendable {
  let left: ArticleID
  /// The similar articles of the left one, best first, and which of them is on the right.
  let others: [SimilarArticle]
  let place: Int
  let comparison: Comparison
  var window = RowWindow()

  /// nil when no other article tells the same.
  init?(of left: ArticleID, place: Int = 0, in corpus: Corpus) {
    let others = corpus.similarArticles(to: left)
    guard others.indices.contains(place),
      let comparison = corpus.comparison(of: left, with: others[place].article)
    else { return nil }
    self.left = left
    self.others = others
    self.place = place
    self.comparison = comparison
  }

  var right: ArticleID { others[place].article }

  /// The share of the shorter article that stands in the other, in per cent.
  var share: Int { Int((others[place].share * 100).rounded()) }

  /// The same left article beside another; around the end if need be.
  func beside(_ step: Int, in corpus: Corpus) -> ComparisonView? {
    ComparisonView(of: left, place: (place + step + others.count) % others.count, in: corpus)
  }

  /// Where the selected row is to be read: in the left article, or in the right one when only
  /// that has the sentence.
  var selectedPlace: (article: ArticleID, range: TextRange)? {
    guard comparison.rows.indices.contains(window.selected) else { return nil }
    switch comparison.rows[window.selected] {
    case .shared(let passage, _): return (left, passage.left)
    case .onlyLeft(let range): return (left, range)
    case .onlyRight(let range): return (right, range)
    }
  }

  /// Moves the selection, and the rows so that it is on the screen, whatever their heights.
  mutating func move(_ movement: Movement, in corpus: Corpus, body: Rect) {
    let rows = ComparisonRows(view: self, corpus: corpus, body: body)
    let page = max(1, rows.count(from: window.first))
    let last = comparison.rows.count - 1
    switch movement {
    case .down: window.selected += 1
    case .up: window.selected -= 1
    case .pageDown: window.selected += page
    case .pageUp: window.selected -= page
    case .halfDown: window.selected += max(1, page / 2)
    case .halfUp: window.selected -= max(1, page / 2)
    case .top: window.selected = 0
    case .bottom: window.selected = last
    }
    window.selected = max(0, min(window.selected, last))
    window.first = min(window.first, window.selected)
    while window.first < window.selected, !rows.shows(window.selected, from: window.first) {
      window.first += 1
    }
  }
}

/// The rows of a comparison as lines of text in two columns.
struct ComparisonRows {
  let view: ComparisonView
  let corpus: Corpus
  let left: Rect
  let right: Rect
  let divider: Int

  /// - Parameter body: what lies below the two headings is taken by the rows.
  init(view: ComparisonView, corpus: Corpus, body: Rect) {
    self.view = view
    self.corpus = corpus
    let half = min(ScreenLayout.longestLine + 2, (body.columns - 1) / 2)
    left = Rect(
      column: body.column, row: body.row + 2, columns: half, rows: max(0, body.rows - 2))
    divider = body.column + half
    right = Rect(column: divider + 2, row: left.row, columns: half - 2, rows: left.rows)
  }

  /// The lines of a row on either side, as ranges of the two texts.
  func lines(_ number: Int) -> (left: [Range<Int>], right: [Range<Int>]) {
    switch view.comparison.rows[number] {
    case .shared(let passage, _):
      (wrap(passage.left, of: view.left), wrap(passage.right, of: view.right))
    case .onlyLeft(let range): (wrap(range, of: view.left), [])
    case .onlyRight(let range): ([], wrap(range, of: view.right))
    }
  }

  private func wrap(_ range: TextRange, of article: ArticleID) -> [Range<Int>] {
    guard let text = corpus[article]?.article.text else { return [] }
    return LineWrap.lines(of: text.utf8[range.offsets], columns: max(1, right.columns - 2))
  }

  func height(_ number: Int) -> Int {
    let lines = lines(number)
    return max(1, lines.left.count, lines.right.count)
  }

  /// How many whole rows fit from one on.
  func count(from first: Int) -> Int {
    var room = left.rows
    var count = 0
    for number in first..<max(first, view.comparison.rows.count) {
      room -= height(number)
      if room < 0 { break }
      count += 1
    }
    return count
  }

  func shows(_ number: Int, from first: Int) -> Bool { number < first + count(from: first) }
}

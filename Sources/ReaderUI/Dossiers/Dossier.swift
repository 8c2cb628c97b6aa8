import Articles
import CorpusIndex
import EntityRecognition
import TerminalFrame
import TextAnalysis

/// What the corpus says to one question, as rows to choose from: who appears with an actor, what
/// it said, when.
///
/// Each row is drawn in one line; the selected one is told in full by its passages.
protocol Dossier: Sendable {
  /// In capitals, as the headings of the panes.
  var title: String { get }
  /// What is shown of whom: "with Sergey Lavrov · 12 actors".
  var detail: String { get }
  /// How the rows are ordered or cut, behind the heading; empty when there is no choice.
  var arrangement: String { get }
  var rowCount: Int { get }
  /// The sentence that stands there when there are no rows.
  var empty: String { get }

  func row(_ index: Int, in corpus: Corpus) -> DossierRow
  /// What the row stands on, a few passages at most.
  func passages(_ index: Int, in corpus: Corpus) -> [DossierPassage]
  func choice(_ index: Int, in corpus: Corpus) -> DossierChoice
  /// The same in the next order or cut; nil when there is only one.
  func rearranged(in corpus: Corpus) -> (any Dossier)?
  /// The same of the whole folder, or again of an actor; nil when there is no such thing.
  func widened(in corpus: Corpus, current: ActorInQuestion?) -> (any Dossier)?
  /// The same of a later snapshot; nil when what it is about is no longer there.
  func renewed(in corpus: Corpus, from old: Corpus) -> (any Dossier)?
}

extension Dossier {
  var arrangement: String { "" }

  func rearranged(in corpus: Corpus) -> (any Dossier)? { nil }

  func widened(in corpus: Corpus, current: ActorInQuestion?) -> (any Dossier)? { nil }
}

/// One line of a dossier.
struct DossierRow: Sendable {
  /// Columns of fixed width at the left, dim: a date, a source.
  var leading = ""
  let runs: [StyledRun]
  /// Right-aligned, dim: counts.
  var trailing = ""
}

/// A passage of an article that a row stands on.
struct DossierPassage: Sendable {
  let article: ArticleID
  let range: TextRange
  /// In reading order.
  var marks: [StyledRange] = []
  /// Said above the passage beside its article: "transliteration".
  var note = ""
}

/// What Enter does on a row.
enum DossierChoice: Sendable {
  case go(ArticleID, TextRange)
  case open(any Dossier)
  case filter(Filter)
  case nothing
}

/// A dossier on the screen, and those it was opened from.
struct OpenDossier: Sendable {
  private(set) var stack: [(dossier: any Dossier, window: RowWindow)]

  init(_ dossier: any Dossier) { stack = [(dossier, RowWindow())] }

  var dossier: any Dossier { stack[stack.count - 1].dossier }

  var window: RowWindow {
    get { stack[stack.count - 1].window }
    set { stack[stack.count - 1].window = newValue }
  }

  /// Puts a dossier over the one that shows.
  mutating func open(_ dossier: any Dossier) { stack.append((dossier, RowWindow())) }

  /// Shows the same question otherwise.
  mutating func replace(_ dossier: any Dossier) {
    stack[stack.count - 1] = (dossier, RowWindow())
  }

  /// Goes back to the dossier before; false when there is none.
  mutating func goBack() -> Bool {
    guard stack.count > 1 else { return false }
    stack.removeLast()
    return true
  }

  /// The same of a later snapshot; nil when nothing of it is left.
  func renewed(in corpus: Corpus, from old: Corpus) -> OpenDossier? {
    let renewed = stack.compactMap { entry in
      entry.dossier.renewed(in: corpus, from: old).map { ($0, entry.window) }
    }
    guard let first = renewed.first else { return nil }
    var open = OpenDossier(first.0)
    open.keep(first.1)
    for (dossier, window) in renewed.dropFirst() {
      open.open(dossier)
      open.keep(window)
    }
    return open
  }

  /// Goes on at the rows of an earlier snapshot, as far as there are as many now.
  private mutating func keep(_ window: RowWindow) {
    let last = max(0, dossier.rowCount - 1)
    self.window = RowWindow(
      selected: min(window.selected, last), first: min(window.first, last))
  }
}

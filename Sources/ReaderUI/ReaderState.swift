import Articles
import CorpusIndex
import TerminalFrame
import TextAnalysis

/// Everything the reader shows and remembers; a pure state machine.
///
/// Handlers change what the user chose; `settle` then brings everything derived from it in step,
/// by comparing what it was made from, so that a key costs what it changes and no more.
package struct ReaderState: Sendable {
  /// What lies over the panes.
  enum Overlay: Sendable {
    case search(SearchPrompt)
    case finder(CommandFinder)
    case skipped(RowWindow)
    case messages(RowWindow)
    case dossier(OpenDossier)
    case comparison(ComparisonView)
  }

  let folder: String
  var size: Size
  var corpus = Corpus.empty
  /// How many files of the snapshot became no articles.
  var skippedCount = 0
  /// Counts snapshots, to tell what was made from which.
  var corpusNumber = 0
  var progress: LoadingProgress?
  var arrangement = Arrangement()
  var list = ArticleList()
  var reading = Reading()
  /// A mention that is looked at without going there.
  var peek: Reading?
  var target = Target.none
  var occurrences = Occurrences.none
  var occurrencesSource: OccurrencesSource?
  var actors = ActorList()
  var mentions = MentionList()
  var showsSetApart = false
  /// Which mentions n and N visit.
  var mentionScope = MentionScope.names
  var overlay: Overlay?
  var history = JumpHistory()
  var messages = MessageLog()
  var answers = SearchAnswers()
  /// The search that the list waits for, and the article that showed when it was asked for.
  var waiting: (query: Query, article: ArticleID?)?
  var searches: [String] = []
  var savedSearches = SavedSearches()
  /// What the text pane marks, of the article that shows.
  var marks = TextMarks()
  var changedFiles: Set<ArticleID> = []
  var prioritised: [ArticleID] = []
  /// Until the user does something, the first article shows, whichever that comes to be.
  var hasActed = false

  /// - Parameters:
  ///   - folder: the folder as the user named it, for the header.
  ///   - isFirstRun: whether to show the line that names the keys to begin with.
  package init(folder: String, size: Size, isFirstRun: Bool = false) {
    self.folder = folder
    self.size = size
    arrangement.showsHint = isFirstRun
  }

  /// Changes the state and returns what the executable is to do.
  package mutating func handle(_ event: ReaderEvent) -> [Effect] {
    let spoken = messages.current
    var effects: [Effect] = []
    switch event {
    case .terminal(let event): effects = handle(event)
    case .corpus(let corpus): adopt(corpus)
    case .progress(let progress): self.progress = progress
    case .fileChanged(let article):
      changedFiles.insert(article)
      if article == reading.article { messages.say("changed on disk, r reloads") }
    case .savedSearches(let saved): savedSearches = saved
    case .found(let number, let hits):
      answers.take(hits, of: number)
      showFound()
    case .timer: messages.hide()
    case .notice(let notice): messages.say(notice)
    }
    settle()
    if let current = messages.current, current != spoken {
      effects.append(.wake(milliseconds: MessageLog.milliseconds))
    }
    effects += answers.ask(for: awaitedQuery, snapshot: corpusNumber)
    return effects + priorities()
  }

  private mutating func handle(_ event: TerminalEvent) -> [Effect] {
    switch event {
    case .key(let key):
      hasActed = true
      return handle(key)
    case .mouse(let action, let point):
      hasActed = true
      handle(action, at: point)
      return []
    case .paste(let text):
      type(text)
      return []
    case .resize(let size):
      self.size = size
      return []
    }
  }

  private mutating func handle(_ key: KeyEvent) -> [Effect] {
    if let row = KeyMap.command(for: key, in: context) {
      return run(row)
    }
    if case .character(let character) = key.key, key.modifiers.isEmpty { type(String(character)) }
    return []
  }

  /// Where keys have their meaning at the moment.
  var context: Context {
    switch overlay {
    case .search: .search
    case .finder: .finder
    case .skipped, .messages: .page
    case .dossier: .dossier
    case .comparison: .comparison
    case nil:
      switch arrangement.focus {
      case .list: .list
      case .text: .text
      case .actors: .actors
      case .mentions: .mentions
      }
    }
  }

  var layout: ScreenLayout { ScreenLayout(size: size, arrangement: arrangement) }

  /// The article in the text pane.
  var shown: Reading { peek ?? reading }
}

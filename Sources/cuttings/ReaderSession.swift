import CorpusIndex
import CorpusLoading
import Glibc
import NcursesTerminal
import ReaderUI
import TerminalFrame

/// The event loop of the reader: what the terminal, the workers and the folder report goes to
/// the state, and the effects that come back are performed. One frame is drawn for each batch.
struct ReaderSession {
  /// How long the first frame waits for the list of files, so that a folder of ordinary size
  /// does not show up empty first.
  private static let patience = 60

  private let options: StateOptions
  private let terminal: Terminal
  private let events: TerminalEvents
  private let mailbox: Mailbox
  private let folder: FolderSession
  private var state: ReaderState
  /// The snapshot that the state shows.
  private var corpus = Corpus.empty
  /// The search that a worker is at, or was.
  private var search: Task<Void, Never>?
  private var watch: FolderWatch?
  private var timer: ContinuousClock.Instant?
  private var isRunning = true

  init(paths: [String], state options: StateOptions) throws {
    self.options = options
    events = TerminalEvents()
    terminal = try Terminal(
      type: Environment.value("TERM"), usesColour: Environment.value("NO_COLOR") == nil)
    mailbox = Mailbox(waker: events.waker)
    folder = FolderSession(paths: paths, options: options, mailbox: mailbox)
    state = ReaderState(
      folder: paths.joined(separator: " "), size: terminal.size,
      isFirstRun: !options.noState && StateFolder.create())
  }

  /// Runs until the user quits or the terminal goes away.
  mutating func run() {
    defer { terminal.restore() }
    folder.load()
    showSavedSearches()
    take(events.wait(milliseconds: Self.patience))
    while isRunning {
      present()
      take(events.wait(milliseconds: millisecondsLeft))
    }
  }

  private func present() {
    var frame = Frame(size: terminal.size)
    state.draw(into: &frame)
    terminal.present(frame)
  }

  private mutating func take(_ inputs: [TerminalInput]) {
    for input in inputs {
      switch input {
      case .events(let list):
        for event in list { handle(.terminal(event)) }
      case .woken:
        for event in mailbox.fetch() {
          if case .corpus(let corpus) = event { show(corpus) } else { handle(event) }
        }
        watchFolders()
      case .watched:
        if let watch { folder.report(changes: watch.changes()) }
      case .timeout:
        break
      case .signal(let signal):
        take(signal)
      case .hangup:
        isRunning = false
      }
    }
    if let timer, timer <= .now {
      self.timer = nil
      handle(.timer)
    }
  }

  /// Lets the snapshot before go on a worker: freeing tens of thousands of entities takes longer
  /// than a key may.
  private mutating func show(_ corpus: Corpus) {
    let previous = self.corpus
    self.corpus = corpus
    handle(.corpus(corpus))
    Task.detached(priority: .background) { withExtendedLifetime(previous) {} }
  }

  private mutating func take(_ signal: TerminalSignal) {
    switch signal {
    case .terminate: isRunning = false
    case .interrupt: handle(.terminal(.key(KeyEvent(.character("c"), .control))))
    case .suspend: perform(.suspend)
    case .resume: terminal.repaint()
    }
  }

  private mutating func handle(_ event: ReaderEvent) {
    for effect in state.handle(event) { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .quit:
      isRunning = false
    case .suspend:
      terminal.suspend()
      handle(.terminal(.resize(terminal.size)))
    case .repaint:
      terminal.repaint()
    case .prioritise(let articles):
      folder.prioritise(articles)
    case .reload:
      watch = nil
      events.watched = nil
      folder.load()
    case .stopLoading:
      folder.stop()
    case .saveSearch(let entry):
      save(entry)
    case .search(let query, let number):
      look(for: query, number)
    case .cancelSearch:
      search?.cancel()
    case .wake(let milliseconds):
      timer = .now + .milliseconds(milliseconds)
    }
  }

  private mutating func look(for query: Query, _ number: Int) {
    search?.cancel()
    search = Task.detached(priority: .userInitiated) { [corpus, mailbox] in
      let hits = corpus.search(query)
      if !Task.isCancelled { mailbox.post(.found(number: number, hits)) }
    }
  }

  private mutating func save(_ entry: SavedSearches.Entry) {
    guard !options.noState else {
      return handle(.notice("not saved: the reader was started with --no-state"))
    }
    do {
      try SavedSearchFile.save(entry)
      showSavedSearches()
    } catch {
      handle(.notice("\(error)"))
    }
  }

  /// Searches that cannot be read are as good as none; saving one says why.
  private mutating func showSavedSearches() {
    guard !options.noState else { return }
    if let saved = try? SavedSearchFile.read() { handle(.savedSearches(saved)) }
  }

  /// Begins to watch the folder once it is scanned.
  private mutating func watchFolders() {
    guard watch == nil else { return }
    let folders = folder.folders
    guard !folders.isEmpty else { return }
    watch = FolderWatch(folders)
    events.watched = watch?.descriptor
  }

  /// Until the timer; nil waits for ever.
  private var millisecondsLeft: Int? {
    timer.map { max(0, Int(($0 - .now) / .milliseconds(1)) + 1) }
  }
}

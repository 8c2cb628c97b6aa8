import Articles

/// What a worker made of a file.
enum LoadingOutcome: Sendable {
  case loaded(ArticleID, String, LoadedFile)
  case skipped(ArticleID, SkippedFile.Reason)
}

/// Which files are still to be read and what is waiting to be published.
struct LoadingQueue: Sendable {
  private let pace: LoadingPipeline.Pace
  private var isClaimed: [Bool]
  private var next = 0
  private var urgent: [ArticleID] = []
  private var outcomes: [LoadingOutcome] = []
  private var hasUrgentOutcome = false
  private var isPublishing = false
  private var nextSnapshot = ContinuousClock.now
  private var nextUrgentSnapshot = ContinuousClock.now
  private var nextProgress = ContinuousClock.now
  private(set) var finished = 0
  var isStopped = false

  init(count: Int, pace: LoadingPipeline.Pace) {
    self.pace = pace
    isClaimed = Array(repeating: false, count: count)
  }

  /// The next file to read, urgent ones first; nil when none is left.
  mutating func claim() -> ArticleID? {
    guard !isStopped else { return nil }
    while let id = urgent.popLast() {
      guard !isClaimed[id.index] else { continue }
      isClaimed[id.index] = true
      hasUrgentOutcome = true
      return id
    }
    while next < isClaimed.count {
      defer { next += 1 }
      guard !isClaimed[next] else { continue }
      isClaimed[next] = true
      return ArticleID(next)
    }
    return nil
  }

  mutating func prioritise(_ articles: [ArticleID]) {
    urgent = articles.reversed().filter { $0.index < isClaimed.count && !isClaimed[$0.index] }
  }

  mutating func deposit(_ outcome: LoadingOutcome) {
    outcomes.append(outcome)
    finished += 1
  }

  mutating func takeOutcomes() -> [LoadingOutcome] {
    defer { outcomes = [] }
    return outcomes
  }

  /// Whether a snapshot or a line of progress should go out; a snapshot is promised to one caller.
  ///
  /// - Parameter isHurried: whether what is ready should go out before its time.
  mutating func publicationDue(
    at now: ContinuousClock.Instant, isHurried: Bool
  ) -> (snapshot: Bool, progress: Bool) {
    let progress = now >= nextProgress || isHurried
    if progress { nextProgress = now + .milliseconds(250) }
    let isUrgent = hasUrgentOutcome && urgent.isEmpty && now >= nextUrgentSnapshot
    let isDue = isHurried || isUrgent || now >= nextSnapshot
    guard pace == .asItGrows, isDue, !isPublishing, !outcomes.isEmpty else {
      return (false, progress)
    }
    isPublishing = true
    hasUrgentOutcome = false
    return (true, progress)
  }

  /// Spaces snapshots by three times their cost, and by a quarter of a second at least; those that
  /// somebody waits for by their cost, and by a twentieth of a second at least.
  mutating func published(
    from begin: ContinuousClock.Instant, to end: ContinuousClock.Instant
  ) {
    isPublishing = false
    nextSnapshot = end + max(.milliseconds(250), (end - begin) * 3)
    nextUrgentSnapshot = end + max(.milliseconds(50), end - begin)
  }
}

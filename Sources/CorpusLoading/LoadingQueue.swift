import Articles

/// Which files are still to be read, and the batches that wait to be published.
struct LoadingQueue: Sendable {
  /// Batches that may wait before whoever brings another one puts them to the corpus: a bound on
  /// what is held unpacked.
  private static let mostBatches = 4

  private let pace: LoadingPipeline.Pace
  private var isClaimed: [Bool]
  /// Where all files before were skimmed, if any are to be.
  private var nextToSkim: Int
  private var next = 0
  private var urgent: [ArticleID] = []
  private var batches: [LoadedBatch] = []
  private var hasUrgentBatch = false
  private var isPublishing = false
  private var nextSnapshot = ContinuousClock.now
  private var nextUrgentSnapshot = ContinuousClock.now
  private var nextProgress = ContinuousClock.now
  private(set) var finished = 0
  private(set) var skimmed = 0
  var isStopped = false

  /// - Parameter skims: whether all files are read before any is analysed.
  init(count: Int, pace: LoadingPipeline.Pace, skims: Bool) {
    self.pace = pace
    isClaimed = Array(repeating: false, count: count)
    nextToSkim = skims ? 0 : count
  }

  /// What is to be done with a file.
  struct Claim {
    let id: ArticleID
    var isUrgent = false
    var isSkim = false
  }

  var isSkimming: Bool { nextToSkim < isClaimed.count }

  /// Leaves out files that need not be read.
  mutating func pass(over isKnown: [Bool]) {
    isClaimed = isKnown
    finished = isKnown.count { $0 }
  }

  /// The next file to read, urgent ones first; nil when none is left.
  mutating func claim() -> Claim? {
    guard !isStopped else { return nil }
    while let id = urgent.popLast() {
      guard !isClaimed[id.index] else { continue }
      isClaimed[id.index] = true
      return Claim(id: id, isUrgent: true)
    }
    while nextToSkim < isClaimed.count {
      defer { nextToSkim += 1 }
      if !isClaimed[nextToSkim] { return Claim(id: ArticleID(nextToSkim), isSkim: true) }
    }
    while next < isClaimed.count {
      defer { next += 1 }
      guard !isClaimed[next] else { continue }
      isClaimed[next] = true
      return Claim(id: ArticleID(next))
    }
    return nil
  }

  mutating func prioritise(_ articles: [ArticleID]) {
    urgent = articles.reversed().filter { $0.index < isClaimed.count && !isClaimed[$0.index] }
  }

  /// Counts a file that waits in a batch: for good, or to be claimed once more.
  mutating func finish(_ claim: Claim, isSkimmed: Bool) {
    if isSkimmed {
      skimmed += 1
    } else if !claim.isSkim || !isClaimed[claim.id.index] {
      isClaimed[claim.id.index] = true
      finished += 1
    }
  }

  /// - Returns: whether whoever brings the batch has to make room.
  mutating func deposit(_ batch: LoadedBatch, isUrgent: Bool) -> Bool {
    batches.append(batch)
    hasUrgentBatch = hasUrgentBatch || isUrgent
    return batches.count > Self.mostBatches
  }

  mutating func takeBatches() -> [LoadedBatch] {
    defer { batches = [] }
    return batches
  }

  /// Whether a snapshot or a line of progress should go out; a snapshot is promised to one caller.
  ///
  /// - Parameter isHurried: whether what is ready should go out before its time.
  mutating func publicationDue(
    at now: ContinuousClock.Instant, isHurried: Bool
  ) -> (snapshot: Bool, progress: Bool) {
    let progress = now >= nextProgress || isHurried
    if progress { nextProgress = now + .milliseconds(250) }
    let isUrgent = hasUrgentBatch && urgent.isEmpty && now >= nextUrgentSnapshot
    let isDue = isHurried || isUrgent || now >= nextSnapshot
    guard pace == .asItGrows, isDue, !isPublishing, !batches.isEmpty else {
      return (false, progress)
    }
    isPublishing = true
    hasUrgentBatch = false
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

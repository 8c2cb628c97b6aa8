import Articles

/// Which files are still to be read, and the batches that wait to be published.
struct LoadingQueue: Sendable {
  /// Batches that may wait before whoever brings another one puts them to the corpus: a bound on
  /// what is held unpacked.
  private static let mostBatches = 4

  private enum State: UInt8 {
    case waiting
    /// A worker is at it, and will not analyse it.
    case skimming
    case skimmed
    /// A worker is at it, or it is done.
    case claimed
  }

  private let pace: LoadingPipeline.Pace
  private var states: [State]
  /// Where all files before were skimmed, if any are to be.
  private var nextToSkim: Int
  private var next = 0
  private var urgent: [ArticleID] = []
  /// Those that were being skimmed when their turn came to be analysed.
  private var late: [ArticleID] = []
  private var batches: [LoadedBatch] = []
  private var hasUrgentBatch = false
  private var isPublishing = false
  private var nextSnapshot = ContinuousClock.now
  private var nextUrgentSnapshot = ContinuousClock.now
  private var nextProgress = ContinuousClock.now
  private var lastCost = Duration.zero
  private(set) var finished = 0
  private(set) var skimmed = 0
  var isStopped = false

  /// - Parameter skims: whether all files are read before any is analysed.
  init(count: Int, pace: LoadingPipeline.Pace, skims: Bool) {
    self.pace = pace
    states = Array(repeating: .waiting, count: count)
    nextToSkim = skims ? 0 : count
  }

  /// What is to be done with a file.
  struct Claim {
    let id: ArticleID
    var isUrgent = false
    var isSkim = false
  }

  var isSkimming: Bool { nextToSkim < states.count }

  /// Leaves out files that need not be read.
  mutating func pass(over isKnown: [Bool]) {
    states = isKnown.map { $0 ? .claimed : .waiting }
    finished = isKnown.count { $0 }
  }

  /// The next file to read, urgent ones first; nil when none is left for the worker that asks.
  mutating func claim() -> Claim? {
    guard !isStopped else { return nil }
    if let id = takeLast(of: \.urgent) { return Claim(id: id, isUrgent: true) }
    while nextToSkim < states.count {
      defer { nextToSkim += 1 }
      guard states[nextToSkim] == .waiting else { continue }
      states[nextToSkim] = .skimming
      return Claim(id: ArticleID(nextToSkim), isSkim: true)
    }
    while next < states.count {
      defer { next += 1 }
      let id = ArticleID(next)
      switch states[next] {
      case .claimed: continue
      case .skimming: late.append(id)
      case .waiting, .skimmed:
        states[next] = .claimed
        return Claim(id: id)
      }
    }
    // One that is being skimmed still is left to the worker that does, who comes back for it.
    return takeLast(of: \.late).map { Claim(id: $0) }
  }

  /// Claims the last of some files that is not being skimmed.
  private mutating func takeLast(of files: WritableKeyPath<Self, [ArticleID]>) -> ArticleID? {
    var open = self[keyPath: files].filter { states[$0.index] != .claimed }
    let place = open.lastIndex { states[$0.index] != .skimming }
    let id = place.map { open.remove(at: $0) }
    self[keyPath: files] = open
    if let id { states[id.index] = .claimed }
    return id
  }

  mutating func prioritise(_ articles: [ArticleID]) {
    urgent = articles.reversed().filter { $0.index < states.count && states[$0.index] != .claimed }
  }

  /// Counts a file that waits in a batch: for good, or to be claimed once more.
  mutating func finish(_ claim: Claim, isSkimmed: Bool) {
    states[claim.id.index] = isSkimmed ? .skimmed : .claimed
    if isSkimmed { skimmed += 1 } else { finished += 1 }
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
    // The last snapshot follows soon, and one of many articles would only keep it waiting.
    let isCheap = lastCost < .milliseconds(100)
    let isDue = isHurried && isCheap || isUrgent || now >= nextSnapshot
    guard pace == .asItGrows, isDue, !isPublishing, !batches.isEmpty else {
      return (false, progress)
    }
    isPublishing = true
    hasUrgentBatch = false
    return (true, progress)
  }

  /// Spaces snapshots by three times their cost, and by a quarter of a second at least; those that
  /// somebody waits for by twice their cost, and by a twentieth of a second at least.
  mutating func published(
    from begin: ContinuousClock.Instant, to end: ContinuousClock.Instant
  ) {
    isPublishing = false
    lastCost = end - begin
    nextSnapshot = end + max(.milliseconds(250), (end - begin) * 3)
    nextUrgentSnapshot = end + max(.milliseconds(50), (end - begin) * 2)
  }
}

import AnalysisCache
import Articles
import CorpusIndex
import EntityRecognition
import Synchronization

/// Reads and analyses the files of a folder on all cores and publishes growing snapshots.
///
/// Of many files all are read before any is analysed, which takes ten times as long: whoever waits
/// can read and search them meanwhile.
///
/// A class, since its workers share one queue of files and the snapshots made so far. Workers
/// claim a file each: those asked for first (the open article, the visible rows), then the rest
/// in order. Whoever finishes a file may publish; snapshots are spaced by their own cost, so that
/// publishing takes a quarter of one core, and a third while somebody waits for what was asked for.
package final class LoadingPipeline: Sendable {
  /// What the pipeline tells while it works, on its workers: snapshots one after another, progress
  /// between them at any time.
  package enum Update: Sendable {
    case corpus(Corpus)
    case progress(LoadingProgress)
  }

  /// When snapshots are published.
  package enum Pace: Sendable {
    case asItGrows
    /// Once, at the end: for commands that only need the whole.
    case onlyWhenDone
  }

  private let analyser: @Sendable () -> ArticleAnalyser
  private let folder: ArticleFolder
  private let knowledge: Knowledge
  /// Let go of once it is taken over, or every load would hold all before it.
  private let earlier: Mutex<LoadingPipeline?>
  private let pace: Pace
  private let cache: AnalysisCache?
  /// What an earlier run left; let go of once it is taken over.
  private let image: Mutex<Task<FolderImage?, Never>?>
  private let publish: @Sendable (Update) -> Void
  private let memo = ArticleMemo()
  private let skimmed = SkimmedArticles()
  private let queue: Mutex<LoadingQueue>
  private let publication: Mutex<Publication>
  private let started: ContinuousClock.Instant

  /// - Parameters:
  ///   - analyser: made by the workers, since reading its tables takes longer than a first frame
  ///     may.
  ///   - knowledge: what names are linked by across articles; that of the analyser.
  ///   - earlier: an earlier load of the same folder, over or stopped; what is unchanged on disk
  ///     is taken over with its places in the index and the links.
  ///   - cache: what earlier runs made; nil to know nothing and to keep nothing.
  ///   - image: what an earlier run left of the folder, which may be read still.
  ///   - skimming: from how many files on all are read before any is analysed.
  ///   - publish: called with every snapshot and with the progress, at most four times a second.
  package init(
    folder: ArticleFolder, analyser: @escaping @autoclosure @Sendable () -> ArticleAnalyser,
    knowledge: Knowledge = .embedded, after earlier: LoadingPipeline? = nil,
    cache: AnalysisCache? = nil, image: Task<FolderImage?, Never>? = nil,
    skimming leastToSkim: Int = 2000, pace: Pace = .asItGrows,
    publish: @escaping @Sendable (Update) -> Void
  ) {
    self.folder = folder
    self.analyser = analyser
    self.knowledge = knowledge
    self.earlier = Mutex(earlier)
    self.pace = pace
    self.cache = cache
    self.image = Mutex(image)
    self.publish = publish
    queue = Mutex(
      LoadingQueue(
        count: folder.files.count, pace: pace,
        skims: pace == .asItGrows && folder.files.count >= leastToSkim))
    publication = Mutex(Publication(folder: folder, knowledge: knowledge))
    started = .now
  }

  /// The snapshot in which nothing is read yet: every file by its name.
  package var initialCorpus: Corpus {
    publication.withLock { publication in
      let corpus = publication.corpus(isComplete: folder.files.isEmpty)
      corpus.prepare()
      return corpus
    }
  }

  /// Reads everything and returns when all is published or `stop` was called.
  package func run(workers: Int) async {
    await takeOver()
    let draft = cache?.beginImage()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<max(1, workers) {
        group.addTask(priority: .utility) { self.work(draft) }
      }
    }
    publishSnapshot(isLast: true)
    let phase: LoadingProgress.Phase = queue.withLock(\.isStopped) ? .stopped : .done
    publish(.progress(progress(phase)))
    cache?.flush()
    if phase == .done, let draft { keepImage(draft) }
    if pace == .onlyWhenDone { publishOnce() }
    ProcessMemory.giveBack()
  }

  /// Begins with what an earlier load or an earlier run left of the folder.
  private func takeOver() async {
    guard let known = await known() else { return }
    let isLoaded = known.isLoaded
    publication.withLock { $0 = known }
    queue.withLock { $0.pass(over: isLoaded) }
    // The last snapshot follows at once when nothing is left to be read.
    if pace == .asItGrows, isLoaded.contains(false), isLoaded.contains(true) {
      publishSnapshot(isLast: false)
    }
  }

  private func known() async -> Publication? {
    if let earlier = earlier.withLock({ $0.take() }) {
      return await Publication(
        folder: folder, knowledge: knowledge, after: earlier.publication.withLock { $0 })
    }
    guard let image = await image.withLock({ $0.take() })?.value else { return nil }
    return await Publication(
      folder: folder, knowledge: knowledge, after: Publication(image, knowledge: knowledge))
  }

  /// Keeps the folder for the next run, and goes on with the articles on disk.
  private func keepImage(_ draft: ImageDraft) {
    guard let cache, publication.withLock(\.isWorthKeeping) else { return }
    let image = publication.withLock(\.image)
    guard let table = cache.keep(image, in: draft, of: folder.roots) else { return }
    let articles = table.articles(image.articles.compactMap { $0?.id }, memo: memo)
    publication.withLock { publication in
      publication.settle(on: articles)
      if pace == .asItGrows, let corpus = publication.last { publish(.corpus(corpus)) }
    }
  }

  /// Has these articles read before the others.
  package func prioritise(_ articles: [ArticleID]) {
    queue.withLock { $0.prioritise(articles) }
  }

  /// Ends the work after the files under way; what is loaded stays.
  package func stop() {
    queue.withLock { $0.isStopped = true }
  }

  /// - Parameter draft: where articles go that are made; nil to keep them in memory.
  private func work(_ draft: ImageDraft?) {
    var made: ArticleAnalyser?
    // A folder that the cache knows needs no tables.
    func analyser() -> ArticleAnalyser {
      if let made { return made }
      let new = self.analyser()
      made = new
      return new
    }
    var batch = GrowingBatch()
    while let claim = queue.withLock({ $0.claim() }) {
      let outcome = load(claim, with: analyser)
      if claim.isUrgent {
        // By itself: what waits in the batch would make a small part of the index.
        var urgent = GrowingBatch()
        urgent.add(outcome, claim.id)
        handOn(&urgent, draft, isUrgent: true)
      } else {
        batch.add(outcome, claim.id)
      }
      queue.withLock { $0.finish(claim, isSkimmed: outcome.isSkimmed) }
      if batch.isDue { handOn(&batch, draft, isUrgent: false) }
      publishIfDue()
    }
    handOn(&batch, draft, isUrgent: false)
    // Another worker may be long with a large file; what is ready should not wait for it.
    publishIfDue(hasNothingElse: true)
  }

  /// Hands a batch to whoever publishes next, and makes room if there are too many.
  private func handOn(_ batch: inout GrowingBatch, _ draft: ImageDraft?, isUrgent: Bool) {
    guard !batch.isEmpty else { return }
    let closed = batch.close(keptIn: draft, memo: memo)
    guard queue.withLock({ $0.deposit(closed, isUrgent: isUrgent) }) else { return }
    publication.withLock { publication in
      publication.add(queue.withLock { $0.takeBatches() })
    }
  }

  private func load(
    _ claim: LoadingQueue.Claim, with analyser: () -> ArticleAnalyser
  ) -> LoadingOutcome {
    let file = folder.files[claim.id.index]
    if let known = skimmed.take(claim.id), let article = known.packed.content(named: file.name) {
      var loaded = analyse(
        article.article, stamp: known.stamp, hash: known.hash, of: file, with: analyser())
      loaded.isIndexed = true
      return .loaded(loaded)
    }
    do {
      let status = try FileSystem.status(of: file.path)
      guard status.size <= ArticleReader.sizeLimit else {
        return .skipped(.tooLarge(bytes: status.size, limit: ArticleReader.sizeLimit))
      }
      let path = cache == nil ? nil : FileSystem.absolute(file.path)
      if let path,
        let packed = cache?.article(at: path, stamp: status.stamp, named: file.name),
        let known = packed.content(named: file.name)
      {
        return .loaded(.init(content: known, packed: packed, stamp: status.stamp))
      }
      return try read(claim, at: path, stamp: status.stamp, with: analyser)
    } catch {
      return .skipped(error.isMissing ? .vanished : .unreadable(error.reason))
    }
  }

  /// - Parameter path: what the cache is to know the file by; nil to keep nothing.
  private func read(
    _ claim: LoadingQueue.Claim, at path: String?, stamp: FileStamp,
    with analyser: () -> ArticleAnalyser
  ) throws(FileSystem.Failure) -> LoadingOutcome {
    let file = folder.files[claim.id.index]
    let bytes = try FileSystem.bytes(
      of: file.path, size: stamp.size, limit: ArticleReader.sizeLimit)
    // A file that grew while it was read is not what the system said it was.
    let hash =
      path == nil || bytes.count != stamp.size ? nil : ContentHash(of: bytes, named: file.name)
    if let known = hash.flatMap({ cache?.article(with: $0) }),
      let content = known.content(named: file.name)
    {
      keep(nil, of: file, stamp: stamp, hash: hash)
      return .loaded(.init(content: content, packed: known, stamp: stamp))
    }
    switch ArticleReader.read(bytes, name: file.name) {
    case .success(let article):
      guard claim.isSkim else {
        return .loaded(
          analyse(article, stamp: stamp, hash: hash, of: file, with: analyser()))
      }
      let content = AnalysedArticle(unanalysed: article)
      let packed = PackedArticle(content)
      skimmed.put(.init(packed: packed, stamp: stamp, hash: hash), claim.id)
      return .skimmed(content, packed)
    case .failure(let failure):
      return .skipped(failure.reason)
    }
  }

  private func analyse(
    _ article: Article, stamp: FileStamp, hash: ContentHash?, of file: ArticleFolder.File,
    with analyser: ArticleAnalyser
  ) -> LoadingOutcome.Loaded {
    let content = AnalysedArticle(article: article, analysis: analyser.analyse(article))
    let packed = PackedArticle(content)
    keep(packed, of: file, stamp: stamp, hash: hash)
    return .init(content: content, packed: packed, stamp: stamp)
  }

  /// - Parameters:
  ///   - article: nil when the cache has it already.
  ///   - hash: nil to keep nothing.
  private func keep(
    _ article: PackedArticle?, of file: ArticleFolder.File, stamp: FileStamp, hash: ContentHash?
  ) {
    guard let cache, let hash, let path = FileSystem.absolute(file.path) else { return }
    cache.keep(article, of: path, named: file.name, stamp: stamp, hash: hash)
  }

  private func publishIfDue(hasNothingElse: Bool = false) {
    let now = ContinuousClock.now
    let due = queue.withLock { $0.publicationDue(at: now, isHurried: hasNothingElse) }
    if due.progress { publish(.progress(progress(.reading))) }
    if due.snapshot { publishSnapshot(isLast: false) }
  }

  private func publishSnapshot(isLast: Bool) {
    let begin = ContinuousClock.now
    let corpus = publication.withLock { publication in
      let (batches, isStopped) = queue.withLock { ($0.takeBatches(), $0.isStopped) }
      publication.add(batches)
      // A folder whose image is kept goes on without what it was linked by, and a command ends.
      return publication.corpus(
        isComplete: isLast && !isStopped, keepsLinks: cache == nil && pace == .asItGrows)
    }
    // Orders and counts are made here, so that the reader's thread never waits for them; other
    // workers go on meanwhile, and the queue lets one publish at a time.
    if pace == .asItGrows {
      corpus.prepare()
      publish(.corpus(corpus))
      corpus.prepareRest()
    }
    let end = ContinuousClock.now
    queue.withLock { $0.published(from: begin, to: end) }
  }

  /// Publishes the whole, once the image that its articles lie in is kept.
  private func publishOnce() {
    if let corpus = publication.withLock(\.last) { publish(.corpus(corpus)) }
  }

  private func progress(_ phase: LoadingProgress.Phase) -> LoadingProgress {
    let (done, isSkimming) = queue.withLock { queue in
      (queue.isSkimming ? queue.skimmed + queue.finished : queue.finished, queue.isSkimming)
    }
    let total = folder.files.count
    let elapsed = Double((ContinuousClock.now - started).components.seconds)
    let left = done > 0 && elapsed >= 1 ? elapsed / Double(done) * Double(total - done) : nil
    return LoadingProgress(
      phase: phase == .reading && !isSkimming ? .analysing : phase, done: done, total: total,
      secondsLeft: left.map { Int($0.rounded(.up)) })
  }
}

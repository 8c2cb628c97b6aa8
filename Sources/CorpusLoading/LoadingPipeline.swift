import AnalysisCache
import Articles
import CorpusIndex
import EntityRecognition
import Synchronization
import TextReuse

/// Reads and analyses the files of a folder on all cores and publishes growing snapshots.
///
/// A class, since its workers share one queue of files and the snapshots made so far. Workers
/// claim a file each: those asked for first (the open article, the visible rows), then the rest
/// in order. Whoever finishes a file may publish; snapshots are spaced by their own cost, so that
/// publishing takes a quarter of one core, and half while somebody waits for what was asked first.
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
  private let previous: [String: LoadedFile]
  private let pace: Pace
  private let cache: AnalysisCache?
  private let publish: @Sendable (Update) -> Void
  private let queue: Mutex<LoadingQueue>
  private let publication: Mutex<Publication>
  private let started: ContinuousClock.Instant

  /// - Parameters:
  ///   - analyser: made by the workers, since reading its tables takes longer than a first frame
  ///     may.
  ///   - knowledge: what names are linked by across articles; that of the analyser.
  ///   - previous: files of an earlier load by path; what is unchanged on disk is taken over.
  ///   - cache: what earlier runs made; nil to know nothing and to keep nothing.
  ///   - publish: called with every snapshot and with the progress, at most four times a second.
  package init(
    folder: ArticleFolder, analyser: @escaping @autoclosure @Sendable () -> ArticleAnalyser,
    knowledge: Knowledge = .embedded, previous: [String: LoadedFile] = [:],
    cache: AnalysisCache? = nil,
    pace: Pace = .asItGrows, publish: @escaping @Sendable (Update) -> Void
  ) {
    self.folder = folder
    self.analyser = analyser
    self.previous = previous
    self.pace = pace
    self.cache = cache
    self.publish = publish
    queue = Mutex(LoadingQueue(count: folder.files.count, pace: pace))
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
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<max(1, workers) {
        group.addTask(priority: .utility) { self.work() }
      }
    }
    publishSnapshot(isLast: true)
    let phase: LoadingProgress.Phase = queue.withLock(\.isStopped) ? .stopped : .done
    publish(.progress(progress(phase)))
    cache?.flush()
  }

  /// Has these articles read before the others.
  package func prioritise(_ articles: [ArticleID]) {
    queue.withLock { $0.prioritise(articles) }
  }

  /// Ends the work after the files under way; what is loaded stays.
  package func stop() {
    queue.withLock { $0.isStopped = true }
  }

  /// The files loaded so far with their state on disk, to start a later load from.
  package var loadedFiles: [String: LoadedFile] {
    publication.withLock(\.files)
  }

  private func work() {
    var made: ArticleAnalyser?
    // A folder that the cache knows needs no tables.
    func analyser() -> ArticleAnalyser {
      if let made { return made }
      let new = self.analyser()
      made = new
      return new
    }
    while let id = queue.withLock({ $0.claim() }) {
      let file = folder.files[id.index]
      let outcome = load(file, id: id, with: analyser)
      queue.withLock { $0.deposit(outcome) }
      publishIfDue()
    }
    // Another worker may be long with a large file; what is ready should not wait for it.
    publishIfDue(hasNothingElse: true)
  }

  private func load(
    _ file: ArticleFolder.File, id: ArticleID, with analyser: () -> ArticleAnalyser
  ) -> LoadingOutcome {
    do {
      let status = try FileSystem.status(of: file.path)
      guard status.size <= ArticleReader.sizeLimit else {
        return .skipped(id, .tooLarge(bytes: status.size, limit: ArticleReader.sizeLimit))
      }
      if let earlier = previous[file.path], earlier.status == status {
        return .loaded(id, file.path, earlier)
      }
      let path = cache == nil ? nil : FileSystem.absolute(file.path)
      if let path, let known = cache?.article(at: path, stamp: status.stamp, named: file.name) {
        return .loaded(id, file.path, LoadedFile(status: status, content: known))
      }
      return try read(file, at: path, status: status, id: id, with: analyser)
    } catch {
      return .skipped(id, error.isMissing ? .vanished : .unreadable(error.reason))
    }
  }

  /// - Parameter path: what the cache is to know the file by; nil to keep nothing.
  private func read(
    _ file: ArticleFolder.File, at path: String?, status: FileSystem.Status, id: ArticleID,
    with analyser: () -> ArticleAnalyser
  ) throws(FileSystem.Failure) -> LoadingOutcome {
    let bytes = try FileSystem.bytes(
      of: file.path, size: status.size, limit: ArticleReader.sizeLimit)
    let hash = path.map { _ in ContentHash(of: bytes, named: file.name) }
    let known = hash.flatMap { cache?.article(with: $0, named: file.name) }
    let content: CachedArticle
    if let known {
      content = known
    } else {
      switch ArticleReader.read(bytes, name: file.name) {
      case .success(let article):
        content = CachedArticle(
          article: article, analysis: analyser().analyse(article), sketch: ShingleSketch(article))
      case .failure(let failure):
        return .skipped(id, failure.reason)
      }
    }
    // A file that grew while it was read is not what the system said it was.
    if let path, let hash, bytes.count == status.size {
      cache?.keep(
        known == nil ? content : nil, of: path, named: file.name, stamp: status.stamp, hash: hash)
    }
    return .loaded(id, file.path, LoadedFile(status: status, content: content))
  }

  private func publishIfDue(hasNothingElse: Bool = false) {
    let now = ContinuousClock.now
    let due = queue.withLock { $0.publicationDue(at: now, isHurried: hasNothingElse) }
    if due.progress { publish(.progress(progress(.reading))) }
    if due.snapshot { publishSnapshot(isLast: false) }
  }

  private func publishSnapshot(isLast: Bool) {
    let begin = ContinuousClock.now
    let (outcomes, isStopped) = queue.withLock { ($0.takeOutcomes(), $0.isStopped) }
    publication.withLock { publication in
      publication.add(outcomes)
      let corpus = publication.corpus(isComplete: isLast && !isStopped)
      // Orders and counts are made here, so that the reader's thread never waits for them.
      if pace == .asItGrows { corpus.prepare() }
      publish(.corpus(corpus))
    }
    let end = ContinuousClock.now
    queue.withLock { $0.published(from: begin, to: end) }
  }

  private func progress(_ phase: LoadingProgress.Phase) -> LoadingProgress {
    let done = queue.withLock(\.finished)
    let total = folder.files.count
    let elapsed = Double((ContinuousClock.now - started).components.seconds)
    let left = done > 0 && elapsed >= 1 ? elapsed / Double(done) * Double(total - done) : nil
    return LoadingProgress(
      phase: phase, done: done, total: total, secondsLeft: left.map { Int($0.rounded(.up)) })
  }
}

/// An article with the state its file had on disk when it was read.
package struct LoadedFile: Sendable {
  let status: FileSystem.Status
  let content: CachedArticle
}

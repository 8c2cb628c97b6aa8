import AnalysisCache
import Articles
import CorpusLoading
import EntityRecognition
import ReaderUI
import Synchronization

/// The folder that the reader shows: its loading, its changes, and loading it again.
///
/// A class, since the scan runs beside the main thread and both know the pipeline under way.
final class FolderSession: Sendable {
  private struct State: Sendable {
    var pipeline: LoadingPipeline?
    var folder: ArticleFolder?
    /// Opened by the first load, beside the main thread, since a disk may be slow.
    var cache: AnalysisCache?
    /// Counts the loads, so that a load that was replaced is not heard any more.
    var generation = 0
    /// Files that came after the scan.
    var added: Set<String> = []
    /// What the reader asked for before there was a pipeline.
    var wanted: [ArticleID] = []
  }

  private let paths: [String]
  private let options: StateOptions
  private let mailbox: Mailbox
  private let state = Mutex(State())

  init(paths: [String], options: StateOptions, mailbox: Mailbox) {
    self.paths = paths
    self.options = options
    self.mailbox = mailbox
  }

  /// Scans the folder and reads it in the background; called again, it reads what changed.
  func load() {
    let (generation, earlier) = state.withLock { state in
      state.generation += 1
      state.added = []
      state.pipeline?.stop()
      return (state.generation, state.pipeline)
    }
    Task.detached(priority: .utility) {
      do {
        let pipeline = try await self.pipeline(after: earlier, generation: generation)
        await pipeline.run(workers: CorpusArguments.processorCount)
      } catch {
        self.mailbox.post(.notice("\(error)"))
      }
    }
  }

  private func cache(of version: AnalyserVersion) -> AnalysisCache? {
    if let cache = state.withLock(\.cache) { return cache }
    let cache = options.cache(of: version) { mailbox.post(.notice($0)) }
    state.withLock { $0.cache = cache }
    return cache
  }

  private func means(after earlier: LoadingPipeline?) -> LoadingMeans {
    let say = { @Sendable (sentence: String) in self.mailbox.post(.notice(sentence)) }
    let facts = UserFacts.read(say)
    return LoadingMeans(
      facts: facts, cache: cache(of: facts.version), imageOf: earlier == nil ? paths : nil, say)
  }

  /// Scans the folder beside what it is loaded with, and shows its files.
  private func pipeline(
    after earlier: LoadingPipeline?, generation: Int
  ) async throws(FolderError) -> LoadingPipeline {
    async let means = means(after: earlier)
    let folder = try ArticleFolder.scan(paths)
    let pipeline = await means.pipeline(of: folder, after: earlier) {
      self.pass($0, generation: generation)
    }
    state.withLock { state in
      guard state.generation == generation else { return }
      state.pipeline = pipeline
      state.folder = folder
      pipeline.prioritise(state.wanted)
    }
    // After a reload the old snapshot stays on screen until the first of the new one.
    if earlier == nil { pass(.corpus(pipeline.initialCorpus), generation: generation) }
    return pipeline
  }

  private func pass(_ update: LoadingPipeline.Update, generation: Int) {
    guard state.withLock({ $0.generation == generation }) else { return }
    switch update {
    case .corpus(let corpus): mailbox.post(.corpus(corpus))
    case .progress(let progress): mailbox.post(.progress(progress))
    }
  }

  func prioritise(_ articles: [ArticleID]) {
    state.withLock { state in
      state.wanted = articles
      state.pipeline?.prioritise(articles)
    }
  }

  func stop() {
    state.withLock { $0.pipeline?.stop() }
  }

  /// The folders to watch; empty until they are known.
  var folders: [String] {
    state.withLock { $0.folder?.folders ?? [] }
  }

  /// Tells the reader which of its articles lie in files that changed, and how many files came.
  func report(changes paths: Set<String>) {
    guard let folder = state.withLock(\.folder) else { return }
    var added: Set<String> = []
    for path in paths.sorted() {
      if let number = folder.number(ofPath: path) {
        mailbox.post(.fileChanged(ArticleID(number)))
      } else if ArticleFolder.takes(path), TextFile.exists(path) {
        added.insert(path)
      }
    }
    guard !added.isEmpty else { return }
    let count = state.withLock { state in
      state.added.formUnion(added)
      return state.added.count
    }
    let files = count == 1 ? "1 new file" : "\(count) new files"
    mailbox.post(.notice("\(files) in the folder; r reads \(count == 1 ? "it" : "them")"))
  }
}

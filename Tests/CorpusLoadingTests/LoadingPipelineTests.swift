import Articles
import CorpusIndex
import CorpusLoading
import EntityRecognition
import Synchronization
import Testing

/// Finds no names: loading is what is tested here.
private struct NoNames: NameTagger {
  func names(in article: TokenizedArticle) -> [TaggedName] { [] }
}

/// What a pipeline published, in order.
private final class Updates: Sendable {
  private let updates = Mutex<[LoadingPipeline.Update]>([])

  func append(_ update: LoadingPipeline.Update) {
    updates.withLock { $0.append(update) }
  }

  var corpora: [Corpus] {
    updates.withLock { updates in
      updates.compactMap { update in
        guard case .corpus(let corpus) = update else { return nil }
        return corpus
      }
    }
  }

  var progress: [LoadingProgress] {
    updates.withLock { updates in
      updates.compactMap { update in
        guard case .progress(let progress) = update else { return nil }
        return progress
      }
    }
  }
}

@Suite struct `Loading a folder` {
  private func load(
    _ folder: TemporaryFolder, after earlier: LoadingPipeline? = nil,
    pace: LoadingPipeline.Pace = .asItGrows, before: (LoadingPipeline) -> Void = { _ in }
  ) async throws -> (pipeline: LoadingPipeline, updates: Updates) {
    let updates = Updates()
    let pipeline = LoadingPipeline(
      folder: try ArticleFolder.scan([folder.path]), analyser: ArticleAnalyser(tagger: NoNames()),
      after: earlier, pace: pace, publish: updates.append)
    before(pipeline)
    await pipeline.run(workers: 2)
    return (pipeline, updates)
  }

  @Test func `gives every article in the last snapshot, which is complete`() async throws {
    let folder = try TemporaryFolder()
    for number in 0..<50 {
      try folder.write("A title\n\nThe body, \(number).", to: "\(number).txt")
    }
    let corpus = try #require(try await load(folder).updates.corpora.last)
    #expect(corpus.isComplete)
    #expect(corpus.loaded.count == 50)
    #expect(corpus.loaded.allSatisfy { corpus.names[$0.id.index] == $0.article.name })
  }

  @Test func `never loses an article from one snapshot to the next`() async throws {
    let folder = try TemporaryFolder()
    for number in 0..<200 { try folder.write("A title\n\nBody \(number).", to: "\(number).txt") }
    let counts = try await load(folder).updates.corpora.map(\.loaded.count)
    #expect(counts == counts.sorted())
    #expect(counts.last == 200)
  }

  @Test func `begins with every file by its name`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("A", to: "a.txt")
    try folder.write("B", to: "b.jpg")
    var initial = Corpus.empty
    _ = try await load(folder) { initial = $0.initialCorpus }
    #expect(initial.names == ["a.txt", "b.jpg"])
    #expect(initial.loaded.isEmpty && !initial.isComplete)
  }

  @Test func `reads what is asked for first`() async throws {
    let folder = try TemporaryFolder()
    for number in 0..<100 { try folder.write("A title\n\nBody.", to: "\(1000 + number).txt") }
    let urgent = [ArticleID(99), ArticleID(42)]
    let updates = try await load(folder) { $0.prioritise(urgent) }.updates
    let first = try #require(updates.corpora.first { !$0.loaded.isEmpty })
    #expect(first[ArticleID(99)] != nil || first[ArticleID(42)] != nil)
  }

  @Test func `stops when told, keeps what is there and says so`() async throws {
    let folder = try TemporaryFolder()
    for number in 0..<20 { try folder.write("A title\n\nBody.", to: "\(number).txt") }
    let updates = try await load(folder) { $0.stop() }.updates
    #expect(updates.corpora.last?.isComplete == false)
    #expect(updates.progress.last?.phase == .stopped)
  }

  @Test func `publishes once when only the whole is wanted`() async throws {
    let folder = try TemporaryFolder()
    for number in 0..<200 { try folder.write("A title\n\nBody.", to: "\(number).txt") }
    let updates = try await load(folder, pace: .onlyWhenDone).updates
    #expect(updates.corpora.map(\.loaded.count) == [200])
    #expect(
      updates.progress.last
        == LoadingProgress(
          phase: .done, done: 200, total: 200, secondsLeft: nil)
        || updates.progress.last?.done == 200)
  }

  @Test func `takes over what did not change, and reads what did`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("Same\n\nThe same body.", to: "same.txt")
    try folder.write("Before\n\nThe old body.", to: "other.txt")
    let first = try await load(folder).pipeline
    try folder.write("Afterwards\n\nA body that is new.", to: "other.txt")
    let again = try await load(folder, after: first).updates
    let titles = again.corpora.last?.loaded.map(\.article.metadata.displayTitle)
    #expect(titles == ["Afterwards", "Same"])
  }

  @Test func `answers an empty folder with an empty and complete corpus`() async throws {
    let corpus = try #require(try await load(TemporaryFolder()).updates.corpora.last)
    #expect(corpus.isComplete && corpus.names.isEmpty)
  }
}

@Suite struct `Bad files` {
  /// What becomes of the files that a scan found.
  private func corpus(of scanned: ArticleFolder) async -> Corpus? {
    let updates = Updates()
    let pipeline = LoadingPipeline(
      folder: scanned, analyser: ArticleAnalyser(tagger: NoNames()), publish: updates.append)
    await pipeline.run(workers: 1)
    return updates.corpora.last
  }

  private func corpus(of bytes: [UInt8]) async throws -> Corpus? {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: "bad.txt")
    return await corpus(of: try ArticleFolder.scan([folder.path]))
  }

  @Test func `that are empty are skipped as such`() async throws {
    #expect(try await corpus(of: [])?.skipped.map(\.reason) == [.empty])
  }

  @Test func `that are binary are skipped as such`() async throws {
    let bytes = [0x7F, 0x45, 0x4C, 0x46] + Array(UInt8(0)...255)
    #expect(try await corpus(of: bytes)?.skipped.map(\.reason) == [.binary])
  }

  @Test func `with broken UTF-8 are shown`() async throws {
    #expect(try await corpus(of: Array("Guaid".utf8) + [0xC3, 0x28, 0xFF])?.loaded.count == 1)
  }

  @Test func `of one line of 10 MB are shown`() async throws {
    let line = Array(repeating: Array("word and more ".utf8), count: 750_000).flatMap { $0 }
    #expect(try await corpus(of: line)?.loaded.count == 1)
  }

  @Test func `over the limit are skipped without being read`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x", to: "huge.txt")
    try SparseFile.grow(path, to: 200_000_000)
    let corpus = await corpus(of: try ArticleFolder.scan([folder.path]))
    #expect(
      corpus?.skipped.map(\.reason)
        == [.tooLarge(bytes: 200_000_000, limit: ArticleReader.sizeLimit)])
  }

  @Test func `that vanish between scan and reading are skipped as gone`() async throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "gone.txt")
    let scanned = try ArticleFolder.scan([folder.path])
    try folder.remove("gone.txt")
    let corpus = await corpus(of: scanned)
    #expect(corpus?.skipped == [SkippedFile(name: "gone.txt", reason: .vanished)])
  }
}

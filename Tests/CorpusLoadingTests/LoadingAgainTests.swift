import AnalysisCache
import Articles
import CorpusIndex
import CorpusLoading
import EntityRecognition
import Foundation
import Synchronization
import Testing

/// A folder that is read by one run after another, with a cache between them.
@Suite struct `A folder read again` {
  private let folder: TemporaryFolder
  private let cacheFolder: TemporaryFolder
  /// How many analysers were made.
  private let analysers = Counter()

  /// A class, since tests are values.
  private final class Counter: Sendable {
    let count = Mutex(0)

    func analyser() -> ArticleAnalyser {
      count.withLock { $0 += 1 }
      return ArticleAnalyser(tagger: TrainedTagger())
    }
  }

  /// What was said while a folder was loaded: a class, since it is said by another task.
  private final class Notices: Sendable {
    let sentences = Mutex<[String]>([])

    func add(_ sentence: String) { sentences.withLock { $0.append(sentence) } }
  }

  init() throws {
    folder = try TemporaryFolder()
    cacheFolder = try TemporaryFolder()
    for number in 0..<12 {
      try folder.write(Self.article(number), to: Self.name(number))
    }
    try folder.write("", to: "empty.txt")
  }

  private static func name(_ number: Int) -> String { "\(10 + number).txt" }

  /// One leaves out its year, which another of the same day tells.
  private static func article(_ number: Int) -> String {
    let day = number == 7 ? "May 7" : "May \(number + 1), 2019"
    return """
      Minister \(number) speaks

      MOSCOW, \(day) - Sergei Lavrov met Anna Holt\(number) of Acme Corporation. \
      "Talks \(number) went well," Lavrov told Reuters.
      """
  }

  /// The last snapshot of a load.
  private func load(
    after earlier: LoadingPipeline? = nil, withCache: Bool = true, skims: Bool = false,
    wanted: [ArticleID] = []
  ) async throws -> (pipeline: LoadingPipeline, corpus: Corpus, said: [String]) {
    let last = Mutex(Corpus.empty)
    let notices = Notices()
    let analysers = analysers
    let cache = withCache ? try AnalysisCache(in: cacheFolder.path) : nil
    let scanned = try ArticleFolder.scan([folder.path])
    let pipeline = LoadingPipeline(
      folder: scanned, analyser: analysers.analyser(), after: earlier, cache: cache,
      image: Task { await cache?.image(of: scanned.roots, notices.add) },
      skimming: skims ? 1 : .max
    ) { update in
      if case .corpus(let corpus) = update { last.withLock { $0 = corpus } }
    }
    pipeline.prioritise(wanted)
    await pipeline.run(workers: skims ? 2 : 1)
    return (pipeline, last.withLock { $0 }, notices.sentences.withLock { $0 })
  }

  /// Whether a corpus says what one says that is made anew.
  private func expectSame(
    _ corpus: Corpus, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let fresh = try await load(withCache: false).corpus
    #expect(Self.drawn(corpus) == Self.drawn(fresh), sourceLocation: sourceLocation)
  }

  private static func drawn(_ corpus: Corpus) -> [String] {
    var lines = corpus.names + ["complete: \(corpus.isComplete)"]
    for article in corpus.loaded {
      lines.append("\(article.id.index) \(article.name) \(article.metadata)")
      lines.append("\(article.article.text) \(article.mentions)")
      lines.append(corpus.date(of: article.id).map { "\($0)" } ?? "no date")
    }
    for actor in corpus.actors {
      let entity = corpus.entities[actor]
      lines.append("\(entity.key) \(entity.surfaces) \(corpus.mentionCount(of: actor))")
      lines.append("\(corpus.articles(mentioning: actor).map { "\($0)" })")
    }
    for query in ["lavrov", "\"talks 3\"", "actor:lavrov -may", "hol*", "said:lavrov went~"] {
      let hits = corpus.search(QueryParser.parse(query))
      lines.append("\(query): \(hits.map { "\($0.article.index) \($0.matchCount)" })")
    }
    for key in SortKey.allCases { lines.append("\(corpus.order(by: key).map(\.index))") }
    lines.append("\(corpus.loaded.map { corpus.similarArticles(to: $0.id) })")
    return lines + corpus.skipped.map { "\($0)" }
  }

  private var images: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: cacheFolder.path)
        .filter { $0.hasSuffix(".image") }
    }
  }

  @Test func `is the same out of its image`() async throws {
    _ = try await load()
    #expect(try images.count == 1)
    try await expectSame(try await load().corpus)
  }

  @Test func `knows out of its image which years the folder tells`() async throws {
    _ = try await load()
    let corpus = try await load().corpus
    #expect(corpus.knownYears != nil)
    let yearless = try #require(corpus.loaded.first { $0.name == Self.name(7) })
    #expect(corpus.date(of: yearless.id)?.basis == .folder)
  }

  @Test(arguments: [[], [3, 7], Array(0..<13)])
  func `is the same when all is read before any is analysed`(wanted: [Int]) async throws {
    let skimmed = try await load(
      withCache: false, skims: true, wanted: wanted.map { ArticleID($0) })
    try await expectSame(skimmed.corpus)
    try folder.write(Self.article(81), to: "0.txt")
    try await expectSame(
      try await load(after: skimmed.pipeline, withCache: false, skims: true).corpus)
  }

  @Test func `lets go of the load before`() async throws {
    var first: LoadingPipeline? = try await load(withCache: false).pipeline
    weak let earlier = first
    let second = try await load(after: first, withCache: false)
    first = nil
    #expect(earlier == nil)
    #expect(second.corpus.isComplete)
    withExtendedLifetime(second.pipeline) {}
  }

  @Test func `needs no analyser when nothing changed`() async throws {
    _ = try await load()
    _ = try await load()
    #expect(analysers.count.withLock { $0 } == 1)
    try folder.write(Self.article(80), to: "z.txt")
    _ = try await load()
    #expect(analysers.count.withLock { $0 } == 2)
  }

  @Test(arguments: ["changed", "removed", "added before", "added behind", "all of it"])
  func `takes over what did not change`(change: String) async throws {
    let first = try await load().pipeline
    if change == "changed" || change == "all of it" {
      try folder.write(Self.article(77), to: Self.name(5))
    }
    if change == "removed" || change == "all of it" { try folder.remove(Self.name(2)) }
    if change == "added before" || change == "all of it" {
      try folder.write(Self.article(78), to: "0.txt")
    }
    if change == "added behind" || change == "all of it" {
      try folder.write(Self.article(79), to: "z.txt")
    }
    try await expectSame(try await load(after: first, withCache: false).corpus)
    try await expectSame(try await load().corpus)
    try await expectSame(try await load().corpus)
  }

  @Test func `is made anew when the image is damaged anywhere`() async throws {
    _ = try await load()
    let path = cacheFolder.path + "/" + (try #require(try images.first))
    let whole = try Data(contentsOf: URL(filePath: path))
    let fresh = Self.drawn(try await load(withCache: false).corpus)
    for place in stride(from: 0, to: whole.count, by: whole.count / 24) {
      var damaged = whole
      damaged[place] ^= 0x20
      try damaged.write(to: URL(filePath: path))
      let again = try await load()
      #expect(Self.drawn(again.corpus) == fresh, "byte \(place)")
      #expect(again.said.first?.contains("damaged") ?? false, "byte \(place)")
    }
    try whole.prefix(whole.count / 2).write(to: URL(filePath: path))
    #expect(Self.drawn(try await load().corpus) == fresh)
  }

  @Test func `stays readable when the image is deleted under it`() async throws {
    _ = try await load()
    let corpus = try await load().corpus
    AnalysisCache.clear(in: cacheFolder.path)
    #expect(try images.isEmpty)
    try await expectSame(corpus)
  }
}

import AnalysisCache
import CorpusIndex
import Foundation
import GRDB
import Testing

@Suite struct `The cache` {
  private let folder: CacheFolderOfTest

  init() throws { folder = try CacheFolderOfTest() }

  private func keep(_ cache: AnalysisCache, path: String = "/x/a.txt") throws {
    cache.keep(
      PackedArticle(try SampleArticle.content()), of: path, named: "a.txt",
      stamp: SampleArticle.stamp(),
      hash: SampleArticle.hash())
    cache.flush()
  }

  private func known(_ cache: AnalysisCache, _ stamp: FileStamp = SampleArticle.stamp())
    -> PackedArticle?
  {
    cache.article(at: "/x/a.txt", stamp: stamp, named: "a.txt")
  }

  @Test func `knows a file again in another run`() throws {
    try keep(AnalysisCache(in: folder.path))
    expectSame(known(try AnalysisCache(in: folder.path)), try SampleArticle.content())
  }

  @Test func `knows nothing of a file that changed since`() throws {
    let cache = try AnalysisCache(in: folder.path)
    try keep(cache)
    #expect(known(cache, SampleArticle.stamp(2)) == nil)
    #expect(cache.article(at: "/x/b.txt", stamp: SampleArticle.stamp(), named: "a.txt") == nil)
    #expect(cache.article(at: "/x/a.txt", stamp: SampleArticle.stamp(), named: "x/a.txt") == nil)
  }

  @Test func `knows the same content under another path`() throws {
    let cache = try AnalysisCache(in: folder.path)
    try keep(cache)
    expectSame(
      cache.article(with: SampleArticle.hash()), try SampleArticle.content())
    #expect(cache.article(with: SampleArticle.hash("other")) == nil)
  }

  @Test func `knows nothing that another version of the program has made`() throws {
    try keep(AnalysisCache(in: folder.path, version: AnalyserVersion(number: 1)))
    let later = try AnalysisCache(in: folder.path, version: AnalyserVersion(number: 2))
    #expect(known(later) == nil)
    #expect(later.summary()?.stale == 1)
    try keep(later)
    #expect(known(later) != nil)
    #expect(later.summary()?.stale == 0)
  }

  @Test(arguments: [
    "", "no database at all", String(repeating: "SQLite format 3\u{0}", count: 400),
  ])
  func `sets a file aside that is no database, and says so`(content: String) throws {
    try Data(content.utf8).write(to: URL(filePath: folder.database))
    let cache = try AnalysisCache(in: folder.path)
    try keep(cache)
    #expect(known(cache) != nil)
    // An empty file is a database without tables.
    #expect((cache.notice != nil) == !content.isEmpty)
    #expect(try folder.files.count == (content.isEmpty ? 1 : 2))
  }

  @Test(arguments: [
    "PRAGMA application_id = 7", "PRAGMA user_version = 99", "DROP TABLE file",
  ])
  func `sets a database aside that is another's, a later one's or torn`(change: String) throws {
    try keep(AnalysisCache(in: folder.path))
    try DatabaseQueue(path: folder.database).write { try $0.execute(sql: change) }
    let cache = try AnalysisCache(in: folder.path)
    #expect(cache.notice?.contains("set aside") == true)
    #expect(known(cache) == nil)
    try keep(cache)
    #expect(known(cache) != nil)
  }

  @Test func `never gives an entry whose bytes were changed`() throws {
    try keep(AnalysisCache(in: folder.path))
    try DatabaseQueue(path: folder.database).write {
      try $0.execute(sql: "UPDATE article SET packed = substr(packed, 1, 50) || x'00'")
    }
    #expect(known(try AnalysisCache(in: folder.path)) == nil)
  }

  @Test func `is shared by two programs at once`() throws {
    let one = try AnalysisCache(in: folder.path)
    let other = try AnalysisCache(in: folder.path)
    try keep(one)
    #expect(known(other) != nil)
    try keep(other)
    #expect(known(one) != nil)
  }

  @Test func `lets the entries go that were not used for longest when there are too many`() throws {
    let cache = try AnalysisCache(in: folder.path, limit: 200_000)
    for number in 0..<600 {
      let text = "Article \(number)\n\n" + SampleArticle.text
      cache.keep(
        PackedArticle(try SampleArticle.content(text)), of: "/x/\(number).txt", named: "a.txt",
        stamp: SampleArticle.stamp(UInt64(number)), hash: SampleArticle.hash(text))
    }
    cache.flush()
    let articles = try #require(cache.summary()).articles
    #expect(articles < 600 && articles > 300)
  }

  @Test func `says why there is none where no folder can be made`() throws {
    try Data().write(to: URL(filePath: folder.path + "/taken"))
    #expect(throws: CacheProblem.self) { try AnalysisCache(in: folder.path + "/taken/cache") }
  }

  @Test func `is gone when it is cleared`() throws {
    try keep(AnalysisCache(in: folder.path))
    AnalysisCache.clear(in: folder.path)
    #expect(try folder.files == [])
    #expect(known(try AnalysisCache(in: folder.path)) == nil)
  }

  @Test func `is for its owner alone`() throws {
    try keep(AnalysisCache(in: folder.path))
    let mode = try FileManager.default.attributesOfItem(atPath: folder.database)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }
}

import CorpusIndex
import Foundation
import GRDB
import Synchronization

/// What was made of files in earlier runs, kept on disk by the content of each file.
///
/// A class, since the workers of a load share it. Safe to use from several threads and programs at
/// once (SQLite in WAL mode); a program that is killed loses at most what it had not yet written.
/// Whatever goes wrong inside, the answer is that nothing is known: a cache never stops a reader.
package final class AnalysisCache: Sendable {
  /// Entries that wait until it is worth a transaction.
  private struct Waiting {
    var entries: [Entry] = []
    var isBroken = false
    /// What the log of the database is while no other program writes into a cache that was opened
    /// empty; nil otherwise, and after the first load. That asks twice for every file, and is spared
    /// it.
    var logOfEmpty: FileStamp?
  }

  private struct Entry: Sendable {
    let path: String
    let name: String
    let stamp: FileStamp
    let hash: ContentHash
    /// nil when the content is known and only the file is new.
    let packed: [UInt8]?
  }

  private static let batch = 512

  private let file: CacheFile
  private let pool: DatabasePool
  private let maker: Int64
  private let images: ImageFolder
  /// The size above which old entries go, in bytes.
  private let limit: Int
  private let waiting = Mutex(Waiting())

  /// What was said when the cache was opened; nil when there is nothing to say.
  package let notice: String?

  /// Opens the cache in a folder, which is made if it is not there.
  ///
  /// - Parameters:
  ///   - version: entries of another are not used.
  ///   - limit: of articles and images together, in bytes: half of it for each, above which
  ///     those used longest ago go.
  /// - Throws: `CacheProblem`, or an error of SQLite, when there can be no cache here.
  package init(
    in folder: String, version: AnalyserVersion = .current, limit: Int = 2_000_000_000
  ) throws {
    file = CacheFile(folder: folder)
    (pool, notice) = try file.open()
    maker = version.number
    images = ImageFolder(folder: folder, maker: version.number)
    self.limit = limit
    // Taken first: what another program writes meanwhile changes it.
    let log = file.log
    let isEmpty = try pool.read { database in
      try Bool.fetchOne(database, sql: "SELECT NOT EXISTS (SELECT 1 FROM article)")
    }
    if isEmpty ?? false { waiting.withLock { $0.logOfEmpty = log } }
  }

  // MARK: Reading

  /// What was made of the file at a path, if the system says that it did not change since.
  package func article(at path: String, stamp: FileStamp, named name: String) -> PackedArticle? {
    let packed = read { database -> [UInt8]? in
      let select = try database.cachedStatement(
        sql: """
          SELECT a.packed FROM file f JOIN article a ON a.hash = f.hash
          WHERE f.path = ? AND f.name = ? AND f.device = ? AND f.inode = ? AND f.size = ?
          AND f.seconds = ? AND f.nanoseconds = ? AND a.maker = ?
          """)
      return try Self.bytes(
        of: select,
        Self.arguments(path, name, stamp) + [maker])
    }
    return packed.flatMap { SealedArticle.open($0) }
  }

  /// What was made of some content before, wherever it lay.
  package func article(with hash: ContentHash) -> PackedArticle? {
    let packed = read { database -> [UInt8]? in
      let select = try database.cachedStatement(
        sql: "SELECT packed FROM article WHERE hash = ? AND maker = ?")
      return try Self.bytes(of: select, [Data(hash.bytes), maker])
    }
    return packed.flatMap { SealedArticle.open($0) }
  }

  /// A file as both statements have it, in the order of the columns.
  private static func arguments(
    _ path: String, _ name: String, _ stamp: FileStamp
  ) -> StatementArguments {
    [
      path, name, Int64(bitPattern: stamp.device), Int64(bitPattern: stamp.inode), stamp.size,
      stamp.modifiedSeconds, stamp.modifiedNanoseconds,
    ]
  }

  private static func bytes(
    of statement: Statement, _ arguments: StatementArguments
  ) throws -> [UInt8]? {
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    guard let row = try rows.next() else { return nil }
    return try row.withUnsafeData(atIndex: 0) { data in data.map { [UInt8]($0) } }
  }

  private func read<Value>(_ body: (Database) throws -> Value?) -> Value? {
    guard !waiting.withLock(\.isBroken), !isEmpty else { return nil }
    do {
      return try pool.read(body)
    } catch {
      giveUp(after: error)
      return nil
    }
  }

  /// Whether the cache was opened empty and no other program has written since.
  private var isEmpty: Bool {
    waiting.withLock { waiting in
      guard let log = waiting.logOfEmpty else { return false }
      if file.log != log { waiting.logOfEmpty = nil }
      return waiting.logOfEmpty != nil
    }
  }

  /// The folder with these paths as an earlier run left it; nil if none did, or if what it left
  /// was made by another version or is damaged.
  ///
  /// Costs reading all of it once: some tenths of a second for 100,000 articles.
  ///
  /// - Parameter say: told of an image that is damaged, in a sentence.
  package func image(
    of paths: [String], _ say: @Sendable (String) -> Void
  ) async -> FolderImage? {
    do {
      return try await images.read(paths)
    } catch {
      say(error.description)
      return nil
    }
  }

  // MARK: Writing

  /// Begins the image of a folder; nil where none can be kept.
  package func beginImage() -> ImageDraft? { images.begin() }

  /// Keeps a folder for the next run. Whole or not at all; what cannot be written is left out.
  ///
  /// - Returns: the articles of the image, in their order, on disk, to let go of those in memory.
  package func keep(
    _ image: FolderImage, in draft: ImageDraft, of paths: [String]
  ) -> ArticleTable? {
    let table = try? images.finish(draft, image, of: paths)
    images.shrink(to: limit / 2, now: Self.now)
    return table
  }

  /// Keeps what was made of a file; written with others, at the latest by `flush`.
  ///
  /// - Parameter article: nil when it was found by the same content, so that only the file is new.
  package func keep(
    _ article: PackedArticle?, of path: String, named name: String, stamp: FileStamp,
    hash: ContentHash
  ) {
    let entry = Entry(
      path: path, name: name, stamp: stamp, hash: hash,
      packed: article.map { SealedArticle.seal($0) })
    let due = waiting.withLock { waiting -> [Entry] in
      waiting.entries.append(entry)
      guard waiting.entries.count >= Self.batch else { return [] }
      defer { waiting.entries = [] }
      return waiting.entries
    }
    write(due)
  }

  /// Writes what waits, lets the oldest entries go if there is too much, and gives back the memory
  /// of the database.
  package func flush() {
    write(
      waiting.withLock { waiting in
        defer { waiting.entries = [] }
        return waiting.entries
      })
    waiting.withLock { $0.logOfEmpty = nil }
    evict()
    pool.releaseMemory()
  }

  private func write(_ entries: [Entry]) {
    guard !entries.isEmpty, !waiting.withLock(\.isBroken) else { return }
    let wasEmpty = isEmpty
    // What one load writes it does not ask for again.
    defer { waiting.withLock { $0.logOfEmpty = wasEmpty ? file.log : nil } }
    let today = Self.today
    do {
      try pool.write { database in
        let article = try database.cachedStatement(
          sql: "INSERT OR REPLACE INTO article (hash, maker, used, packed) VALUES (?, ?, ?, ?)")
        let file = try database.cachedStatement(
          sql: """
            INSERT OR REPLACE INTO file
            (path, name, device, inode, size, seconds, nanoseconds, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        for entry in entries {
          let hash = Data(entry.hash.bytes)
          if let packed = entry.packed {
            try article.execute(arguments: [hash, maker, today, Data(packed)])
          }
          try file.execute(
            arguments: Self.arguments(entry.path, entry.name, entry.stamp) + [hash])
        }
      }
    } catch {
      giveUp(after: error)
    }
  }

  /// Another program at work is no reason to stop; a full disk or a damaged file is.
  private func giveUp(after error: any Error) {
    guard let error = error as? DatabaseError else { return }
    if error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED { return }
    let isFirst = waiting.withLock { waiting in
      defer {
        waiting.isBroken = true
        waiting.entries = []
      }
      return !waiting.isBroken
    }
    if isFirst, CacheFile.isDamage(error) {
      _ = try? file.setAside(because: "it is damaged")
    }
  }

  /// Days since 1970.
  private static var today: Int { now / 86_400 }

  /// Seconds since 1970.
  private static var now: Int { Int(Date().timeIntervalSince1970) }

  // MARK: Size

  private func evict() {
    guard !waiting.withLock(\.isBroken) else { return }
    do {
      try pool.write { database in
        guard try Self.size(database) > limit / 2 else { return }
        let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM article") ?? 0
        try database.execute(
          sql: """
            DELETE FROM article WHERE hash IN
            (SELECT hash FROM article ORDER BY maker = ?, used, rowid LIMIT ?);
            """, arguments: [maker, count / 4 + 1])
        try database.execute(sql: "DELETE FROM file WHERE hash NOT IN (SELECT hash FROM article)")
      }
    } catch {
      giveUp(after: error)
    }
  }

  /// The bytes in use, free pages left out.
  private static func size(_ database: Database) throws -> Int {
    func value(_ name: String) throws -> Int {
      try Int.fetchOne(database, sql: "PRAGMA \(name)") ?? 0
    }
    return try (value("page_count") - value("freelist_count")) * value("page_size")
  }

  /// What the cache holds; nil when it cannot be asked.
  package func summary() -> CacheSummary? {
    read { database in
      CacheSummary(
        path: file.path,
        bytes: try Self.size(database) + images.entries.reduce(0) { $0 + $1.bytes },
        limit: limit, folders: images.entries.count { !$0.isPartial },
        articles: try Int.fetchOne(database, sql: "SELECT count(*) FROM article") ?? 0,
        files: try Int.fetchOne(database, sql: "SELECT count(*) FROM file") ?? 0,
        stale: try Int.fetchOne(
          database, sql: "SELECT count(*) FROM article WHERE maker != ?", arguments: [maker]) ?? 0)
    }
  }

  /// Deletes the cache of a folder, whatever state it is in; a program that uses it goes on
  /// without.
  package static func clear(in folder: String) {
    CacheFile(folder: folder).remove()
    ImageFolder(folder: folder, maker: 0).removeAll()
  }
}

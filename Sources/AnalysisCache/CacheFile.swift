import Foundation
import GRDB
import Glibc

/// The database file of the cache: where it lies, its form, and what happens to one that cannot be
/// used.
struct CacheFile {
  /// "Cutt", which tells the file from databases of other programs.
  static let applicationID: Int32 = 0x4375_7474
  /// Of the tables; a file with a higher number was made by a later program.
  static let form: Int32 = 1

  let folder: String
  var path: String { folder + "/analysis.sqlite" }

  /// The log that every change of the database is written to first; nil when there is none.
  var log: FileStamp? {
    var record = stat()
    // Safe: stat fills the record that is passed in place.
    guard unsafe stat(path + "-wal", &record) == 0 else { return nil }
    return FileStamp(record)
  }

  /// Opens the file, or makes it; an unusable one is set aside first.
  ///
  /// - Returns: the database, and a sentence when a file was set aside.
  /// - Throws: when no database can be made here at all.
  func open() throws -> (pool: DatabasePool, notice: String?) {
    try makeFolder()
    do {
      return (try openedPool(), nil)
    } catch let problem as Unusable {
      let notice = try setAside(because: problem.reason)
      return (try openedPool(), notice)
    }
  }

  /// Why a file that is there cannot be the cache.
  private struct Unusable: Error {
    let reason: String
  }

  private func openedPool() throws -> DatabasePool {
    // Made before SQLite does, so that nobody else may read it; its companions inherit the mode.
    // Safe: the path is a string that outlives the call.
    let descriptor = unsafe Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    if descriptor >= 0 { close(descriptor) }
    var configuration = Configuration()
    configuration.busyMode = .timeout(2)
    configuration.label = "analysis"
    do {
      let pool = try DatabasePool(path: path, configuration: configuration)
      try pool.write { try prepare($0) }
      return pool
    } catch let error as DatabaseError where Self.isDamage(error) {
      throw Unusable(reason: "it is damaged or no database")
    }
  }

  static func isDamage(_ error: DatabaseError) -> Bool {
    let code = error.resultCode
    return code == .SQLITE_NOTADB || code == .SQLITE_CORRUPT
      || code == .SQLITE_ERROR || code == .SQLITE_MISMATCH
  }

  private func prepare(_ database: Database) throws {
    let application = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let form = try Int32.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
    guard tables > 0 else { return try makeTables(database) }
    guard application == Self.applicationID else {
      throw Unusable(reason: "it belongs to another program")
    }
    guard form <= Self.form else {
      throw Unusable(reason: "a later version of the program made it")
    }
    guard try Int.fetchOne(database, sql: "SELECT count(*) FROM file LIMIT 1") != nil else {
      throw Unusable(reason: "its tables are missing")
    }
  }

  private func makeTables(_ database: Database) throws {
    try database.execute(
      sql: """
        PRAGMA application_id = \(Self.applicationID);
        PRAGMA user_version = \(Self.form);
        CREATE TABLE article (
          hash BLOB PRIMARY KEY, maker INTEGER NOT NULL, used INTEGER NOT NULL, packed BLOB NOT NULL
        );
        CREATE TABLE file (
          path TEXT NOT NULL, name TEXT NOT NULL, device INTEGER NOT NULL, inode INTEGER NOT NULL,
          size INTEGER NOT NULL, seconds INTEGER NOT NULL, nanoseconds INTEGER NOT NULL,
          hash BLOB NOT NULL, PRIMARY KEY (path, name)
        ) WITHOUT ROWID;
        CREATE INDEX article_used ON article (used);
        """)
  }

  private func makeFolder() throws {
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/\(part)"
      // Safe: the path is a string that outlives the call.
      if unsafe mkdir(path, 0o700) != 0, errno != EEXIST {
        throw CacheProblem("\(path): cannot be made; the cache is left out")
      }
    }
  }

  /// Renames the file and its companions out of the way; the sentence that says so.
  func setAside(because reason: String) throws -> String {
    let name = path + ".aside-\(Int(Date().timeIntervalSince1970))"
    for ending in ["", "-wal", "-shm"] {
      // Safe: both paths are strings that outlive the call.
      let failed = unsafe rename(path + ending, name + ending) != 0
      if failed, ending.isEmpty {
        throw CacheProblem("\(path): \(reason), and it cannot be renamed; the cache is left out")
      }
    }
    return "\(path): \(reason); it was set aside as \(name) and a new cache is made"
  }

  /// Deletes the file and its companions.
  func remove() {
    for ending in ["", "-wal", "-shm"] {
      // Safe: the path is a string that outlives the call.
      _ = unsafe unlink(path + ending)
    }
  }
}

/// Why there is no cache, in a sentence for the user.
package struct CacheProblem: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) {
    self.description = description
  }
}

import Foundation

/// A folder of its own for each test, gone when the test is.
final class CacheFolderOfTest {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "cache-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path()
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  var database: String { path + "/analysis.sqlite" }

  /// The names of the files in it, companions of the database left out.
  var files: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: path)
        .filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }.sorted()
    }
  }
}

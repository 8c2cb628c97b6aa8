import CorpusIndex
import CorpusLoading
import Glibc

/// The file of saved searches in the program's own folder.
///
/// It is only ever replaced as a whole, under a lock, by one that was read under the same lock, so
/// that a crash leaves the old file or the new one, and two programs keep each other's searches.
enum SavedSearchFile {
  private static let name = "searches"

  /// None when there is no file yet.
  static func read() throws -> SavedSearches {
    guard let folder = StateFolder.path, exists("\(folder)/\(name)") else { return SavedSearches() }
    do {
      let bytes = try TextFile.bytes(of: "\(folder)/\(name)")
      return SavedSearches(lines: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw CommandFailure("\(folder)/\(name): \(error); move it away to begin anew")
    }
  }

  static func save(_ entry: SavedSearches.Entry) throws {
    try change { $0.save(entry) }
  }

  /// Forgets a search; false when there was none.
  static func remove(_ name: String) throws -> Bool {
    var wasThere = false
    try change { wasThere = $0.remove(name) }
    return wasThere
  }

  private static func change(_ body: (inout SavedSearches) -> Void) throws {
    _ = StateFolder.create()
    guard let folder = StateFolder.path else {
      throw CommandFailure("there is no folder for saved searches; set HOME or XDG_STATE_HOME")
    }
    // Safe: the path is a string that outlives the call.
    let lock = unsafe open("\(folder)/\(name).lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard lock >= 0 else { throw failure(folder) }
    defer { close(lock) }
    guard flock(lock, LOCK_EX) == 0 else { throw failure(folder) }
    var saved = try read()
    body(&saved)
    guard replace(in: folder, by: Array(saved.lines.utf8)) else { throw failure(folder) }
  }

  /// Writes beside the file, waits until that is on the disk, and puts it in the file's place.
  private static func replace(in folder: String, by bytes: [UInt8]) -> Bool {
    let fresh = "\(folder)/\(name).new"
    // Safe: the paths of this function are strings that outlive the calls.
    let file = unsafe open(fresh, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    FileDescriptorOutput.write(bytes, to: file)
    let isWritten = lseek(file, 0, SEEK_CUR) == bytes.count && fsync(file) == 0
    close(file)
    // Safe: as above.
    guard isWritten, unsafe rename(fresh, "\(folder)/\(name)") == 0 else { return false }
    // Safe: as above.
    let directory = unsafe open(folder, O_RDONLY | O_CLOEXEC)
    if directory >= 0 {
      fsync(directory)
      close(directory)
    }
    return true
  }

  private static func exists(_ path: String) -> Bool {
    // Safe: the path is a string that outlives the call.
    unsafe access(path, F_OK) == 0
  }

  private static func failure(_ folder: String) -> CommandFailure {
    // Safe: the text is copied before anything else can change it.
    let reason = unsafe String(cString: strerror(errno))
    return CommandFailure("\(folder)/\(name): \(reason); look at its owner and at the room left")
  }
}

import Glibc

/// Tells which files below some folders changed, as the system reports it (inotify).
///
/// A class, since it owns a file descriptor and closes it.
package final class FolderWatch {
  /// To be polled: readable when `changes` has something to tell.
  package let descriptor: Int32
  private let folders: [Int32: String]

  /// More folders than this are not watched, to leave the user's other programs their share of
  /// the system's limit (`fs.inotify.max_user_watches`).
  private static let limit = 4096

  /// Watches folders; those that cannot be watched are left out. nil when the system has no
  /// descriptor to give.
  package init?(_ paths: [String]) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE)
    var folders: [Int32: String] = [:]
    for path in paths.prefix(Self.limit) {
      // Safe: the path is a string that outlives the call.
      let watch = unsafe inotify_add_watch(descriptor, path, events)
      if watch >= 0 { folders[watch] = path }
    }
    self.folders = folders
  }

  deinit {
    close(descriptor)
  }

  /// The paths of the files that changed or went since the last call.
  package func changes() -> Set<String> {
    var paths: Set<String> = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let capacity = buffer.count
      // Safe: read writes at most `capacity` bytes.
      let count = unsafe read(descriptor, &buffer, capacity)
      guard count > 0 else { return paths }
      collect(buffer[..<count], into: &paths)
    }
  }

  /// Reads records of `struct inotify_event`: watch, mask, cookie, length, and the padded name.
  private func collect(_ bytes: ArraySlice<UInt8>, into paths: inout Set<String>) {
    var offset = bytes.startIndex
    while offset + 16 <= bytes.endIndex {
      let watch = Int32(bitPattern: Self.word(bytes, at: offset))
      let length = Int(Self.word(bytes, at: offset + 12))
      let name = bytes[(offset + 16)..<min(bytes.endIndex, offset + 16 + length)]
      offset += 16 + length
      guard let folder = folders[watch] else { continue }
      let file = String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
      paths.insert(FileSystem.path(of: file, in: folder))
    }
  }

  private static func word(_ bytes: ArraySlice<UInt8>, at offset: Int) -> UInt32 {
    (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[offset + $1]) << UInt32(8 * $1) }
  }
}

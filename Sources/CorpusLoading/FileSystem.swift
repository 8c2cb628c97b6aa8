import AnalysisCache
import Glibc

/// The few calls to the operating system that loading needs, with errors as values.
enum FileSystem {
  /// An error of the operating system, by its number.
  struct Failure: Error, Hashable {
    let number: Int32

    static var current: Failure { Failure(number: errno) }

    var isMissing: Bool { number == ENOENT || number == ENOTDIR }

    /// The system's own words: "Permission denied".
    var reason: String {
      // Safe: strerror returns a string that lives until the next call on this thread at least,
      // and it is copied here.
      unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
    }
  }

  enum Kind: Hashable {
    case file
    case folder
    case other
  }

  /// What tells a file from another and from its later self.
  struct Status: Hashable {
    let kind: Kind
    let stamp: FileStamp

    var size: Int { stamp.size }
  }

  /// The path from the root on; nil when the working folder is gone.
  static func absolute(_ path: String) -> String? {
    guard !path.hasPrefix("/") else { return path }
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    // Safe: getcwd writes no more than the buffer holds, with a zero at the end.
    guard unsafe getcwd(&buffer, buffer.count) != nil else { return nil }
    let folder = String(
      decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return self.path(of: path, in: folder)
  }

  /// Follows symbolic links.
  static func status(of path: String) throws(Failure) -> Status {
    var record = stat()
    // Safe: stat fills the record that is passed in place.
    guard unsafe stat(path, &record) == 0 else { throw .current }
    let kind: Kind =
      switch record.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    return Status(kind: kind, stamp: FileStamp(record))
  }

  /// The path of an entry, whether or not the folder was given with a slash at its end.
  static func path(of entry: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + entry : "\(folder)/\(entry)"
  }

  struct Entry: Hashable {
    let name: String
    /// nil when only `status(of:)` can tell: a symbolic link, or a file system that does not say.
    let kind: Kind?
  }

  /// The entries of a folder in no particular order, `.` and `..` left out.
  static func entries(of path: String) throws(Failure) -> [Entry] {
    // Safe: the path is a string that outlives the call.
    guard let folder = unsafe opendir(path) else { throw .current }
    // Safe: closed once, after the last use of the handle.
    defer { unsafe _ = closedir(folder) }
    var entries: [Entry] = []
    // Safe: an entry is valid until the next readdir on this handle, and is copied before it.
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name != ".", name != ".." else { continue }
      let kind: Kind? =
        switch unsafe Int(entry.pointee.d_type) {
        case 8: .file
        case 4: .folder
        case 0, 10: nil
        default: .other
        }
      entries.append(Entry(name: name, kind: kind))
    }
    return entries
  }

  /// The bytes of a file, at most `limit`; a file that grows meanwhile is cut at what was read.
  static func bytes(of path: String, size: Int, limit: Int) throws(Failure) -> [UInt8] {
    let descriptor = try open(path)
    defer { close(descriptor) }
    var failure: Failure?
    let wanted = min(max(size, 0), limit)
    // Safe: read is given the room that is left, and `filled` counts what it wrote.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
      while filled < wanted {
        guard let start = buffer.baseAddress else { break }
        let count = unsafe read(descriptor, start + filled, wanted - filled)
        if count < 0, errno == EINTR { continue }
        if count < 0 { failure = .current }
        if count <= 0 { break }
        filled += count
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// The bytes of a whole file whose size nobody has asked for: asking costs more than reading a
  /// small file.
  static func bytes(of path: String) throws(Failure) -> [UInt8] {
    let descriptor = try open(path)
    defer { close(descriptor) }
    var failure: Failure?
    var bytes: [UInt8] = []
    // Safe: read is given all of the buffer, and as many bytes as it wrote are taken from it.
    unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { buffer in
      while true {
        let count = unsafe read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        if count < 0 { failure = .current }
        if count <= 0 { break }
        unsafe bytes.append(contentsOf: buffer[..<count])
      }
    }
    if let failure { throw failure }
    return bytes
  }

  private static func open(_ path: String) throws(Failure) -> Int32 {
    // Safe: the path is a string that outlives the call.
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .current }
    return descriptor
  }
}

import Foundation

/// A file that is large and takes no room.
enum SparseFile {
  static func grow(_ path: String, to size: UInt64) throws {
    let handle = try FileHandle(forWritingTo: URL(filePath: path))
    try handle.truncate(atOffset: size)
    try handle.close()
  }
}

import Foundation
import Glibc
import TextAnalysis

/// The images beside the database, one a folder that was read, named by a hash of its paths.
struct ImageFolder {
  private static let ending = ".image"

  let folder: String
  let maker: Int64

  /// - Parameter paths: as they were given, from the root on.
  private func path(of paths: [String]) -> String {
    var hash = ByteHash()
    for path in paths { hash.add(Array(path.utf8)[...]) }
    return folder + "/" + Self.hexadecimal(hash.high) + Self.hexadecimal(hash.low) + Self.ending
  }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The image of a folder; nil when there is none, or none of this maker that is whole.
  func read(_ paths: [String]) async -> FolderImage? {
    let path = path(of: paths)
    // Safe: the path is a string that outlives the call.
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard let image = await ImageReader(descriptor, maker: maker)?.image() else {
      // It would be refused again, and its place is wanted.
      remove(path)
      return nil
    }
    // No time is given, which means now: the image was used.
    _ = futimens(descriptor, nil)
    return image
  }

  /// Writes the image of a folder, whole or not at all, and reads its files back from there.
  func write(_ image: FolderImage, of paths: [String]) throws(CacheProblem)
    -> [FolderImage.File]?
  {
    let path = path(of: paths)
    let partial = path + ".partial-\(getpid())"
    // Safe: the path is a string that outlives the call.
    let descriptor = unsafe Glibc.open(partial, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw CacheProblem("\(partial): cannot be made") }
    defer { close(descriptor) }
    do {
      var writer = ImageWriter(descriptor, maker: maker)
      try writer.write(image)
    } catch {
      remove(partial)
      throw error
    }
    // Safe: both paths are strings that outlive the call.
    guard unsafe rename(partial, path) == 0 else {
      remove(partial)
      throw CacheProblem("\(path): cannot be replaced")
    }
    return ImageReader(descriptor, maker: maker)?.files()
  }

  // MARK: Size

  struct Entry {
    let path: String
    let bytes: Int
    /// Seconds since 1970.
    let used: Int
    /// Whether a writer is or was at it.
    let isPartial: Bool
  }

  /// All images, those used longest ago first.
  var entries: [Entry] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.compactMap(entry).sorted { ($0.used, $0.path) < ($1.used, $1.path) }
  }

  /// nil for a file that is no image, or gone.
  private func entry(_ name: String) -> Entry? {
    let isPartial = name.contains(Self.ending + ".partial-")
    let path = folder + "/" + name
    guard isPartial || name.hasSuffix(Self.ending),
      let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      let bytes = attributes[.size] as? Int, let used = attributes[.modificationDate] as? Date
    else { return nil }
    return Entry(
      path: path, bytes: bytes, used: Int(used.timeIntervalSince1970), isPartial: isPartial)
  }

  /// Removes images, those used longest ago first, until the rest takes no more than a number of
  /// bytes, and what a writer left that was killed.
  ///
  /// - Parameter now: seconds since 1970.
  func shrink(to limit: Int, now: Int) {
    var kept: [Entry] = []
    for entry in entries {
      if entry.isPartial, now - entry.used > Self.patience {
        remove(entry.path)
      } else if !entry.isPartial {
        kept.append(entry)
      }
    }
    var size = kept.reduce(0) { $0 + $1.bytes }
    for entry in kept where size > limit {
      remove(entry.path)
      size -= entry.bytes
    }
  }

  /// How long a writer may take, in seconds.
  private static let patience = 600

  func removeAll() {
    for entry in entries { remove(entry.path) }
  }

  private func remove(_ path: String) {
    // Safe: the path is a string that outlives the call.
    _ = unsafe unlink(path)
  }
}

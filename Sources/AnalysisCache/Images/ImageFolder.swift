import CorpusIndex
import Foundation
import Glibc
import TextAnalysis

/// The images beside the database, one a folder that was read, named by a hash of its paths.
struct ImageFolder {
  private static let ending = ".image"
  /// What the name of a file that is not yet in its place goes on with.
  private static let partial = ".partial-"

  /// O_TMPFILE of Linux (open(2)), which is not imported.
  private static let nameless = 0o20_000_000 | O_DIRECTORY

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

  /// The image of a folder; nil when there is none, or one that another version made.
  ///
  /// - Throws: when the image is damaged; it is gone then, since it would be refused again.
  func read(_ paths: [String]) async throws(CacheProblem) -> FolderImage? {
    let path = path(of: paths)
    guard let file = open(path, O_RDONLY) else { return nil }
    guard let reader = ImageReader(file) else {
      remove(path)
      throw Self.damage(of: path)
    }
    guard reader.maker == maker else {
      remove(path)
      return nil
    }
    guard let image = await reader.image() else {
      remove(path)
      throw Self.damage(of: path)
    }
    file.touch()
    return image
  }

  private static func damage(of path: String) -> CacheProblem {
    CacheProblem("\(path): damaged, and deleted; the folder is put together anew")
  }

  /// Begins an image; nil where no file can be made.
  ///
  /// In a file without a name, so that nothing is left of it when the program is killed, or, where
  /// the system has none such, in one that `shrink` removes.
  func begin() -> ImageDraft? {
    let name = UInt64.random(in: 0...(.max))
    let partial = folder + "/draft" + Self.ending + Self.partial + Self.hexadecimal(name)
    if let file = open(folder, O_RDWR | Self.nameless) {
      return ImageDraft(file, at: partial, isNamed: false)
    }
    return open(partial, O_RDWR | O_CREAT | O_EXCL).map {
      ImageDraft($0, at: partial, isNamed: true)
    }
  }

  /// Writes the image of a folder to the end of its draft, whole or not at all.
  ///
  /// - Returns: its articles, which lie in the image.
  func finish(
    _ draft: ImageDraft, _ image: FolderImage, of paths: [String]
  ) throws(CacheProblem) -> ArticleTable {
    var table = ArticleTable()
    for case let article? in image.articles { table.append(article) }
    table = draft.keep(table)
    guard let written = draft.written else {
      throw CacheProblem("an image of the folder cannot be written")
    }
    var writer = ImageWriter(draft.file, maker: maker, from: written.end)
    try writer.write(image, table, runs: written.runs)
    guard draft.move(to: path(of: paths)) else {
      throw CacheProblem("\(path(of: paths)): cannot be replaced")
    }
    return table
  }

  private func open(_ path: String, _ flags: Int32) -> FileBytes? {
    // Safe: the path is a string that outlives the call.
    let descriptor = unsafe Glibc.open(path, flags | O_CLOEXEC, 0o600)
    return descriptor < 0 ? nil : FileBytes(descriptor)
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
    let isPartial = name.contains(Self.ending + Self.partial)
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

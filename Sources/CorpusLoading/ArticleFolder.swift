import Articles

/// The files of one or several folders, found but not read.
package struct ArticleFolder: Sendable {
  package struct File: Hashable, Sendable {
    /// The path relative to the folder given, which names the article.
    package let name: String
    /// The path to open it by.
    package let path: String
  }

  /// What was given to be scanned, from the root on: what the folder is known by.
  package let roots: [String]
  /// Files that a reader takes, sorted by name.
  package let files: [File]
  /// Files and folders that cannot become articles, found by their names or on the way.
  package let skipped: [SkippedFile]
  /// Every folder that was looked into, to watch for changes.
  package let folders: [String]

  /// Finds the files below some paths, each a folder or a file.
  ///
  /// Hidden entries are passed over. A folder is entered once, however many links lead to it, so
  /// that loops end. With several paths, each name begins with the path it was found under.
  ///
  /// - Throws: `FolderError` when one of the paths itself cannot be opened.
  package static func scan(_ paths: [String]) throws(FolderError) -> ArticleFolder {
    var scan = FolderScan()
    for path in paths {
      try scan.enter(path, prefix: paths.count == 1 ? "" : trimmed(path))
    }
    return ArticleFolder(
      roots: paths.map { trimmed(FileSystem.absolute($0) ?? $0) },
      files: scan.files.sorted { $0.name < $1.name },
      skipped: scan.skipped.sorted { $0.name < $1.name }, folders: scan.folders)
  }

  /// Asks for the paths themselves and looks into none of them.
  ///
  /// - Throws: `FolderError` when one of them is not there.
  package static func check(_ paths: [String]) throws(FolderError) {
    for path in paths { _ = try FolderScan.status(of: path) }
  }

  private static func trimmed(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return String(path)
  }
}

/// Why a path that the user gave cannot be read at all.
package enum FolderError: Error, Hashable {
  case missing(path: String)
  case unreadable(path: String, reason: String)
  case notAFolder(path: String)
}

extension FolderError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing(let path):
      "\(path): no such file or folder; give the folder that holds the articles"
    case .unreadable(let path, let reason):
      "\(path): \(reason); check its permissions"
    case .notAFolder(let path):
      "\(path): neither a file nor a folder; give the folder that holds the articles"
    }
  }
}

/// The walk itself: what was found so far and which folders were entered.
private struct FolderScan {
  private struct Identity: Hashable {
    let device: UInt64
    let inode: UInt64
  }

  var files: [ArticleFolder.File] = []
  var skipped: [SkippedFile] = []
  var folders: [String] = []
  private var entered: Set<Identity> = []

  mutating func enter(_ path: String, prefix: String) throws(FolderError) {
    let status = try Self.status(of: path)
    switch status.kind {
    case .file:
      let name = prefix.isEmpty ? path.split(separator: "/").last.map(String.init) ?? path : prefix
      files.append(.init(name: name, path: path))
    case .folder:
      do {
        try descend(into: path, name: prefix, status: status)
      } catch {
        throw .unreadable(path: path, reason: error.reason)
      }
    case .other:
      throw .notAFolder(path: path)
    }
  }

  /// The status of a path that the user gave.
  static func status(of path: String) throws(FolderError) -> FileSystem.Status {
    do {
      return try FileSystem.status(of: path)
    } catch {
      throw error.isMissing
        ? .missing(path: path) : .unreadable(path: path, reason: error.reason)
    }
  }

  private mutating func walk(_ entries: [FileSystem.Entry], of folder: String, prefix: String) {
    folders.append(folder)
    for entry in entries where !entry.name.hasPrefix(".") {
      let path = FileSystem.path(of: entry.name, in: folder)
      let name = prefix.isEmpty ? entry.name : "\(prefix)/\(entry.name)"
      visit(entry, path: path, name: name)
    }
  }

  private mutating func visit(_ entry: FileSystem.Entry, path: String, name: String) {
    guard entry.kind != .file else { return add(name: name, path: path) }
    do {
      let status = try FileSystem.status(of: path)
      switch status.kind {
      case .file: add(name: name, path: path)
      case .folder: try descend(into: path, name: name, status: status)
      case .other: break
      }
    } catch {
      skipped.append(SkippedFile(name: name, reason: .unreadable(error.reason)))
    }
  }

  /// Looks into a folder, unless it was entered before.
  private mutating func descend(
    into path: String, name: String, status: FileSystem.Status
  ) throws(FileSystem.Failure) {
    guard entered.insert(Identity(device: status.stamp.device, inode: status.stamp.inode)).inserted
    else {
      return
    }
    walk(try FileSystem.entries(of: path), of: path, prefix: name)
  }

  private mutating func add(name: String, path: String) {
    let base = name.split(separator: "/").last ?? name[...]
    let dot = base.lastIndex(of: ".")
    let ending = dot.map { String(base[base.index(after: $0)...]).lowercased() } ?? ""
    if ArticleReader.extensions.contains(ending) {
      files.append(.init(name: name, path: path))
    } else {
      skipped.append(SkippedFile(name: name, reason: .unsupportedFormat(ending)))
    }
  }
}

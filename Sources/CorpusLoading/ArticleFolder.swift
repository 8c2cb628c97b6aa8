import Articles

/// The files of one or several folders, found but not read.
package struct ArticleFolder: Sendable {
  package struct File: Hashable, Sendable {
    /// The path relative to the folder given, which names the article.
    package let name: String
    /// What stands before the name in the path: shared by all files, whose paths are not kept.
    let base: String

    /// The path to open it by.
    package var path: String { base + name }
  }

  /// What was given to be scanned, from the root on: what the folder is known by.
  package let roots: [String]
  /// What stands before the name of a file in its path.
  let base: String
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
    let base = scan.base
    return ArticleFolder(
      roots: roots(of: paths), base: base,
      files: scan.names.sorted().map { File(name: $0, base: base) },
      skipped: scan.skipped.sorted { $0.name < $1.name }, folders: scan.folders)
  }

  /// What a folder with these paths is known by.
  package static func roots(of paths: [String]) -> [String] {
    paths.map { trimmed(FileSystem.absolute($0) ?? $0) }
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

  /// Of the only path that is scanned, if it is one; names begin with those of several.
  private(set) var base = ""
  private(set) var names: [String] = []
  private(set) var skipped: [SkippedFile] = []
  private(set) var folders: [String] = []
  private var entered: Set<Identity> = []

  mutating func enter(_ path: String, prefix: String) throws(FolderError) {
    let status = try Self.status(of: path)
    switch status.kind {
    case .file:
      let name = prefix.isEmpty ? path.split(separator: "/").last.map(String.init) ?? path : prefix
      if prefix.isEmpty { base = String(path.dropLast(name.count)) }
      names.append(name)
    case .folder:
      if prefix.isEmpty { base = FileSystem.path(of: "", in: path) }
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
    for entry in entries where entry.name.utf8.first != UInt8(ascii: ".") {
      let name = prefix.isEmpty ? entry.name : "\(prefix)/\(entry.name)"
      if entry.kind == .file {
        add(name)
      } else {
        visit(FileSystem.path(of: entry.name, in: folder), name: name)
      }
    }
  }

  /// An entry that may be a file or a folder, or lead to one.
  private mutating func visit(_ path: String, name: String) {
    do {
      let status = try FileSystem.status(of: path)
      switch status.kind {
      case .file: add(name)
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

  private mutating func add(_ name: String) {
    let ending = ArticleFolder.ending(of: name)
    if ArticleReader.extensions.contains(ending) {
      names.append(name)
    } else {
      skipped.append(SkippedFile(name: name, reason: .unsupportedFormat(ending)))
    }
  }
}

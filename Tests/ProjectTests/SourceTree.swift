import Foundation
import Testing

/// The files of this package, read once.
struct SourceTree {
  struct File {
    /// Relative to the package: `Sources/Articles/Block.swift`.
    let path: String
    let text: String

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// "Articles" for a file in Sources/Articles.
    var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
  }

  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// All Swift files below Sources and Tests.
  static let swift: [File] = ["Sources", "Tests"].flatMap { files(in: $0, suffix: ".swift") }

  static func files(in folder: String, suffix: String) -> [File] {
    let base = root.appending(path: folder)
    let paths = FileManager.default.enumerator(atPath: base.path())?.compactMap { $0 as? String }
    return (paths ?? []).filter { $0.hasSuffix(suffix) }.sorted().compactMap { path in
      text(of: "\(folder)/\(path)").map { File(path: "\(folder)/\(path)", text: $0) }
    }
  }

  static func text(of path: String) -> String? {
    try? String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path())
  }
}

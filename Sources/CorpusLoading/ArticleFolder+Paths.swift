import Articles
import TextAnalysis

extension ArticleFolder {
  /// The number of the file with a path, as the watch reports it; nil when it is none of these.
  package func number(ofPath path: String) -> Int? {
    guard path.hasPrefix(base) else { return nil }
    let name = path.dropFirst(base.count)
    let number = files.partitioningIndex { $0.name >= name }
    return number < files.count && files[number].name == name ? number : nil
  }

  /// Whether a scan would take a file with this path, if it is there.
  package static func takes(_ path: String) -> Bool {
    !(path.split(separator: "/").last?.hasPrefix(".") ?? true)
      && ArticleReader.extensions.contains(ending(of: path))
  }

  /// What stands behind the last period of a file's name, in small letters; empty without one.
  static func ending(of path: String) -> String {
    let marks = [UInt8(ascii: "/"), UInt8(ascii: ".")]
    let last = path.utf8.lastIndex(where: marks.contains)
    guard let place = last, path.utf8[place] == marks[1] else { return "" }
    return path[path.utf8.index(after: place)...].lowercased()
  }
}

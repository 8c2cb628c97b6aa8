/// A file in the folder that did not become an article, and why.
package struct SkippedFile: Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case empty
    case binary
    /// A kind of file that no reader takes; the payload is its extension, without the dot.
    case unsupportedFormat(String)
    case tooLarge(bytes: Int, limit: Int)
    /// The operating system's own words.
    case unreadable(String)
    case vanished
  }

  package let name: String
  package let reason: Reason

  package init(name: String, reason: Reason) {
    self.name = name
    self.reason = reason
  }
}

extension SkippedFile.Reason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .empty: "the file is empty"
    case .binary: "not text (it holds zero bytes or mostly control characters)"
    case .unsupportedFormat(let name): "no reader for .\(name) files"
    case .tooLarge(let bytes, let limit):
      "\(bytes / 1_000_000) MB, over the limit of \(limit / 1_000_000) MB; split the file"
    case .unreadable(let why): "cannot be read: \(why)"
    case .vanished: "the file is gone; press r to reload"
    }
  }
}

import TextAnalysis

/// Turns the bytes of a file into an article: the one entry to this module.
package enum ArticleReader {
  /// The formats that are read, by file extension in lower case.
  package static let extensions: Set<String> = ["txt", "text", "md", "markdown"]

  /// The largest file that is read, in bytes.
  package static let sizeLimit = 64_000_000

  /// Reads one file. Total: any bytes give an article or the reason why there is none.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: its path relative to the folder; a date in it is the last resort for the date.
  package static func read(
    _ bytes: [UInt8], name: String
  ) -> Result<Article, SkippedFile.Failure> {
    guard bytes.count <= sizeLimit else {
      return .failure(.init(.tooLarge(bytes: bytes.count, limit: sizeLimit)))
    }
    guard let decoded = TextDecoder(bytes) else { return .failure(.init(.binary)) }
    var (cleaned, lines, starts) = MarkupReader.read(decoded.text)
    HeaderFields.mark(&lines, in: cleaned.bytes)
    lines = CreditSplitter.split(lines, in: cleaned.bytes)
    let (text, passages) = LineJoiner.join(lines, of: cleaned)
    guard !passages.isEmpty else { return .failure(.init(.empty)) }
    return .success(
      ArticleAssembly(
        passages: passages, text: text, name: name, decoded: decoded,
        lines: decoded.text.origin == .identity
          ? LineTable(starts: starts) : LineTable(of: bytes, encoding: decoded.encoding)
      ).article)
  }
}

extension SkippedFile {
  /// The reason as an error, for `Result`.
  package struct Failure: Error, Equatable {
    package let reason: Reason

    package init(_ reason: Reason) {
      self.reason = reason
    }
  }
}

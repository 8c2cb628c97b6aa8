import TextAnalysis

/// Words that a document ascribes to somebody, as people have marked it.
package struct Attribution: Hashable, Sendable {
  /// A part of what is said or thought.
  package let content: TextRange
  /// Whose words they are: "Wilkins", "he"; nil when the document names nobody.
  package let source: TextRange?
  /// Whether it is left out of the count, found or not: see `AttributionScore`.
  package let isNeutral: Bool

  /// The attributions of a file by the id of their document: JSON lines with doc, edu, content,
  /// sent and source. The tokens of the content are looked for in the document, those nearest to
  /// the sentence; what is not there is left out.
  package static func read(
    _ bytes: [UInt8], documents: [String: CoreferenceDocument]
  ) throws(JSONLines.Failure) -> [String: [Attribution]] {
    var attributions: [String: [Attribution]] = [:]
    for row in try JSONLines.read(AttributionRow.self, from: bytes) {
      guard let document = documents[row.doc], let content = row.content(in: document) else {
        continue
      }
      let offsets = ScalarOffsets(document.text.string)
      let source = row.source.flatMap { offsets.range($0.start, $0.end) }
      attributions[row.doc, default: []].append(
        Attribution(content: content, source: source, isNeutral: row.isNeutral))
    }
    return attributions
  }
}

private struct AttributionRow: Decodable {
  struct Source: Decodable {
    let start: Int
    let end: Int
    let text: String
    let kind: String
  }

  let doc: String
  let edu: String
  let content: String
  let sent: Int
  let source: Source?

  /// Nobody's words, the writer's own, and the credit of a picture, which only states a name.
  var isNeutral: Bool {
    guard let source else { return true }
    if source.kind == "pron", Self.ownPronouns.contains(source.text.lowercased()) { return true }
    let named = Set(source.text.split(whereSeparator: { $0 == " " || $0 == "," }))
    return edu.split(separator: " ").allSatisfy { word in
      named.contains(word) || !word.contains(where: \.isLetter)
    }
  }

  private static let ownPronouns: Set<String> = [
    "i", "we", "you", "me", "us", "my", "our", "your", "myself", "ourselves",
  ]

  func content(in document: CoreferenceDocument) -> TextRange? {
    let words = content.split(separator: " ").map(String.init)
    let tokens = document.tokens.enumerated().flatMap { sentence, ranges in
      ranges.map { (sentence: sentence, range: $0) }
    }
    guard !words.isEmpty, tokens.count >= words.count else { return nil }
    let hits = (0...(tokens.count - words.count)).filter { start in
      words.indices.allSatisfy { document.text[tokens[start + $0].range] == words[$0] }
    }
    let nearest = hits.min { abs(tokens[$0].sentence - sent) < abs(tokens[$1].sentence - sent) }
    return nearest.map { tokens[$0].range.union(tokens[$0 + words.count - 1].range) }
  }
}

import AnnotatedText
import Articles
import EntityRecognition
import TextAnalysis

/// A document whose mentions people have grouped by what they mean.
package struct CoreferenceDocument: Sendable {
  package let id: String
  /// Documents of one topic tell of the same entities.
  package let topic: String?
  package let genre: String?
  package let text: Text
  /// In reading order; mentions may stand within each other.
  package let mentions: [ReferringSpan]
  /// The tokens of each sentence.
  package let tokens: [[TextRange]]
  /// The names of the chains; a chain that has the same name in two documents is one.
  package let chains: [String]

  /// The file's line breaks stand behind each sentence. As in an article that was never cut,
  /// those behind a sentence that ends as one are spaces here.
  package var article: Article {
    AnnotatedText(text: text, annotations: []).runningOn.article(named: id)
  }

  /// The documents of a file with one JSON object a line: id, text, tokens and their offsets by
  /// sentence, mentions with start, end, type, chain, sent, head and kind.
  package static func read(_ bytes: [UInt8]) throws(JSONLines.Failure) -> [CoreferenceDocument] {
    try JSONLines.read(CoreferenceRow.self, from: bytes).map { $0.document }
  }
}

/// A document as it stands in the file; offsets count Unicode scalars.
private struct CoreferenceRow: Decodable {
  struct Mention: Decodable {
    let start: Int
    let end: Int
    let type: String
    let chain: String
    let sent: Int
    let tok: [Int]
    let head: Int
    let kind: String
  }

  let id: String
  let topic: String?
  let genre: String?
  let text: String
  let tokens: [[String]]
  let pos: [[String]]?
  let offsets: [[[Int]]]
  let mentions: [Mention]

  var document: CoreferenceDocument {
    let bytes = ScalarOffsets(text)
    let places = offsets.map { sentence in
      sentence.map { bytes.range($0.first ?? 0, $0.last ?? 0) ?? TextRange(0, 0) }
    }
    var numbers: [String: Int] = [:]
    var chains: [String] = []
    let spans = mentions.compactMap { mention -> ReferringSpan? in
      guard let range = bytes.range(mention.start, mention.end) else { return nil }
      let chain = numbers[mention.chain] ?? chains.count
      if chain == chains.count {
        numbers[mention.chain] = chain
        chains.append(mention.chain)
      }
      return ReferringSpan(
        range: range, form: mention.form, kind: mention.entityKind,
        head: head(of: mention, in: places) ?? range, chain: chain,
        bareName: bareName(of: mention, in: places))
    }
    return CoreferenceDocument(
      id: id, topic: topic, genre: genre, text: Text(text),
      mentions: spans.sorted { $0.range < $1.range }, tokens: places, chains: chains)
  }

  private func head(of mention: Mention, in places: [[TextRange]]) -> TextRange? {
    guard places.indices.contains(mention.sent),
      places[mention.sent].indices.contains(mention.head)
    else { return nil }
    return places[mention.sent][mention.head]
  }

  private func bareName(of mention: Mention, in places: [[TextRange]]) -> TextRange? {
    guard mention.form == .name, mention.entityKind != nil, mention.tok.count == 2,
      tokens.indices.contains(mention.sent), mention.tok[0] <= mention.tok[1],
      tokens[mention.sent].indices.contains(mention.tok[1])
    else { return nil }
    let inner = mentions.filter { other in
      other.sent == mention.sent && other.chain != mention.chain && other.tok.count == 2
        && other.tok != mention.tok && other.tok[0] >= mention.tok[0]
        && other.tok[1] <= mention.tok[1]
    }
    let name = BareName(
      words: tokens[mention.sent], parts: pos.map { $0[mention.sent] }, isPerson: mention.isPerson,
      inner: inner.map { $0.tok[0]...$0.tok[1] }
    ).tokens(in: mention.tok[0]...mention.tok[1])
    return name.flatMap { tokens in
      let sentence = places[mention.sent]
      let end = sentence[tokens.upperBound].end - possessive(at: tokens.upperBound, of: mention)
      let start = sentence[tokens.lowerBound].start
      return start < end ? TextRange(start, end) : nil
    }
  }

  /// The length of the possessive at the end of a token, in bytes.
  private func possessive(at token: Int, of mention: Mention) -> Int {
    let word = tokens[mention.sent][token]
    return ["'s", "’s"].first(where: word.hasSuffix)?.utf8.count ?? 0
  }
}

extension CoreferenceRow.Mention {
  var isPerson: Bool { entityKind == .person }

  var form: ReferringSpan.Form {
    switch kind {
    case "name": .name
    case "pron": .pronoun
    default: .nominal
    }
  }

  var entityKind: EntityKind? {
    switch type {
    case "person", "PER": .person
    case "organization", "ORG": .organisation
    case "place", "LOC": .place
    default: nil
    }
  }
}

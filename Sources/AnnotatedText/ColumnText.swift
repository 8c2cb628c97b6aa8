import TextAnalysis

/// A document of a file in columns, with its text rebuilt.
package struct ColumnDocument: Sendable {
  package let name: String
  /// The text and the spans of its tags.
  package let annotated: AnnotatedText
  /// The places of the tokens of the file in the text.
  package let tokens: [TextRange]
  /// The sentences of the file as ranges into `tokens`.
  package let sentences: [Range<Int>]
}

/// Reads CoNLL files: a token, a tab and its BIO tag on a line, a blank line between sentences,
/// "-DOCSTART-", a tab, "O", a tab and the name before each document.
///
/// The text is rebuilt as a newspaper would print it, since the analysis reads articles and not
/// rows of tokens. `Detokenizer` says where spaces go. Sentences that end as sentences do run on
/// in one paragraph, so that they have to be told apart as in a real article; headlines,
/// datelines and rows of tables stand in lines of their own, as they do there.
package enum ColumnText {
  /// The documents of a file, in order. Linear in its length.
  package static func read(_ file: Text) throws(AnnotationError) -> [ColumnDocument] {
    var documents: [(name: String, sentences: [[TaggedToken]])] = []
    var sentence: [TaggedToken] = []
    func finishSentence() {
      guard !sentence.isEmpty else { return }
      if documents.isEmpty { documents.append(("", [])) }
      documents[documents.count - 1].sentences.append(sentence)
      sentence = []
    }
    for (number, line) in file.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() {
      let columns = line.split(separator: UInt8(ascii: "\t"))
      guard let token = columns.first else {
        finishSentence()
        continue
      }
      guard columns.count > 1 else { throw AnnotationError(.notTwoColumns, line: number + 1) }
      if token.elementsEqual("-DOCSTART-".utf8) {
        finishSentence()
        let name = columns.count > 2 ? String(decoding: columns[2], as: UTF8.self) : ""
        documents.append((name, []))
      } else {
        sentence.append(
          TaggedToken(
            surface: String(decoding: token, as: UTF8.self),
            tag: String(decoding: columns[1], as: UTF8.self)))
      }
    }
    finishSentence()
    let detokenizer = Detokenizer(
      corpus: documents.lazy.flatMap(\.sentences).joined().lazy.map(\.surface))
    return documents.filter { !$0.sentences.isEmpty }.map { document in
      DocumentBuilder(detokenizer: detokenizer).document(document.name, document.sentences)
    }
  }
}

private struct TaggedToken {
  let surface: String
  let tag: String
}

/// Puts the text of one document together.
private struct DocumentBuilder {
  let detokenizer: Detokenizer
  private var text: [UInt8] = []
  private var tokens: [TextRange] = []
  private var sentences: [Range<Int>] = []
  private var annotations: [Annotation] = []

  init(detokenizer: Detokenizer) {
    self.detokenizer = detokenizer
  }

  consuming func document(_ name: String, _ sentences: [[TaggedToken]]) -> ColumnDocument {
    for sentence in sentences { add(sentence) }
    return ColumnDocument(
      name: name,
      annotated: AnnotatedText(text: Text(repairing: text), annotations: annotations),
      tokens: tokens, sentences: self.sentences)
  }

  private mutating func add(_ sentence: [TaggedToken]) {
    let first = tokens.count
    if let last = sentences.last {
      let previous = tokens[last.lowerBound].start..<tokens[last.upperBound - 1].end
      text.append(UInt8(ascii: SentenceEnd.ends(text[previous]) ? " " : "\n"))
    }
    let spaces = detokenizer.spaces(before: sentence.map(\.surface))
    for (token, hasSpace) in zip(sentence, spaces) {
      if hasSpace { text.append(UInt8(ascii: " ")) }
      let start = text.count
      text += token.surface.utf8
      tokens.append(TextRange(start, text.count))
    }
    sentences.append(first..<tokens.count)
    annotate(sentence, from: first)
  }

  /// A span begins at B, and also at an I that continues nothing of its label.
  private mutating func annotate(_ sentence: [TaggedToken], from first: Int) {
    var open: (label: Substring, start: Int)?
    func close(before token: Int) -> Annotation? {
      open.map { label, start in
        Annotation(
          range: tokens[start].union(tokens[token - 1]), label: String(label), value: nil)
      }
    }
    for (index, token) in sentence.enumerated() {
      let label = token.tag.dropFirst(2)
      if token.tag.hasPrefix("I-"), open?.label == label { continue }
      if let annotation = close(before: first + index) { annotations.append(annotation) }
      open = label.isEmpty ? nil : (label, first + index)
    }
    if let annotation = close(before: first + sentence.count) { annotations.append(annotation) }
  }
}

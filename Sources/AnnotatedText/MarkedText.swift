import TextAnalysis

/// Reads text in which a person has marked something: "[Sergey Lavrov|PER] flew to [Cuba|LOC]".
///
/// A mark is `[surface|LABEL]` or `[surface|LABEL|value]`, and marks may stand within each other.
/// `\[`, `\]`, `\|` and `\\` are characters of the text; so are "|" and "]" outside marks. A line
/// "===" separates two articles. Lines that begin with "#" before the first article are comments.
/// An article neither begins nor ends with a line break.
package enum MarkedText {
  /// The articles of a file, in order. Linear in its length.
  package static func read(_ file: Text) throws(AnnotationError) -> [AnnotatedText] {
    var articles: [AnnotatedText] = []
    var reader = MarkReader(line: 1)
    var isHead = true
    for (number, line) in file.utf8.split(separator: newline, omittingEmptySubsequences: false)
      .enumerated()
    {
      if isHead, line.first == UInt8(ascii: "#") { continue }
      if line.elementsEqual(separator) {
        if let article = try reader.finish() { articles.append(article) }
        reader = MarkReader(line: number + 2)
      } else {
        try reader.read(line, number: number + 1)
      }
      isHead = false
    }
    if let article = try reader.finish() { articles.append(article) }
    return articles
  }

  private static let newline = UInt8(ascii: "\n")
  private static let separator = "===".utf8
}

/// Reads one article, line by line.
private struct MarkReader {
  private struct OpenMark {
    let annotation: Int
    let start: Int
    let line: Int
  }

  private var text: [UInt8] = []
  /// In the order in which their marks open; nil until a mark is closed.
  private var annotations: [Annotation?] = []
  private var open: [OpenMark] = []
  /// Line breaks that belong to the text only if more text follows.
  private var pendingBreaks = 0
  private var line: Int

  init(line: Int) {
    self.line = line
  }

  mutating func read(_ bytes: ArraySlice<UInt8>, number: Int) throws(AnnotationError) {
    line = number
    if !bytes.isEmpty {
      if !text.isEmpty { text += Array(repeating: UInt8(ascii: "\n"), count: pendingBreaks) }
      pendingBreaks = 0
    }
    var rest = bytes
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\\"):
        text.append(rest.first.map(Self.special.contains) == true ? rest.removeFirst() : byte)
      case UInt8(ascii: "["):
        open.append(OpenMark(annotation: annotations.count, start: text.count, line: number))
        annotations.append(nil)
      case UInt8(ascii: "|") where !open.isEmpty:
        try close(&rest)
      case UInt8(ascii: "]") where !open.isEmpty:
        throw AnnotationError(.noLabel, line: number)
      default:
        text.append(byte)
      }
    }
    pendingBreaks += 1
  }

  /// Takes the label and the value off the rest of the line.
  private mutating func close(_ rest: inout ArraySlice<UInt8>) throws(AnnotationError) {
    guard let mark = open.popLast() else { return }
    guard let end = rest.firstIndex(of: UInt8(ascii: "]")) else {
      throw AnnotationError(.unclosedMark, line: mark.line)
    }
    let fields = rest[..<end].split(
      separator: UInt8(ascii: "|"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let label = fields.first, !label.isEmpty else {
      throw AnnotationError(.noLabel, line: line)
    }
    annotations[mark.annotation] = Annotation(
      range: TextRange(mark.start, text.count), label: String(decoding: label, as: UTF8.self),
      value: fields.count > 1 ? String(decoding: fields[1], as: UTF8.self) : nil)
    rest = rest[(end + 1)...]
  }

  /// The article, or nil if there was none.
  consuming func finish() throws(AnnotationError) -> AnnotatedText? {
    if let mark = open.last { throw AnnotationError(.unclosedMark, line: mark.line) }
    guard !text.isEmpty else { return nil }
    return AnnotatedText(text: Text(repairing: text), annotations: annotations.compactMap { $0 })
  }

  private static let special = Array("[]|\\".utf8)
}

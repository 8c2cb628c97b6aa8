import ArgumentParser
import CorpusIndex
import CorpusLoading

/// A query of a file to replay, with the class under which its time is counted.
struct BenchmarkQuery {
  let kind: String
  let text: String

  /// Whether its last word is still being typed.
  var isTyping: Bool { kind == "typing" }

  var query: Query { QueryParser.parse(text, isTyping: isTyping) }

  /// The queries of a file with lines of `class TAB text`.
  static func read(_ path: String) throws -> [BenchmarkQuery] {
    let bytes = try TextFile.bytes(of: path)
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    return try lines.enumerated().map { number, line in
      let fields = line.split(separator: "\t", maxSplits: 1)
      guard fields.count == 2 else {
        throw ValidationError("\(path):\(number + 1): not 'class TAB text'")
      }
      return BenchmarkQuery(kind: String(fields[0]), text: String(fields[1]))
    }
  }

  /// The same question in the language of FTS5; nil where it cannot be asked there.
  var fullTextExpression: String? {
    guard !text.contains(where: { "~:/()".contains($0) }), !text.dropLast().contains("*") else {
      return nil
    }
    var words = Self.words(of: text)
    if isTyping, let last = words.last, !last.hasSuffix("*"), !last.hasSuffix("\"") {
      words[words.count - 1] = last + "*"
    }
    let operators: Set<String> = ["AND", "OR", "NOT"]
    let quoted = words.map { word in
      if operators.contains(word) || word.hasPrefix("\"") { return word }
      return word.hasSuffix("*") ? "\"\(word.dropLast())\"*" : "\"\(word)\""
    }
    // Words side by side ask for articles that hold some of them.
    var expression: [String] = []
    for (word, isOperator) in zip(quoted, words.map(operators.contains)) {
      let followsWord = expression.last.map { !operators.contains($0) } ?? false
      if followsWord, !isOperator { expression.append("OR") }
      expression.append(word)
    }
    return expression.joined(separator: " ")
  }

  /// Words and phrases in quotes.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var isQuoted = false
    var word = ""
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if character == " ", !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}

import TextAnalysis

/// Recognises a line that holds nothing but a date: "Monday 15 April 2019",
/// "1-MAR-1987 20:57:29.58", "Updated February 4, 2020 at 10:30 GMT".
enum DateLine {
  static let longest = 90

  /// The date of such a line; nil when the line says anything else.
  static func parse(_ line: ArraySlice<UInt8>) -> DatePhrase? {
    guard line.count >= 5, line.count <= longest, line.contains(where: \.isDigit),
      !saysMore(line)
    else { return nil }
    let text = Text(valid: Array(line))
    let tokens = Tokenizer.tokens(in: text)
    var found: DatePhrase?
    var index = 0
    while index < tokens.count {
      if found == nil, let date = DateParser.date(at: index, in: tokens, text: text),
        date.day != nil
      {
        found = date
        index += date.tokenCount
      } else if isIncidental(tokens[index], in: text) {
        index += 1
      } else {
        return nil
      }
    }
    return found
  }

  /// Whether a token may stand beside the date: its weekday, a time, a word such as "Updated".
  private static func isIncidental(_ token: Token, in text: Text) -> Bool {
    switch token.kind {
    case .number, .punctuation: return true
    case .possessive: return false
    case .word:
      let word = text.utf8[token.range.offsets]
      if DateParser.weekday(word) != nil || word.first?.isDigit == true { return true }
      // A wire's own marks stand behind the time: "27-MAR-1987 00:03:35.68 RM".
      if word.count <= 2, word.allSatisfy(\.isCapital) { return true }
      return words.contains(lowercased: word)
    }
  }

  /// Whether a word between spaces, which any tokenizer leaves whole, has no place beside a date.
  private static func saysMore(_ line: ArraySlice<UInt8>) -> Bool {
    var start = line.startIndex
    while start < line.endIndex {
      var end = start
      while end < line.endIndex, line[end].isLetter { end += 1 }
      if end > start, end == line.endIndex || line[end] == .space {
        let word = line[start..<end]
        if !words.contains(lowercased: word), DateParser.month(word) == nil,
          DateParser.weekday(word) == nil, word.count > 2 || !word.allSatisfy(\.isCapital)
        {
          return true
        }
      }
      while end < line.endIndex, line[end] != .space { end += 1 }
      start = end + 1
    }
    return false
  }

  private static let words = ByteKeys([
    "updated", "published", "posted", "on", "at", "last", "modified", "first", "date", "created",
    "am", "pm", "a.m.", "p.m.", "gmt", "utc", "et", "est", "edt", "cet", "cest", "bst", "msk",
    "pst",
    "pdt", "ist", "jst", "hrs", "h", "time", "of", "issued", "filed", "edition", "z", "t",
  ])
}

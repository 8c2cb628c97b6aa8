/// Cuts tokens into sentences.
package enum Sentences {
  /// The sentences of some tokens, as ranges into the array of tokens.
  ///
  /// A sentence ends after . ! ? or … and the quotation marks that close it, when what follows
  /// can begin a sentence: a capital, a digit, an opening mark, or the end. Periods that belong to
  /// a title end nothing; those of initials and other abbreviations end a sentence only before a
  /// word that commonly begins one.
  package static func ranges(of tokens: [Token], in text: Text) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < tokens.count {
      guard endsSentence(at: index, of: tokens, in: text) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < tokens.count, closes(tokens[end], after: tokens[end - 1], in: text) { end += 1 }
      end = skippingReference(from: end, of: tokens, in: text)
      index = end
      guard end == tokens.count || canBegin(at: end, of: tokens, in: text) else { continue }
      sentences.append(start..<end)
      start = end
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    return sentences
  }

  private static func endsSentence(at index: Int, of tokens: [Token], in text: Text) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .punctuation:
      switch text.scalar(at: token.range.start).scalar {
      case ".", "!", "?", "…", "。", "！", "？": return true
      default: return false
      }
    case .word:
      guard text[token.range.end - 1] == UInt8(ascii: ".") else { return false }
      let word = text[token.range]
      if Abbreviations.neverEndsSentence(word) { return false }
      guard index + 1 < tokens.count else { return true }
      return startersAfterAbbreviation.contains(text[tokens[index + 1].range])
    case .number, .possessive:
      return false
    }
  }

  private static let startersAfterAbbreviation: Set<String> = [
    "The", "A", "An", "In", "On", "At", "He", "She", "It", "They", "We", "But", "And", "This",
    "That", "These", "Those", "His", "Her", "Its", "Their", "As", "For", "If", "When", "While",
    "After", "Before", "Meanwhile", "However", "There", "Some", "Many", "Most", "No", "Not",
  ]

  /// Whether a token is a closing mark that stands right at the end of the sentence before it.
  private static func closes(_ token: Token, after previous: Token, in text: Text) -> Bool {
    guard token.kind == .punctuation, token.range.start == previous.range.end else { return false }
    switch text.scalar(at: token.range.start).scalar {
    case "\"", "”", "“", "'", "’", ")", "]", "»", "«", "›", "‹", ".", "!", "?", "…": return true
    default: return false
    }
  }

  /// The end of the mark of a footnote that is set right after a sentence, "[1]", or `index`.
  private static func skippingReference(
    from index: Int, of tokens: [Token], in text: Text
  ) -> Int {
    guard index + 2 < tokens.count, tokens[index].range.start == tokens[index - 1].range.end,
      tokens[index + 1].kind == .number, tokens[index + 2].range.count == 1,
      text[tokens[index].range.start] == UInt8(ascii: "["),
      text[tokens[index + 2].range.start] == UInt8(ascii: "]")
    else { return index }
    return index + 3
  }

  private static func canBegin(at index: Int, of tokens: [Token], in text: Text) -> Bool {
    let token = tokens[index]
    let isGlued = token.range.start == tokens[index - 1].range.end
    switch token.kind {
    case .word: return token.shape != .lower && (!isGlued || token.beginsWithCapital)
    case .number: return !isGlued
    case .punctuation: return !isGlued && ![",", ";", ":", ")", "/"].contains(text[token.range])
    case .possessive: return false
    }
  }
}

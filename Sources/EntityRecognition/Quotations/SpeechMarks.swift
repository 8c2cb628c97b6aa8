import TextAnalysis

/// The parts that marks play.
enum SpeechMarks {
  static func word(of token: Token, in text: Text) -> SpeechWord {
    switch text.scalar(at: token.range.start).scalar {
    case ",": .comma
    case ".", "!", "?", "…": .stop
    case ":": .colon
    case ";": .semicolon
    case "-": .hyphen
    case "–", "—": .dash
    case "(", "[": .opens
    case ")", "]": .closes
    case "\"", "“", "”", "„", "‟", "«", "»", "″": .double
    case "'", "‘", "’", "‚", "‛", "‹", "›", "`": .single
    default: []
    }
  }
}

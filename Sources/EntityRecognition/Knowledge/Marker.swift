/// Words and marks that the rules ask for by name; their numbers in the lexicon are these.
enum Marker: Int32, CaseIterable {
  case comma, hyphen, ampersand, apostrophe, possessive, openParenthesis, closeParenthesis, slash
  case period, colon, quote, openBracket, dash
  case of, `for`, and, the, `in`, on, to, from, by, de, la, a, an, at, against, between
  case pressure, administration, government, regime, school, i, that, with, `as`
  case saint, san, its, his, her, their

  var word: String {
    switch self {
    case .comma: ","
    case .hyphen: "-"
    case .ampersand: "&"
    case .apostrophe: "'"
    case .possessive: "'s"
    case .openParenthesis: "("
    case .closeParenthesis: ")"
    case .slash: "/"
    case .period: "."
    case .colon: ":"
    case .quote: "\""
    case .openBracket: "["
    case .dash: "--"
    case .of: "of"
    case .for: "for"
    case .and: "and"
    case .the: "the"
    case .in: "in"
    case .on: "on"
    case .to: "to"
    case .from: "from"
    case .by: "by"
    case .de: "de"
    case .la: "la"
    case .a: "a"
    case .an: "an"
    case .at: "at"
    case .against: "against"
    case .between: "between"
    case .pressure: "pressure"
    case .administration: "administration"
    case .government: "government"
    case .regime: "regime"
    case .school: "school"
    case .i: "i"
    case .that: "that"
    case .with: "with"
    case .as: "as"
    case .saint: "saint"
    case .san: "san"
    case .its: "its"
    case .his: "his"
    case .her: "her"
    case .their: "their"
    }
  }
}

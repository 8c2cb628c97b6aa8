/// Says where a text that was cut into tokens had spaces.
///
/// - No space before closing marks, "%", "n't", "'s" and the other endings with an apostrophe,
///   and none behind opening marks and signs of currency.
/// - Straight quotation marks open and close by turns within a sentence. A lone apostrophe closes
///   what one has opened, or belongs to a plural before it.
/// - "/" joins, and "&" joins capitals as in "AT&T".
/// - A hyphen between two words joins them in a corpus that cuts "anti-gay" into three tokens,
///   unless a word in small letters stands before and a capital behind it. In a corpus that keeps
///   such words whole, a lone hyphen is a dash.
struct Detokenizer: Sendable {
  private let cutsAtHyphens: Bool

  /// - Parameter corpus: the tokens of all documents of one origin.
  init(corpus: some Sequence<String>) {
    var lone = 0
    var inner = 0
    for token in corpus {
      if token == "-" {
        lone += 1
      } else if token.utf8.dropFirst().dropLast().contains(UInt8(ascii: "-")) {
        inner += 1
      }
    }
    cutsAtHyphens = lone > 2 * inner
  }

  /// For each token of a sentence, whether a space stands before it; never before the first.
  func spaces(before tokens: [String]) -> [Bool] {
    var quotes = OpenQuotes()
    var gluesNext = true
    return tokens.indices.map { index in
      let glue = glue(of: index, in: tokens, &quotes)
      defer { gluesNext = glue.right }
      return !(gluesNext || glue.left)
    }
  }

  private struct OpenQuotes {
    var double = false
    var single = false
  }

  private typealias Glue = (left: Bool, right: Bool)

  private func glue(of index: Int, in tokens: [String], _ quotes: inout OpenQuotes) -> Glue {
    let token = tokens[index]
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    let previous = index > 0 ? tokens[index - 1] : nil
    switch token {
    case "\"":
      quotes.double.toggle()
      return (left: !quotes.double, right: quotes.double)
    case "'", "’":
      if let next, Self.endings.contains(next.lowercased()) { return (true, true) }
      if token == "’" || next == nil || quotes.single || previous?.last?.lowercased() == "s" {
        quotes.single = false
        return (true, false)
      }
      quotes.single = true
      return (false, true)
    case "-":
      let joins = cutsAtHyphens && Self.joinsByHyphen(previous, next)
      return (joins, joins)
    case "/":
      return (true, true)
    case "&":
      let joins = Self.isInitials(previous) && Self.isInitials(next)
      return (joins, joins)
    default:
      if Self.opening.contains(token) { return (false, true) }
      return (Self.isClosing(token) || Self.isEnding(token), false)
    }
  }

  private static func joinsByHyphen(_ previous: String?, _ next: String?) -> Bool {
    guard let before = previous?.last, let after = next?.first,
      before.isLetter || before.isNumber, after.isLetter || after.isNumber
    else { return false }
    return !(previous?.first?.isLowercase == true && after.isUppercase)
  }

  private static func isInitials(_ token: String?) -> Bool {
    guard let token else { return false }
    return token.count <= 2 && token.allSatisfy(\.isUppercase)
  }

  private static func isClosing(_ token: String) -> Bool {
    token.unicodeScalars.allSatisfy(closing.contains)
  }

  /// "'s", "’ve", "n't".
  private static func isEnding(_ token: String) -> Bool {
    let lower = token.lowercased()
    guard let first = lower.first else { return false }
    if first == "'" || first == "’" { return endings.contains(String(lower.dropFirst())) }
    return lower == "n't" || lower == "n’t"
  }

  private static let endings: Set<String> = ["s", "t", "re", "ve", "ll", "d", "m"]
  private static let opening: Set<String> = [
    "(", "[", "{", "“", "‘", "«", "``", "`", "$", "£", "€", "₡", "₵", "#", "@", "¡", "¿",
  ]
  private static let closing: Set<Unicode.Scalar> = [
    ",", ".", ";", ":", "!", "?", "%", ")", "]", "}", "”", "»", "…", "'", "’", "°",
  ]
}

import EntityRecognition
import TextAnalysis

/// Cuts a typed query into words, marks and operators.
struct QueryLexer {
  enum Field: Equatable {
    case actor(EntityKind?)
    case said, source, byline, tag, title, date, after, before

    init?(_ name: String) {
      switch name.lowercased() {
      case "actor": self = .actor(nil)
      case "person": self = .actor(.person)
      case "org", "organisation", "organization": self = .actor(.organisation)
      case "place": self = .actor(.place)
      case "group": self = .actor(.group)
      case "other": self = .actor(.other)
      case "said": self = .said
      case "source": self = .source
      case "by": self = .byline
      case "tag": self = .tag
      case "title": self = .title
      case "date": self = .date
      case "after": self = .after
      case "before": self = .before
      default: return nil
      }
    }
  }

  enum Lexeme: Equatable {
    case open, close, plus, minus
    case and, or, not
    case near(Int)
    case word(SearchWord)
    case phrase([SearchWord])
    case loosePhrase([SearchWord], Int)
    case expression(RegularExpression)
    /// With what it is read as when the field cannot use the value.
    indirect case field(Field, FieldValue, otherwise: Lexeme)
  }

  /// How far apart words may be for a NEAR without a number.
  static let usualDistance = 10
  /// The loosest phrase there is. Between two paragraphs are more places than this, so that no
  /// phrase crosses from one to the next.
  static let greatestSlop = Int(SegmentBuilder.gap) - 1

  private let scalars: [Unicode.Scalar]
  private let isTyping: Bool
  private var offset = 0
  private var lexemes: [Lexeme] = []
  private var flaws: [(source: String, flaw: RegularExpression.Flaw)] = []

  static func lexemes(of text: String, isTyping: Bool) -> [Lexeme] {
    var lexer = QueryLexer(scalars: Array(text.unicodeScalars), isTyping: isTyping)
    lexer.run()
    return lexer.lexemes
  }

  /// The regular expressions that are none.
  static func flaws(in text: String) -> [(source: String, flaw: RegularExpression.Flaw)] {
    var lexer = QueryLexer(scalars: Array(text.unicodeScalars), isTyping: false)
    lexer.run()
    return lexer.flaws
  }

  private init(scalars: [Unicode.Scalar], isTyping: Bool) {
    self.scalars = scalars
    self.isTyping = isTyping
  }

  /// What a word begins with that has a slash there and is to open no expression.
  static let escapedSlash: [Unicode.Scalar] = ["\\", "/"]

  /// Whether a scalar cannot be in a word as typed.
  static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
    isSpace(scalar) || isQuote(scalar) || scalar == "(" || scalar == ")"
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || 0x201C...0x201F ~= scalar.value
  }

  private mutating func run() {
    while offset < scalars.count {
      let scalar = scalars[offset]
      switch scalar {
      case "(": append(.open)
      case ")": append(.close)
      case "+", "-": appendSign(scalar == "+" ? .plus : .minus)
      case _ where Self.isSpace(scalar): offset += 1
      case _ where Self.isQuote(scalar): appendPhrase()
      case "/": if !appendExpression() { appendWord() }
      default: appendWord()
      }
    }
  }

  private mutating func append(_ lexeme: Lexeme) {
    lexemes.append(lexeme)
    offset += 1
  }

  /// A sign belongs to what stands right behind it; a free dash means nothing.
  private mutating func appendSign(_ sign: Lexeme) {
    offset += 1
    guard offset < scalars.count else { return }
    let next = scalars[offset]
    if !Self.isSpace(next), next != "+", next != "-" { lexemes.append(sign) }
  }

  /// Reads up to the closing mark, or the end; the second value tells whether it was the end.
  private mutating func quotation() -> (text: String, isOpen: Bool) {
    let start = offset + 1
    offset = start
    while offset < scalars.count, !Self.isQuote(scalars[offset]) { offset += 1 }
    let text = string(start..<offset)
    let isOpen = offset == scalars.count
    offset += 1
    return (text, isOpen)
  }

  private mutating func appendPhrase() {
    let (text, isOpen) = quotation()
    let words = phraseWords(of: text, isOpen: isOpen)
    let slop = slop()
    if words.isEmpty { return }
    lexemes.append(slop > 0 && words.count > 1 ? .loosePhrase(words, slop) : .phrase(words))
  }

  /// Reads "~2" behind a phrase, where "~" alone is 1; 0 when there is none.
  private mutating func slop() -> Int {
    guard offset < scalars.count, scalars[offset] == "~" else { return 0 }
    var end = offset + 1
    while end < scalars.count, "0" <= scalars[end], scalars[end] <= "9" { end += 1 }
    guard end == scalars.count || Self.endsWord(scalars[end]) else { return 0 }
    let digits = string(offset + 1..<end)
    offset = end
    if digits.isEmpty { return 1 }
    return min(Self.greatestSlop, Int(digits) ?? Self.greatestSlop)
  }

  /// Reads "/regime|government/", which ends at the first slash without a backslash before it;
  /// false when that is in the middle of a word, as in "/usr/bin", or nowhere.
  private mutating func appendExpression() -> Bool {
    let end = Self.expressionEnd(in: scalars, from: offset + 1)
    guard end < scalars.count, end > offset + 1,
      end + 1 == scalars.count || Self.endsWord(scalars[end + 1])
    else { return false }
    let source = string(offset + 1..<end)
    offset = end + 1
    do {
      lexemes.append(.expression(try RegularExpression(source)))
    } catch {
      flaws.append((source, error))
      let text = Text(source)
      for token in TermAnalysis.tokens(in: source) {
        // In small letters, in which no word is an operator.
        lexemes.append(.word(SearchWord(text[token.range].lowercased())))
      }
    }
    return true
  }

  /// The first slash from a place on without a backslash before it; the end, or one more, when
  /// there is none.
  static func expressionEnd(in scalars: [Unicode.Scalar], from start: Int) -> Int {
    var end = start
    while end < scalars.count, scalars[end] != "/" { end += scalars[end] == "\\" ? 2 : 1 }
    return end
  }

  private func phraseWords(of text: String, isOpen: Bool) -> [SearchWord] {
    let pieces = text.unicodeScalars.split(whereSeparator: Self.isSpace).map(String.init)
    let endsInWord = text.unicodeScalars.last.map { !Self.isSpace($0) } ?? false
    return pieces.enumerated().compactMap { index, piece in
      let isLast = index == pieces.count - 1
      return SearchWord(typed: piece, mayGrow: isTyping && isOpen && isLast && endsInWord)
    }
  }

  private mutating func appendWord() {
    let start = offset
    while offset < scalars.count, !Self.endsWord(scalars[offset]) { offset += 1 }
    let text = string(start..<offset)
    if appendField(text) { return }
    if let lexeme = Self.operatorLexeme(text) {
      lexemes.append(lexeme)
      return
    }
    let isEscaped = text.unicodeScalars.starts(with: Self.escapedSlash)
    let bare = isEscaped ? string(start + 1..<offset) : text
    if let word = SearchWord(typed: bare, mayGrow: isTyping && offset == scalars.count) {
      lexemes.append(.word(word))
    }
  }

  private mutating func appendField(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: ":")) else { return false }
    // By scalars, since a colon and a joiner behind it are one Character.
    let scalars = text.unicodeScalars
    guard let colon = scalars.firstIndex(of: ":"),
      let field = Field(String(scalars[..<colon]))
    else { return false }
    let rest = String(scalars[scalars.index(after: colon)...])
    if !rest.isEmpty {
      let mayGrow = isTyping && offset == self.scalars.count
      guard let value = Self.value(rest, mayGrow: mayGrow),
        let word = SearchWord(typed: text, mayGrow: mayGrow)
      else { return false }
      lexemes.append(.field(field, value, otherwise: .word(word)))
      return true
    }
    guard offset < self.scalars.count, Self.isQuote(self.scalars[offset]) else {
      return false
    }
    let (quoted, isOpen) = quotation()
    let words = phraseWords(of: quoted, isOpen: isOpen)
    if let value = Self.value(quoted, mayGrow: isTyping && isOpen), !words.isEmpty {
      lexemes.append(.field(field, value, otherwise: .phrase(words)))
    }
    return true
  }

  private func string(_ range: Range<Int>) -> String {
    let part = scalars[range]
    // What is typed is mostly ASCII, and a string is made much faster of bytes than of scalars.
    guard part.allSatisfy(\.isASCII) else { return String(String.UnicodeScalarView(part)) }
    return String(decoding: part.map { UInt8(truncatingIfNeeded: $0.value) }, as: UTF8.self)
  }

  // MARK: Words

  static func operatorLexeme(_ text: String) -> Lexeme? {
    switch text {
    case "AND": return .and
    case "OR": return .or
    case "NOT": return .not
    case "NEAR": return .near(usualDistance)
    default: break
    }
    guard text.utf8.contains(UInt8(ascii: "/")) else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].lowercased() == "near", parts[1].utf8.count <= 4,
      let distance = Int(parts[1]), distance > 0
    else { return nil }
    return .near(distance)
  }

  private static func value(_ text: String, mayGrow: Bool) -> FieldValue? {
    let words = text.unicodeScalars.split(whereSeparator: isSpace).map(String.init)
    let joined = words.joined(separator: " ")
    let bare = withoutStars(joined)
    // A tilde makes no value out of what is none, so that "by:~1" stays the word that it is.
    let letters = SearchWord.withoutTilde(bare)?.bare ?? bare
    guard !TermAnalysis.tokens(in: letters).isEmpty else { return nil }
    return FieldValue(bare, isPrefix: mayGrow || bare.utf8.count < joined.utf8.count)
  }

  private static func withoutStars(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let last = scalars.last, last == "*" || isSpace(last) { scalars.removeLast() }
    return String(scalars)
  }
}

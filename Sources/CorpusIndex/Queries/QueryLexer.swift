import EntityRecognition

/// Cuts a typed query into words, marks and operators.
struct QueryLexer {
  enum Field: Equatable {
    case actor(EntityKind?)
    case said, source, byline, title, date, after, before

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
    /// With what it is read as when the field cannot use the value.
    indirect case field(Field, FieldValue, otherwise: Lexeme)
  }

  /// How far apart words may be for a NEAR without a number.
  static let usualDistance = 10

  private let scalars: [Unicode.Scalar]
  private let isTyping: Bool
  private var offset = 0
  private var lexemes: [Lexeme] = []

  static func lexemes(of text: String, isTyping: Bool) -> [Lexeme] {
    var lexer = QueryLexer(scalars: Array(text.unicodeScalars), isTyping: isTyping)
    return lexer.run()
  }

  private init(scalars: [Unicode.Scalar], isTyping: Bool) {
    self.scalars = scalars
    self.isTyping = isTyping
  }

  /// Whether a scalar cannot be in a word as typed.
  static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
    isSpace(scalar) || isQuote(scalar) || scalar == "(" || scalar == ")"
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.value < 0x20
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    ["\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}"].contains(scalar)
  }

  private mutating func run() -> [Lexeme] {
    while offset < scalars.count {
      let scalar = scalars[offset]
      switch scalar {
      case "(": append(.open)
      case ")": append(.close)
      case "+", "-": appendSign(scalar == "+" ? .plus : .minus)
      case _ where Self.isSpace(scalar): offset += 1
      case _ where Self.isQuote(scalar): appendPhrase()
      default: appendWord()
      }
    }
    return lexemes
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
    if !words.isEmpty { lexemes.append(.phrase(words)) }
  }

  private func phraseWords(of text: String, isOpen: Bool) -> [SearchWord] {
    let pieces = text.unicodeScalars.split(whereSeparator: Self.isSpace).map(String.init)
    let endsInWord = text.unicodeScalars.last.map { !Self.isSpace($0) } ?? false
    return pieces.enumerated().compactMap { index, piece in
      let isLast = index == pieces.count - 1
      return Self.word(piece, mayGrow: isTyping && isOpen && isLast && endsInWord)
    }
  }

  private mutating func appendWord() {
    let start = offset
    while offset < scalars.count, !Self.endsWord(scalars[offset]) { offset += 1 }
    let text = string(start..<offset)
    if appendField(text) { return }
    if let lexeme = Self.operatorLexeme(text) {
      lexemes.append(lexeme)
    } else if let word = Self.word(text, mayGrow: isTyping && offset == scalars.count) {
      lexemes.append(.word(word))
    }
  }

  private mutating func appendField(_ text: String) -> Bool {
    // By scalars, since a colon and a joiner behind it are one Character.
    let scalars = text.unicodeScalars
    guard let colon = scalars.firstIndex(of: ":"),
      let field = Field(String(scalars[..<colon]))
    else { return false }
    let rest = String(scalars[scalars.index(after: colon)...])
    if !rest.isEmpty {
      let mayGrow = isTyping && offset == self.scalars.count
      guard let value = Self.value(rest, mayGrow: mayGrow),
        let word = Self.word(text, mayGrow: mayGrow)
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
    String(String.UnicodeScalarView(scalars[range]))
  }

  // MARK: Words

  private static func operatorLexeme(_ text: String) -> Lexeme? {
    switch text {
    case "AND": return .and
    case "OR": return .or
    case "NOT": return .not
    case "NEAR": return .near(usualDistance)
    default: break
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].lowercased() == "near", parts[1].utf8.count <= 4,
      let distance = Int(parts[1]), distance > 0
    else { return nil }
    return .near(distance)
  }

  /// A word without the stars or the tilde at its end; nil when nothing in it can be searched for.
  static func word(_ text: String, mayGrow: Bool) -> SearchWord? {
    if let word = similarWord(text) { return word }
    let bare = withoutStars(text)
    guard !TermAnalysis.tokens(in: bare).isEmpty else { return nil }
    return SearchWord(bare, isPrefix: mayGrow || bare.utf8.count < text.utf8.count)
  }

  /// Reads "lavrv~" and "lavrv~1", or "~2" for two letters that may be otherwise.
  private static func similarWord(_ text: String) -> SearchWord? {
    for (ending, edits) in [("~", 1), ("~1", 1), ("~2", 2)] where text.hasSuffix(ending) {
      let bare = String(text.dropLast(ending.count))
      guard !TermAnalysis.tokens(in: bare).isEmpty else { return nil }
      return SearchWord(bare, edits: edits)
    }
    return nil
  }

  private static func value(_ text: String, mayGrow: Bool) -> FieldValue? {
    let words = text.unicodeScalars.split(whereSeparator: isSpace).map(String.init)
    let joined = words.joined(separator: " ")
    let bare = withoutStars(joined)
    guard !TermAnalysis.tokens(in: bare).isEmpty else { return nil }
    return FieldValue(bare, isPrefix: mayGrow || bare.utf8.count < joined.utf8.count)
  }

  private static func withoutStars(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let last = scalars.last, last == "*" || isSpace(last) { scalars.removeLast() }
    return String(scalars)
  }
}

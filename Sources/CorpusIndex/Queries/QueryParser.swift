import EntityRecognition
import TextAnalysis

/// The grammar, from what binds least to what binds most:
///
///     group   = clause…                     side by side
///     clause  = and { OR and }, or a lone operand with + or - before it
///     and     = near { AND near }
///     near    = operand { NEAR/n operand }
///     operand = word | "phrase" | "phrase"~n | /expression/ | field:value | ( group ),
///               with NOT, - or + before it
package enum QueryParser {
  /// Parses what a user typed. Total: punctuation without meaning is ignored, and an operator
  /// without operands is an ordinary word.
  ///
  /// - Parameter isTyping: whether the last word may still grow, so that it counts as a prefix.
  package static func parse(_ text: String, isTyping: Bool = false) -> Query {
    var lexemes = QueryLexer.lexemes(of: text, isTyping: isTyping).withTellingCase
    if isTyping { dropOpenOperators(of: &lexemes) }
    var reading = QueryReading(lexemes: lexemes)
    return reading.wholeQuery()
  }

  /// What of a query was not read as its writer meant it, a sentence each; empty for most.
  package static func remarks(on text: String) -> [String] {
    QueryLexer.flaws(in: text).map { source, flaw in
      "/\(source)/ is no regular expression, since \(flaw); its words are searched"
    }
  }

  /// Whoever types "a AND" is about to go on, and does not look for the word "and".
  private static func dropOpenOperators(of lexemes: inout [QueryLexer.Lexeme]) {
    while let last = lexemes.last, lexemes.count > 1 {
      switch last {
      case .and, .or, .not, .near, .plus, .minus, .open: lexemes.removeLast()
      case .close, .word, .phrase, .loosePhrase, .expression, .field: return
      }
    }
  }
}

/// Reads lexemes by recursive descent.
private struct QueryReading {
  /// Deeper nesting is read as if the parentheses were not there, so that no input can exhaust
  /// the stack.
  private static let deepest = 24

  private let lexemes: [QueryLexer.Lexeme]
  private var offset = 0
  private var depth = 0

  init(lexemes: [QueryLexer.Lexeme]) {
    self.lexemes = lexemes
  }

  private struct Operand {
    var role: Query.Clause.Role
    var query: Query

    /// The operand inside a larger expression, where a + has nothing to add.
    var inner: Query { role == .excluded ? .not(query) : query }
  }

  mutating func wholeQuery() -> Query {
    var clauses: [Query.Clause] = []
    while offset < lexemes.count {
      clauses += self.clauses()
      // A parenthesis that closes nothing.
      if offset < lexemes.count { offset += 1 }
    }
    return Self.query(of: clauses) ?? .nothing
  }

  private var next: QueryLexer.Lexeme? {
    offset < lexemes.count ? lexemes[offset] : nil
  }

  private static func query(of clauses: [Query.Clause]) -> Query? {
    let clauses = spoken(clauses)
    guard let first = clauses.first else { return nil }
    guard clauses.count == 1 else { return .group(clauses) }
    return first.role == .excluded ? .not(first.query) : first.query
  }

  /// The clauses with those words put into the mouth of the speaker that "said:" beside them
  /// names; fields and what is excluded concern the whole article.
  private static func spoken(_ clauses: [Query.Clause]) -> [Query.Clause] {
    guard
      let speaker = clauses.firstIndex(where: {
        if case .said(_, nil) = $0.query { $0.role != .excluded } else { false }
      }), case .said(let name, _) = clauses[speaker].query
    else { return clauses }
    var words: [Query.Clause] = []
    var others: [Query.Clause] = []
    for (place, clause) in clauses.enumerated() where place != speaker {
      if clause.role != .excluded, !clause.query.isOfFields, !clause.query.isSpoken {
        words.append(clause)
      } else {
        others.append(clause)
      }
    }
    guard !words.isEmpty else { return clauses }
    let said = Query.said(by: name, query(of: words))
    return [Query.Clause(clauses[speaker].role, said)] + others
  }

  /// The clauses up to the parenthesis that closes them, or the end.
  private mutating func clauses() -> [Query.Clause] {
    var clauses: [Query.Clause] = []
    while let lexeme = next, lexeme != .close {
      if let operand = disjunction() {
        clauses.append(Query.Clause(operand.role, operand.query))
      }
    }
    return clauses
  }

  private mutating func disjunction() -> Operand? {
    operands(joinedBy: .or, of: { $0.conjunction() }, as: Query.any)
  }

  private mutating func conjunction() -> Operand? {
    operands(joinedBy: .and, of: { $0.proximity() }, as: Query.all)
  }

  private mutating func operands(
    joinedBy joint: QueryLexer.Lexeme, of part: (inout QueryReading) -> Operand?,
    as join: ([Query]) -> Query
  ) -> Operand? {
    guard let first = part(&self) else { return nil }
    var queries = [first.inner]
    while next == joint, beginsOperand(at: offset + 1) {
      offset += 1
      if let further = part(&self) { queries.append(further.inner) }
    }
    return queries.count == 1 ? first : Operand(role: .plain, query: join(queries))
  }

  private mutating func proximity() -> Operand? {
    guard var left = operand() else { return nil }
    var chained = 0
    while case .near(let distance) = next, beginsOperand(at: offset + 1),
      left.role == .plain, left.query.hasPlaces, chained < Self.deepest
    {
      let start = offset
      offset += 1
      guard let right = operand(), right.role == .plain, right.query.hasPlaces else {
        offset = start
        return left
      }
      left.query = .near(left.query, right.query, distance: distance)
      chained += 1
    }
    return left
  }

  private func beginsOperand(at offset: Int) -> Bool {
    guard offset < lexemes.count else { return false }
    switch lexemes[offset] {
    case .open, .plus, .minus, .not, .word, .phrase, .loosePhrase, .expression, .field: return true
    case .close, .and, .or, .near: return false
    }
  }

  private mutating func operand() -> Operand? {
    guard let lexeme = next else { return nil }
    switch lexeme {
    case .plus, .minus, .not:
      return signedOperand(lexeme)
    case .open:
      return parenthesised()
    case .close:
      return nil
    case .and, .or, .near:
      offset += 1
      return Self.wordOperand(lexeme)
    case .word, .phrase, .loosePhrase, .expression, .field:
      offset += 1
      return Self.query(of: lexeme).map { Operand(role: .plain, query: $0) }
    }
  }

  private static func query(of lexeme: QueryLexer.Lexeme) -> Query? {
    switch lexeme {
    case .word(let word): .word(word)
    case .phrase(let words): .phrase(words)
    case .loosePhrase(let words, let slop): .loosePhrase(words, slop: slop)
    case .expression(let expression): .expression(expression)
    case .field(let field, let value, let otherwise):
      query(field, value) ?? query(of: otherwise)
    case .open, .close, .plus, .minus, .and, .or, .not, .near: nil
    }
  }

  private mutating func signedOperand(_ sign: QueryLexer.Lexeme) -> Operand? {
    offset += 1
    guard depth < Self.deepest, beginsOperand(at: offset) else {
      return sign == .not ? Self.wordOperand(sign) : nil
    }
    depth += 1
    defer { depth -= 1 }
    guard let operand = operand() else { return nil }
    guard sign == .plus else { return Operand(role: .excluded, query: operand.inner) }
    let role: Query.Clause.Role = operand.role == .excluded ? .excluded : .required
    return Operand(role: role, query: operand.query)
  }

  private mutating func parenthesised() -> Operand? {
    offset += 1
    // Too deep: as if the parenthesis were not there.
    guard depth < Self.deepest else { return nil }
    depth += 1
    defer { depth -= 1 }
    let inside = clauses()
    if next == .close { offset += 1 }
    return Self.query(of: inside).map { Operand(role: .plain, query: $0) }
  }

  /// An operator that stands where it joins nothing, as the word it is.
  private static func wordOperand(_ lexeme: QueryLexer.Lexeme) -> Operand? {
    let word: String? =
      switch lexeme {
      case .and: "and"
      case .or: "or"
      case .not: "not"
      case .near: "near"
      case .open, .close, .plus, .minus, .word, .phrase, .loosePhrase, .expression, .field: nil
      }
    return word.map { Operand(role: .plain, query: .word(SearchWord($0))) }
  }

  // MARK: Fields

  /// nil when the field cannot use the value.
  private static func query(_ field: QueryLexer.Field, _ value: FieldValue) -> Query? {
    switch field {
    case .actor(let kind): .actor(kind: kind, name: value)
    case .said: .said(by: value, nil)
    case .source: .source(value)
    case .byline: .byline(value)
    case .tag: .tag(value)
    case .title: titleQuery(value)
    case .date: DateCondition(span: value.text).map(Query.date)
    case .after: CalendarDate(typed: value.text).map { .date(.after($0)) }
    case .before: CalendarDate(typed: value.text).map { .date(.before($0)) }
    }
  }

  private static func titleQuery(_ value: FieldValue) -> Query? {
    let pieces = value.text.unicodeScalars.split(separator: " ").map(String.init)
    let words = pieces.enumerated().compactMap { index, piece in
      SearchWord(typed: piece, mayGrow: value.isPrefix && index == pieces.count - 1)
    }
    guard let first = words.first else { return nil }
    return .title(words.count == 1 ? .word(first) : .phrase(words))
  }
}

extension Query {
  /// Whether somebody says what is asked for already.
  fileprivate var isSpoken: Bool {
    if case .said = self { true } else { false }
  }

  /// Whether the query names places in a text that another can be near to.
  fileprivate var hasPlaces: Bool {
    switch self {
    case .word, .phrase, .loosePhrase, .expression, .near: true
    case .nothing, .title, .actor, .said, .source, .byline, .tag, .date, .all, .any, .not, .group:
      false
    }
  }
}

extension DateCondition {
  /// Reads "2020-02", "2019-04..2020-02", "2020..", "..2020"; nil for anything else.
  fileprivate init?(span: String) {
    guard let dots = span.firstIndex(of: "."), span[dots...].hasPrefix("..") else {
      guard let date = CalendarDate(typed: span) else { return nil }
      self = .within(date, date)
      return
    }
    let left = String(span[..<dots])
    let right = String(span[dots...].dropFirst(2))
    let from = CalendarDate(typed: left)
    let to = CalendarDate(typed: right)
    guard from != nil || left.isEmpty, to != nil || right.isEmpty, from != nil || to != nil else {
      return nil
    }
    self = .within(from, to)
  }
}

extension CalendarDate {
  /// Reads a year of four digits, with month and day if given: "2020-2", "2020-02-07".
  fileprivate init?(typed: String) {
    let parts = typed.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ (1...2).contains($0.utf8.count) }),
      parts.allSatisfy({ $0.utf8.allSatisfy { 0x30 <= $0 && $0 <= 0x39 } })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return nil }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil)
  }
}

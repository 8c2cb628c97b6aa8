import EntityRecognition

extension Query: CustomStringConvertible {
  /// The query in the language of `QueryParser`, which reads it back as the same query.
  package var description: String {
    switch self {
    case .nothing: ""
    case .word(let word): Self.unquoted(word)
    case .phrase(let words): Self.quoted(words)
    case .loosePhrase(let words, let slop): "\(Self.quoted(words))~\(slop)"
    case .expression(let expression): expression.description
    case .near(let left, let right, let distance):
      "\(left) NEAR/\(distance) \(right.operand)"
    case .title(.word(let word)): "title:\(FieldValue(word.description))"
    case .title(let query): "title:\(query)"
    case .actor(let kind, let name): "\(Self.field(of: kind)):\(name)"
    case .said(let name, let query):
      "said:\(name)" + (query.map { " \($0.spoken)" } ?? "")
    case .source(let value): "source:\(value)"
    case .byline(let value): "by:\(value)"
    case .tag(let value): "tag:\(value)"
    case .date(let condition): condition.description
    case .all(let parts): parts.map(\.operand).joined(separator: " AND ")
    case .any(let parts): parts.map(\.operand).joined(separator: " OR ")
    case .not(let part): "NOT \(part.operand)"
    case .group(let clauses): clauses.map(\.description).joined(separator: " ")
    }
  }

  /// The query as what somebody says: in parentheses where a part of it would be read as one of
  /// the whole article if it stood beside the speaker.
  private var spoken: String {
    if case .not = self { return operand }
    guard case .group(let clauses) = self else { return description }
    let isOfWords = clauses.allSatisfy { clause in
      switch clause.query {
      case .word, .phrase, .loosePhrase, .expression, .near: clause.role != .excluded
      default: false
      }
    }
    return isOfWords ? description : "(\(description))"
  }

  /// The query as a part of another.
  fileprivate var operand: String {
    switch self {
    case .nothing, .word, .phrase, .loosePhrase, .expression, .title, .actor, .source, .byline,
      .tag, .date, .said(_, nil):
      description
    case .near, .said, .all, .any, .not, .group: "(\(description))"
    }
  }

  /// A word by itself, where a slash at its beginning may open an expression: that depends on all
  /// that follows, unless another slash inside the word ends the question, and a backslash says
  /// that it does not.
  private static func unquoted(_ word: SearchWord) -> String {
    let scalars = Array(word.text.unicodeScalars)
    guard scalars.first == "/" else { return word.description }
    let end = QueryLexer.expressionEnd(in: scalars, from: 1)
    return end < scalars.count - 1 ? word.description : "\\" + word.description
  }

  private static func quoted(_ words: [SearchWord]) -> String {
    "\"\(words.map(\.description).joined(separator: " "))\""
  }

  private static func field(of kind: EntityKind?) -> String {
    switch kind {
    case .person: "person"
    case .organisation: "org"
    case .place: "place"
    case .group: "group"
    case .other: "other"
    case nil: "actor"
    }
  }
}

extension Query.Clause: CustomStringConvertible {
  package var description: String {
    switch role {
    case .plain: query.operand
    case .required: "+\(query.operand)"
    case .excluded: "-\(query.operand)"
    }
  }
}

extension SearchWord: CustomStringConvertible {
  package var description: String {
    if edits > 0 { return "\(text)~\(edits)" }
    return isPrefix ? "\(text)*" : text
  }
}

extension FieldValue: CustomStringConvertible {
  package var description: String {
    let text = isPrefix ? "\(text)*" : text
    let needsMarks = text.unicodeScalars.contains { QueryLexer.endsWord($0) }
    return needsMarks ? "\"\(text)\"" : text
  }
}

extension DateCondition: CustomStringConvertible {
  package var description: String {
    switch self {
    case .within(let from?, let to?) where from == to: "date:\(from)"
    case .within(let from, let to):
      "date:\(from?.description ?? "")..\(to?.description ?? "")"
    case .after(let date): "after:\(date)"
    case .before(let date): "before:\(date)"
    }
  }
}

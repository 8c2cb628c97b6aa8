import EntityRecognition

/// The form under which a word of a query is looked up.
struct WordPattern: Hashable {
  enum Form: Hashable {
    /// Matches whatever folds to it.
    case folded
    /// Matches only what is written with these marks.
    case marked
    /// Matches what folds to something as near as so many edits.
    case similar(edits: Int)
    /// Matches what a pattern with `*` and `?` does.
    case wildcard(isMarked: Bool)
  }
  let bytes: [UInt8]
  let form: Form
  let isPrefix: Bool

  /// The patterns of a word as typed; several where it is cut, as "and/or" is.
  static func patterns(of word: SearchWord) -> [WordPattern] {
    if word.isWildcard, let pattern = WildcardPattern(word.text) {
      let form = Form.wildcard(isMarked: pattern.isMarked)
      return [WordPattern(bytes: pattern.bytes, form: form, isPrefix: false)]
    }
    let tokens = TermAnalysis.tokens(in: word.text)
    if word.edits > 0, tokens.count == 1, let token = tokens.first {
      return [
        WordPattern(bytes: token.folded, form: .similar(edits: word.edits), isPrefix: false)
      ]
    }
    if let joined = tokens.first?.joined, joined.span == tokens.count,
      tokens.allSatisfy({ $0.marked == nil })
    {
      // So "co-operation" finds "cooperation" and the other way round.
      return [WordPattern(bytes: joined.form, form: .folded, isPrefix: word.isPrefix)]
    }
    return tokens.enumerated().map { index, token in
      WordPattern(
        bytes: token.marked ?? token.folded, form: token.marked == nil ? .folded : .marked,
        isPrefix: word.isPrefix && index == tokens.count - 1)
    }
  }

  /// A term of a segment, and the positions that each of its matches takes.
  struct Term {
    let number: Int
    let span: Int
  }

  /// The terms of a segment that the pattern means.
  func terms(in segment: Segment) -> [Term] {
    switch (form, isPrefix) {
    case (.folded, false):
      let compounds = segment.terms(startingWith: TermKey.joinedStart(bytes))
      return (segment.term(bytes).map { [Term(number: $0, span: 1)] } ?? [])
        + compounds.map { Term(number: $0, span: Int(segment.spans[$0])) }
    case (.marked, false):
      return segment.term(TermKey.marked(bytes)).map { [Term(number: $0, span: 1)] } ?? []
    case (.folded, true):
      return segment.terms(startingWith: bytes).compactMap { term in
        switch segment.spans[term] {
        case 1: Term(number: term, span: 1)
        // The folded form of the same word begins so too.
        case 0: nil
        case let span: isCompound(term, in: segment) ? Term(number: term, span: Int(span)) : nil
        }
      }
    case (.marked, true):
      return segment.terms(startingWith: bytes).compactMap { term in
        segment.spans[term] == 0 ? Term(number: term, span: 1) : nil
      }
    case (.wildcard(let isMarked), _):
      return wildcardTerms(in: segment, isMarked: isMarked)
    case (.similar(let edits), _):
      var speller = EditDistance(to: bytes)
      return (0..<segment.termCount).compactMap { term in
        guard segment.spans[term] == 1,
          speller.distance(of: segment.key(term), atMost: edits) != nil
        else { return nil }
        return Term(number: term, span: 1)
      }
    }
  }

  private func wildcardTerms(in segment: Segment, isMarked: Bool) -> [Term] {
    let pattern = WildcardPattern(bytes: bytes, isMarked: isMarked)
    return segment.terms(startingWith: pattern.beginning).compactMap { term in
      let key = segment.key(term)
      let matches =
        switch segment.spans[term] {
        case 1: !isMarked && pattern.matches(key)
        case 0: isMarked && pattern.matches(key.dropLast())
        default: false
        }
      return matches ? Term(number: term, span: 1) : nil
    }
  }

  /// Whether only the compound begins so, and not its first part, which stands at the same
  /// position.
  private func isCompound(_ term: Int, in segment: Segment) -> Bool {
    guard case .joined(_, let shared) = TermKey.kind(of: segment.key(term)) else { return false }
    return bytes.count > shared
  }

  /// Whether every word that matches `other` matches this pattern too.
  func covers(_ other: WordPattern) -> Bool {
    form == .folded && other.form == .folded && isPrefix && other.bytes.starts(with: bytes)
  }

  /// Whether no word can match both patterns.
  func isApart(from other: WordPattern) -> Bool {
    guard form == .folded, other.form == .folded else { return false }
    switch (isPrefix, other.isPrefix) {
    case (false, false): return bytes != other.bytes
    case (true, false): return !other.bytes.starts(with: bytes)
    case (false, true): return !bytes.starts(with: other.bytes)
    case (true, true):
      return !bytes.starts(with: other.bytes) && !other.bytes.starts(with: bytes)
    }
  }
}

/// A part of a query that matches places in articles.
indirect enum QueryLeaf: Hashable {
  case word(WordPattern)
  case phrase([WordPattern])
  case loosePhrase([WordPattern], slop: Int)
  case expression(RegularExpression)
  case near(QueryLeaf, QueryLeaf, distance: Int)
  case title(QueryLeaf)
  case mentions([EntityID])
  /// A leaf inside the words of some entities; nil for the words as a whole.
  case said([EntityID], QueryLeaf?)

  /// nil when the words hold nothing that can be looked up.
  init?(words: [SearchWord]) {
    let patterns = words.flatMap(WordPattern.patterns)
    guard let first = patterns.first else { return nil }
    self = patterns.count == 1 ? .word(first) : .phrase(patterns)
  }
}

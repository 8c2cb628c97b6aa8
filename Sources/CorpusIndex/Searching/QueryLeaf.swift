import EntityRecognition
import TextAnalysis

/// The form under which a word of a query is looked up.
struct WordPattern: Hashable {
  enum Form: Hashable {
    /// Matches whatever folds to it.
    case folded
    /// The same, and not where hyphens cut it.
    case whole
    /// Matches whatever folds to it or to one of these terms, which are the same word otherwise
    /// inflected. `QueryPlan` puts them in, since they depend on the corpus.
    case inflected([[UInt8]])
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
    let tokens = TermAnalysis.tokens(ofTyped: word.text)
    if word.edits > 0, tokens.count == 1, let token = tokens.first {
      return [
        WordPattern(bytes: token.folded, form: .similar(edits: word.edits), isPrefix: false)
      ]
    }
    if tokens.count == 1, let token = tokens.first, token.marked == nil, !word.isPrefix,
      token.isLowercase(in: word.text)
    {
      return [WordPattern(bytes: token.folded, form: .inflected([]), isPrefix: false)]
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
        isPrefix: word.isPrefix && index == tokens.count - 1
          || token.endsRun && token.marked == nil)
    }
  }

  /// The pattern for the same word as it is typed, in no other form.
  var exact: WordPattern {
    guard case .inflected = form else { return self }
    return WordPattern(bytes: bytes, form: .folded, isPrefix: isPrefix)
  }

  /// The pattern with the inflections that an index knows; without them where there are none.
  func inflected(in index: InvertedIndex) -> WordPattern {
    guard case .inflected = form else { return self }
    let terms = index.inflections(of: bytes)
    guard !terms.isEmpty else { return exact }
    return WordPattern(bytes: bytes, form: .inflected(terms), isPrefix: false)
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
      return wholeWords(in: segment)
    case (.whole, _):
      return segment.term(bytes).map { [Term(number: $0, span: 1)] } ?? []
    case (.inflected(let others), _):
      return wholeWords(in: segment)
        + others.compactMap { segment.term($0).map { Term(number: $0, span: 1) } }
    case (.marked, false):
      return segment.term(TermKey.marked(bytes)).map { [Term(number: $0, span: 1)] } ?? []
    case (.folded, true):
      return segment.terms(startingWith: bytes).compactMap { term in
        switch segment.traits[term].span {
        case 1: Term(number: term, span: 1)
        // The folded form of the same word begins so too.
        case 0: nil
        case let span: isCompound(term, in: segment) ? Term(number: term, span: span) : nil
        }
      }
    case (.marked, true):
      return segment.terms(startingWith: bytes).compactMap { term in
        segment.traits[term].span == 0 ? Term(number: term, span: 1) : nil
      }
    case (.wildcard(let isMarked), _):
      return wildcardTerms(in: segment, isMarked: isMarked)
    case (.similar(let edits), _):
      var speller = EditDistance(to: bytes)
      return segment.letters.candidates(near: bytes, edits: edits).compactMap { term in
        guard speller.distance(of: segment.key(term), atMost: edits) != nil
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
        switch segment.traits[term].span {
        case 1: !isMarked && pattern.matches(key)
        case 0: isMarked && pattern.matches(key.dropLast())
        default: false
        }
      return matches ? Term(number: term, span: 1) : nil
    }
  }

  /// The word by itself, and the compounds that hyphens make of the same letters.
  private func wholeWords(in segment: Segment) -> [Term] {
    // Compounds sort right behind the word, so that one search finds both.
    var term = segment.firstTerm(notBefore: bytes)
    var terms: [Term] = []
    if term < segment.termCount, segment.key(term).elementsEqual(bytes) {
      terms.append(Term(number: term, span: 1))
      term += 1
    }
    while term < segment.termCount, segment.isKey(term, joinedFrom: bytes) {
      terms.append(Term(number: term, span: segment.traits[term].span))
      term += 1
    }
    return terms
  }

  /// Whether only the compound begins so, and not its first part, which stands at the same
  /// position.
  private func isCompound(_ term: Int, in segment: Segment) -> Bool {
    guard case .joined(_, let shared) = TermKey.kind(of: segment.key(term)) else { return false }
    return bytes.count > shared
  }

  /// Whether every word that matches `other` matches this pattern too.
  func covers(_ other: WordPattern) -> Bool {
    guard form == .folded, isPrefix, let terms = other.terms else { return false }
    return terms.allSatisfy { $0.starts(with: bytes) }
  }

  /// Whether no word can match both patterns.
  func isApart(from other: WordPattern) -> Bool {
    guard let terms, let others = other.terms else { return false }
    return terms.allSatisfy { term in
      others.allSatisfy { different in
        switch (isPrefix, other.isPrefix) {
        case (false, false): term != different
        case (true, false): !different.starts(with: term)
        case (false, true): !term.starts(with: different)
        case (true, true): !term.starts(with: different) && !different.starts(with: term)
        }
      }
    }
  }

  /// The folded terms that match, or that what matches begins with; nil when no list tells.
  private var terms: [[UInt8]]? {
    switch form {
    case .folded, .whole: [bytes]
    case .inflected(let others): [bytes] + others
    case .marked, .similar, .wildcard: nil
    }
  }
}

extension IndexedToken {
  /// Whether a word of a query is typed as one that may be inflected, and not as a name.
  func isLowercase(in word: String) -> Bool {
    if range.start == 0, let first = word.utf8.first, first < 0x80 {
      return first &- UInt8(ascii: "a") < 26
    }
    return CharacterClass(Text(word).scalar(at: range.start).scalar) == .lowercase
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

  /// nil when the words hold nothing that can be looked up. Words one after another are meant as
  /// they are typed.
  init?(words: [SearchWord], areQuoted: Bool = false) {
    self.init(words.flatMap(WordPattern.patterns), areQuoted: areQuoted)
  }

  /// The same for the patterns of the words.
  init?(_ patterns: [WordPattern], areQuoted: Bool = false) {
    guard let first = patterns.first else { return nil }
    if patterns.count == 1 {
      self = .word(areQuoted ? first.exact : first)
    } else {
      self = .phrase(patterns.map(\.exact))
    }
  }
}

extension QueryLeaf {
  /// Whether lists of the leaf come without their places.
  var canBePlacedLater: Bool {
    switch self {
    case .word, .expression: true
    case .phrase, .loosePhrase, .near, .title, .mentions, .said: false
    }
  }

  /// The leaf with the inflections of its words that an index knows.
  func inflected(in index: InvertedIndex) -> QueryLeaf {
    switch self {
    case .word(let pattern): .word(pattern.inflected(in: index))
    case .near(let left, let right, let distance):
      .near(left.inflected(in: index), right.inflected(in: index), distance: distance)
    case .title(let part): .title(part.inflected(in: index))
    case .said(let entities, let part): .said(entities, part?.inflected(in: index))
    case .phrase, .loosePhrase, .expression, .mentions: self
    }
  }
}

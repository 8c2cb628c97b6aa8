import EntityRecognition

/// The form under which a word of a query is looked up.
struct WordPattern: Hashable {
  enum Form: Hashable {
    /// Matches whatever folds to it.
    case folded
    /// Matches only what is written with these marks.
    case marked
  }
  let bytes: [UInt8]
  let form: Form
  let isPrefix: Bool

  /// The patterns of a word as typed; several where it is cut, as "and/or" is.
  static func patterns(of word: SearchWord) -> [WordPattern] {
    let tokens = TermAnalysis.tokens(in: word.text)
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

  /// The terms of a segment that the pattern means, each with the positions it takes.
  func terms(in segment: Segment) -> [(term: Int, span: Int)] {
    switch (form, isPrefix) {
    case (.folded, false):
      let compounds = segment.terms(startingWith: TermKey.joinedStart(bytes))
      return (segment.term(bytes).map { [($0, 1)] } ?? [])
        + compounds.map { ($0, segment.span(of: $0)) }
    case (.marked, false):
      return segment.term(TermKey.marked(bytes)).map { [($0, 1)] } ?? []
    case (.folded, true):
      return segment.terms(startingWith: bytes).compactMap { term in
        switch TermKey.kind(of: segment.key(term)) {
        case .folded: return (term, 1)
        // The folded form of the same word begins so too.
        case .marked: return nil
        case .joined(let span, let shared):
          // So does the first part, which stands at the same position.
          return bytes.count <= shared ? nil : (term, span)
        }
      }
    case (.marked, true):
      return segment.terms(startingWith: bytes).compactMap { term in
        TermKey.kind(of: segment.key(term)) == .marked ? (term, 1) : nil
      }
    }
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

extension Segment {
  fileprivate func span(of term: Int) -> Int {
    guard case .joined(let span, _) = TermKey.kind(of: key(term)) else { return 1 }
    return span
  }
}

/// A part of a query that matches places in articles.
indirect enum QueryLeaf: Hashable {
  case word(WordPattern)
  case phrase([WordPattern])
  case near(QueryLeaf, QueryLeaf, distance: Int)
  case title(QueryLeaf)
  case mentions([EntityID])

  /// nil when the words hold nothing that can be looked up.
  init?(words: [SearchWord]) {
    let patterns = words.flatMap(WordPattern.patterns)
    guard let first = patterns.first else { return nil }
    self = patterns.count == 1 ? .word(first) : .phrase(patterns)
  }
}

import TextAnalysis

/// Finds further places of the names of an article: those that the tags have missed.
struct NamePropagation {
  /// The names given and those found, in order.
  private(set) var spans: [NameSpan]
  private let words: ArticleWords
  /// How often each name is of which kind.
  private var kinds: [UInt64: Votes] = [:]
  /// For each word by local number, the longest name that begins with it.
  private var lengths: [Int32]
  /// For each token, whether it belongs to a name.
  private var taken: [Bool]

  init(_ spans: [NameSpan], in words: ArticleWords) {
    self.spans = spans
    self.words = words
    lengths = Array(repeating: 0, count: words.lexicon.count)
    taken = Array(repeating: false, count: words.tokens.count)
    for span in spans { enter(span) }
    guard !kinds.isEmpty else { return }
    let found = words.article.sentences.flatMap { names(in: $0) }
    guard !found.isEmpty else { return }
    self.spans = (spans + found).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  private mutating func enter(_ span: NameSpan) {
    for index in span.tokens { taken[index] = true }
    guard span.kind != .other else { return }
    kinds[words.key(of: span.tokens), default: .zero] &+= .of(span.kind, 1)
    let first = Int(words.local[span.tokens.lowerBound])
    lengths[first] = max(lengths[first], Int32(span.tokens.count))
  }

  private func names(in sentence: Range<Int>) -> [NameSpan] {
    var found: [NameSpan] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let name = lengths[Int(words.local[index])] > 0 ? longestName(at: index, in: sentence) : nil
      if let name { found.append(name) }
      index = name?.tokens.upperBound ?? index + 1
    }
    return found
  }

  private func longestName(at start: Int, in sentence: Range<Int>) -> NameSpan? {
    guard words.beginsWithCapital(start) else { return nil }
    var end = min(start + Int(lengths[Int(words.local[start])]), sentence.upperBound)
    while end > start {
      let tokens = start..<end
      end -= 1
      guard !tokens.contains(where: { taken[$0] }), words.beginsWithCapital(end),
        let kind = kind(of: tokens), stands(tokens, in: sentence)
      else { continue }
      return NameSpan(tokens, kind)
    }
    return nil
  }

  /// A word alone must have been found twice.
  private func kind(of tokens: Range<Int>) -> EntityKind? {
    guard let votes = kinds[words.key(of: tokens)], votes.max() >= (tokens.count > 1 ? 1 : 2),
      votes.max() * 2 > votes.wrappedSum()
    else { return nil }
    return votes.winner
  }

  /// Whether the words stand by themselves and as a name: no further word with a capital beside
  /// them, unless all words have one.
  private func stands(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    if tokens.count == 1 {
      let unlikely: WordTraits = [.common, .function, .month, .weekday]
      guard words.traits[first].isDisjoint(with: unlikely), words.evidence(at: first).lower == 0
      else { return false }
    }
    if words.tokens[first].shape == .upper { return true }
    let goesOn = { (index: Int) in
      sentence.contains(index) && !taken[index] && words.tokens[index].kind == .word
        && words.beginsWithCapital(index)
    }
    return !goesOn(tokens.upperBound) && !(first - 1 > sentence.lowerBound && goesOn(first - 1))
  }
}

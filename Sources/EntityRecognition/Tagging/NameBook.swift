import TextAnalysis

/// What an article as a whole says of its names: one name means one thing in one article.
struct NameBook {
  private struct Entry {
    var votes = Votes.zero
    /// Whether the name stands at least once where its capitals can only be a name's.
    var isWritten = false

    mutating func add(_ added: Votes, isWritten: Bool) {
      votes &+= added
      self.isWritten = self.isWritten || isWritten
    }
  }

  private let words: ArticleWords
  private var entries: [UInt64: Entry] = [:]
  /// For words by their local number, what the last and the first word of persons say of them.
  private var personWords: [Int32]
  /// For words by local number, the longest known names that begin with them.
  private var lengths: [Int32]
  private let context: ContextVotes

  init(_ candidates: [Candidate], in words: ArticleWords) {
    self.words = words
    context = ContextVotes(words: words)
    personWords = Array(repeating: 0, count: words.evidence.count)
    lengths = personWords
    for candidate in candidates { enter(candidate) }
    spreadAlongLists(candidates)
    for candidate in candidates where candidate.tokens.count > 1 { enterPersonWords(candidate) }
  }

  private mutating func enter(_ candidate: Candidate) {
    let votes = candidate.votes &+ context.votes(for: candidate)
    let isWritten =
      switch candidate.certainty {
      case .fixed, .written: true
      case .demonym, .doubtful: false
      }
    entries[words.key(of: candidate.tokens), default: Entry()].add(votes, isWritten: isWritten)
    let first = Int(words.local[candidate.tokens.lowerBound])
    lengths[first] = max(lengths[first], Int32(candidate.tokens.count))
  }

  /// In "Puri, Khurda and Ganjam" what is known of one says what the others are.
  ///
  /// Only an "and" makes a list: "In Mexico, Lavrov" is none.
  private mutating func spreadAlongLists(_ candidates: [Candidate]) {
    var start = 0
    while start < candidates.count {
      var end = start + 1
      var hasAnd = false
      while end < candidates.count, let link = link(candidates[end - 1], candidates[end]) {
        hasAnd = hasAnd || link == .and
        end += 1
      }
      if hasAnd { spread(along: candidates[start..<end]) }
      start = end
    }
  }

  private mutating func spread(along list: ArraySlice<Candidate>) {
    var sum = Votes.zero
    for candidate in list {
      let votes = entries[words.key(of: candidate.tokens)]?.votes ?? .zero
      if let kind = votes.winner, votes.max() >= 4 { sum &+= .of(kind, 2) }
    }
    guard let kind = sum.winner else { return }
    for candidate in list {
      let key = words.key(of: candidate.tokens)
      if let weak = entries[key]?.votes, weak.max() < 4 {
        entries[key]?.votes = weak &+ .of(kind, 4)
      }
    }
  }

  private enum Link { case comma, and }

  private func link(_ left: Candidate, _ right: Candidate) -> Link? {
    guard left.sentence == right.sentence, left.tokens.upperBound < right.tokens.lowerBound else {
      return nil
    }
    let between = left.tokens.upperBound..<right.tokens.lowerBound
    guard between.count <= 2,
      between.allSatisfy({ words.isMarker($0, .comma) || words.isMarker($0, .and) })
    else { return nil }
    return between.contains { words.isMarker($0, .and) } ? .and : .comma
  }

  private mutating func enterPersonWords(_ candidate: Candidate) {
    guard entries[words.key(of: candidate.tokens)]?.votes.winner == .person else { return }
    let last = Int(words.local[candidate.tokens.upperBound - 1])
    personWords[last] = max(personWords[last], 8)
    for index in candidate.tokens.dropLast() where words.beginsWithCapital(index) {
      let word = Int(words.local[index])
      personWords[word] = max(personWords[word], 3)
    }
  }

  /// The kind of a candidate, or nil when the article does not bear it out as a name.
  func kind(of candidate: Candidate) -> EntityKind? {
    if case .fixed(let kind) = candidate.certainty { return kind }
    let entry = entries[words.key(of: candidate.tokens)]
    var votes = entry?.votes ?? candidate.votes
    if candidate.tokens.count == 1 {
      let word = candidate.tokens.lowerBound
      votes &+= .person(personWords[Int(words.local[word])])
      if votes[0] <= 0, words.traits[word].contains(.firstName) { votes &+= .person(2) }
      if !isName(candidate, entry) { return nil }
    }
    return votes.winner ?? fallback(candidate)
  }

  private func isName(_ candidate: Candidate, _ entry: Entry?) -> Bool {
    let index = candidate.tokens.lowerBound
    let traits = words.traits[index]
    let evidence = words.evidence(at: index)
    if traits.contains(.capitalisedWord) && candidate.votes.max() < 8
      || words.tokens[index].range.count == 1
    {
      return false
    }
    if case .doubtful = candidate.certainty {
      if entry?.isWritten == true { return evidence.lower == 0 || !traits.contains(.common) }
      if personWords[Int(words.local[index])] >= 8 { return true }
      return evidence.lower == 0 && !words.isOrdinary(index)
    }
    // A word that the article mostly writes small is no name because it once is not.
    // An ordinary word by itself is none either: "the Opposition", "the Park".
    if traits.contains(.common), candidate.votes == .zero { return false }
    return true
  }

  /// What a name is of which nothing at all is known.
  ///
  /// A word alone is a firm more often than a person: persons are introduced by their full name.
  private func fallback(_ candidate: Candidate) -> EntityKind {
    let traits = words.traits[candidate.tokens.lowerBound]
    guard candidate.tokens.count == 1 else { return .person }
    return traits.contains(.common) ? .other : .organisation
  }

  /// The longest name of the running prose whose words stand at a place in a headline.
  func longestName(at start: Int, before limit: Int) -> (end: Int, kind: EntityKind)? {
    let longest = Int(lengths[Int(words.local[start])])
    guard longest > 1 else { return nil }
    var end = min(limit, start + longest)
    while end > start + 1 {
      if let kind = entries[words.key(of: start..<end)]?.votes.winner { return (end, kind) }
      end -= 1
    }
    return nil
  }
}

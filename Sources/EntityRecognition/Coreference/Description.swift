/// A noun phrase from its first word to its last noun, as "the Russian diplomat".
struct Description {
  enum Opening: Hashable {
    case definite
    case indefinite
    /// "His", "its".
    case pronoun
    /// "Russia's".
    case owner(mention: Int)
    case none
  }

  let tokens: Range<Int>
  let opening: Opening
  /// The place of its last noun; nil when it is no noun for an actor.
  let head: Int?
  /// The names within it, as places in the mentions of the article.
  let names: Range<Int>
  /// Whether a name follows directly, so that it only says what that is: "the singer Adele".
  let isBeforeName: Bool
}

/// Reads noun phrases at given tokens.
struct DescriptionReader {
  let words: DiscourseWords
  let names: NamePlaces

  /// The phrase that begins at a token: with an article, a possessive pronoun, or the name of an
  /// owner, which is the mention `owner`.
  func description(at start: Int, owner: Int? = nil, before end: Int) -> Description? {
    var opening = Description.Opening.none
    var index = start
    if let owner {
      index = names.tokens[owner].upperBound + 1
      opening = .owner(mention: owner)
    } else if words.has(start, .definite) {
      opening = .definite
      index += 1
    } else if words.has(start, .indefinite) {
      opening = .indefinite
      index += 1
    } else if words.has(start, .owner) {
      opening = .pronoun
      index += 1
    }
    return rest(from: index, start: start, opening: opening, before: end)
  }

  private func rest(
    from first: Int, start: Int, opening: Description.Opening, before end: Int
  ) -> Description? {
    var index = first
    var head: Int?
    var last = start
    var isBeforeName = false
    let firstName = names.first(from: first)
    var endName = firstName
    let limit = min(end, first + 8)
    while index < limit {
      if let name = names.mention(at: index) {
        isBeforeName = head != nil
        if isBeforeName { break }
        endName = name + 1
        last = names.tokens[name].upperBound - 1
        index = last + 1
      } else if words.isMark(index, "-"), words.isGlued(index), index > first {
        index += 1
      } else if !words.isWord(index) {
        guard words.article.tokens[index].kind == .number else { break }
        index += 1
      } else if endsPhrase(index, hasHead: head != nil) {
        break
      } else {
        if words.has(index, .noun) {
          head = index
        } else if head != nil {
          // "The company accounts": what is meant is the accounts, unless the word is a verb.
          if looksLikeVerb(index, before: end) { break }
          head = nil
        }
        last = index
        index += 1
      }
    }
    guard last >= first || head != nil else { return nil }
    return Description(
      tokens: start..<(head ?? last) + 1, opening: opening, head: head,
      names: firstName..<max(firstName, endName), isBeforeName: isBeforeName)
  }

  private func endsPhrase(_ index: Int, hasHead: Bool) -> Bool {
    let traits = words.traits[index]
    if !traits.isDisjoint(with: .noun.union(.roleModifier)) { return hasHead && isVerb(index) }
    guard !traits.isDisjoint(with: .phraseEnd) else { return false }
    // "The embattled leader", "the left winger": before the noun it is an adjective.
    return hasHead || !isModifier(index)
  }

  private func isModifier(_ index: Int) -> Bool {
    words.traits[index] == .verb
      && (words.has(index + 1, .noun) || names.mention(at: index + 1) != nil)
  }

  private func isVerb(_ index: Int) -> Bool {
    words.has(index, .saying) && !words.has(index, .noun)
  }

  /// Whether a word behind a noun is rather its verb: "the company plans to", "the club hopes the".
  private func looksLikeVerb(_ index: Int, before end: Int) -> Bool {
    if words.has(index, [.verb, .adverb]) { return true }
    guard index + 1 < end else { return false }
    let range = words.article.tokens[index].range
    let bytes = words.article.article.text.utf8
    if range.count > 4, bytes[range.end - 2] == UInt8(ascii: "l"),
      bytes[range.end - 1] == UInt8(ascii: "y")
    {
      return true
    }
    guard range.count > 3, bytes[range.end - 1] == UInt8(ascii: "s") else { return false }
    return words.has(index + 1, [.definite, .indefinite, .owner, .to, .that])
  }
}

/// Where the mentions of names lie among the tokens.
struct NamePlaces {
  /// For each mention, its tokens.
  let tokens: [Range<Int>]
  /// For each token, the mention that begins there, or -1.
  private let starts: [Int32]
  /// For each token, the number of mentions that begin before it.
  private let counts: [Int32]

  init(_ mentions: [Mention], in article: TokenizedArticle) {
    var tokens: [Range<Int>] = []
    tokens.reserveCapacity(mentions.count)
    var starts = [Int32](repeating: -1, count: article.tokens.count + 1)
    var counts = [Int32](repeating: 0, count: article.tokens.count + 1)
    var index = 0
    for (number, mention) in mentions.enumerated() {
      while index < article.tokens.count, article.tokens[index].range.end <= mention.range.start {
        index += 1
      }
      var end = index
      while end < article.tokens.count, article.tokens[end].range.start < mention.range.end {
        end += 1
      }
      tokens.append(index..<max(end, min(index + 1, article.tokens.count)))
      if starts[index] < 0 { starts[index] = Int32(number) }
    }
    var count: Int32 = 0
    for place in starts.indices {
      counts[place] = count
      if starts[place] >= 0 { count = starts[place] + 1 }
    }
    self.tokens = tokens
    self.starts = starts
    self.counts = counts
  }

  func mention(at token: Int) -> Int? {
    guard starts.indices.contains(token), starts[token] >= 0 else { return nil }
    return Int(starts[token])
  }

  /// The first mention that begins at a token or after it, or the number of mentions.
  func first(from token: Int) -> Int {
    if let mention = mention(at: token) { return mention }
    return token < counts.count ? Int(counts[token]) : tokens.count
  }
}

import TextAnalysis

/// Recognises organisations by the word that says what they are: "Ministry of Finance",
/// "Barclays Bank", "Acme Corp".
struct OrganisationPattern {
  let words: ArticleWords
  let run: Range<Int>

  /// Where the organisation that begins at `start` ends, if its words say that it is one.
  func end(from start: Int) -> Int? {
    guard let head = head(from: start) else { return nil }
    var end = endOfHeads(from: head)
    // "Local Government Code" is a law and not a government.
    if end < run.upperBound, words.beginsWithCapital(end),
      !words.traits[end].isDisjoint(with: [.eventWord, .placeWord])
    {
      return nil
    }
    if end < run.upperBound, words.isMarker(end, .of) || words.isMarker(end, .for) {
      return endAfterConnector(end + 1)
    }
    while end < run.upperBound, words.isMarker(end, .comma) || words.isMarker(end, .ampersand) {
      guard end + 1 < run.upperBound else { break }
      end += 2
    }
    return end
  }

  /// Past the last head of "Bihar School Examination Board", where no other name begins between.
  private func endOfHeads(from head: Int) -> Int {
    var end = head + 1
    var index = end
    while index < run.upperBound, index - end < 4, words.tokens[index].kind == .word,
      words.beginsWithCapital(index), !beginsOther(at: index)
    {
      if isHead(index) { end = index + 1 }
      index += 1
    }
    return end
  }

  /// Whether the words can belong to an organisation's name: no person and no title among them.
  func isPlain(_ range: Range<Int>) -> Bool {
    !range.contains { index in
      index + 1 < range.upperBound && beginsPerson(at: index)
    }
  }

  private func isHead(_ index: Int) -> Bool {
    guard words.beginsWithCapital(index) else { return false }
    let traits = words.traits[index]
    if traits.contains(.upperHead), words.tokens[index].shape == .upper { return true }
    return !traits.isDisjoint(with: [.organisationHead, .organisationSuffix])
  }

  private func head(from start: Int) -> Int? {
    var index = start
    while index < run.upperBound, index - start < 8 {
      if index > start, beginsOther(at: index) { return nil }
      if isHead(index), index > start || canStandFirst(index) { return index }
      if words.isMarker(index, .of) || words.isMarker(index, .for) { return nil }
      index += 1
    }
    return nil
  }

  /// A head may begin a name if something follows it, or if it is not a mere suffix.
  private func canStandFirst(_ index: Int) -> Bool {
    let traits = words.traits[index]
    guard traits.contains(.organisationHead) else { return false }
    if index + 1 < run.upperBound {
      return words.isMarker(index + 1, .of) || words.isMarker(index + 1, .for)
    }
    return words.evidence(at: index).lower == 0
  }

  /// Whether a title with a name behind it, or a person's name, begins here.
  private func beginsOther(at index: Int) -> Bool {
    guard words.tokens[index].kind == .word, words.beginsWithCapital(index) else { return false }
    let phrases = words.phrases(at: index, before: run.upperBound)
    if let title = phrases.title, title.end < run.upperBound, !isHead(title.end),
      !isHead(index) || !words.traits[index - 1].contains(.common)
    {
      return true
    }
    return index + 1 < run.upperBound && beginsPerson(at: index) && !isHead(index + 1)
  }

  private func beginsPerson(at index: Int) -> Bool {
    let traits = words.traits[index]
    return traits.contains(.firstName) && !traits.contains(.common)
      && words.tokens[index + 1].kind == .word && !isHead(index + 1) && !isHead(index)
      && !words.traits[index + 1].contains(.common)
  }

  private func endAfterConnector(_ start: Int) -> Int {
    var index = start
    while index < run.upperBound {
      if words.tokens[index].kind == .word, words.beginsWithCapital(index), index > start {
        let phrases = words.phrases(at: index, before: run.upperBound)
        if let title = phrases.title, title.end < run.upperBound { break }
      }
      index += 1
    }
    while index > start, words.tokens[index - 1].kind != .word { index -= 1 }
    return max(index, start)
  }
}

import Articles
import CorpusIndex
import EntityRecognition
import TextAnalysis

/// A search without an index: reads the query against the text of one article, word by word.
///
/// Slow and simple on purpose, to compare the index with. It knows what is matched and where,
/// not how articles are ranked.
struct PlainSearch {
  let corpus: Corpus
  let loaded: LoadedArticle
  private let inflections: PlainInflections
  /// The words of each searched block, a title that stands in a header field only first.
  let blocks: [PlainBlock]
  /// Where places have to lie: in what somebody says, or anywhere.
  private(set) var within: [TextRange]?

  struct PlainBlock {
    var words: [PlainWord] = []
    var isTitle = false
    var isInText = true
    /// The whole block, with the text that its ranges count in.
    var text = Text("")
    var range = TextRange(0, 0)
  }

  struct PlainWord {
    let range: TextRange
    let folded: String
    let marked: String
    let written: String
    /// The words from here on that hyphens join, this one included: 1 for a word by itself.
    var compound = 1
    /// Whether a hyphen ties it to the word before.
    var isInside = false

    /// What patterns are compared with: an ideograph together with one right behind it.
    var pairedForm = ""

    var isIdeograph: Bool {
      written.unicodeScalars.allSatisfy { CharacterClass($0) == .ideograph }
    }

    var isLower: Bool { written.first?.isLowercase == true }
  }

  /// A match: its block, words, and range in the text.
  struct Place: Hashable {
    let block: Int
    let words: Range<Int>
    let range: TextRange
  }

  init(_ corpus: Corpus, _ loaded: LoadedArticle, _ inflections: PlainInflections? = nil) {
    self.corpus = corpus
    self.loaded = loaded
    self.inflections = inflections ?? PlainInflections(corpus)
    blocks = Self.blocks(of: loaded.article)
  }

  static func blocks(of article: Article) -> [PlainBlock] {
    var blocks: [PlainBlock] = []
    if case .stated(let title, range: nil) = article.metadata.title {
      let text = Text(title)
      blocks.append(
        PlainBlock(
          words: Self.words(in: text, text.range), isTitle: true, isInText: false,
          text: text, range: text.range))
    }
    for block in article.blocks where block.isSearchable {
      blocks.append(
        PlainBlock(
          words: Self.words(in: article.text, block.range), isTitle: block.role == .title,
          text: article.text, range: block.range))
    }
    // Only the first title counts as one.
    let title = blocks.firstIndex { $0.isTitle && !$0.words.isEmpty }
    for number in blocks.indices { blocks[number].isTitle = number == title }
    return blocks
  }

  private static func words(in text: Text, _ range: TextRange) -> [PlainWord] {
    var words: [PlainWord] = []
    var hyphenEnd = -1
    for token in Tokenizer.tokens(in: text, range: range) {
      let string = text[token.range]
      if token.kind == .word || token.kind == .number {
        var folded = Folding.fold(string)
        if folded.hasSuffix(".") { folded.removeLast() }
        var end = token.range.end
        if string.hasSuffix("."), !string.dropLast().contains(".") { end -= 1 }
        words.append(
          PlainWord(
            range: TextRange(token.range.start, end), folded: folded,
            marked: string.lowercased(), written: string, isInside: hyphenEnd == token.range.start))
      } else if string == "-", words.last?.range.end == token.range.start {
        hyphenEnd = token.range.end
      }
    }
    for index in words.indices {
      words[index].pairedForm = words[index].folded
      guard index + 1 < words.count, words[index].isIdeograph, words[index + 1].isIdeograph,
        words[index].range.end == words[index + 1].range.start
      else { continue }
      words[index].pairedForm += words[index + 1].folded
    }
    for index in words.indices where !words[index].isInside {
      var end = index + 1
      while end < words.count, words[end].isInside { end += 1 }
      words[index].compound = end - index
    }
    return words
  }

  /// Whether the article answers the query.
  func answers(_ query: Query) -> Bool {
    switch query {
    case .nothing: false
    case .word, .phrase, .loosePhrase, .expression, .near, .title: !allPlaces(of: query).isEmpty
    case .tag(let value): loaded.article.metadata.tags.contains { has($0, value.text) }
    case .actor(let kind, let name): !mentions(kind, name.text).isEmpty
    case .said(let name, nil): !words(saidBy: name).isEmpty
    case .said(let name, let inner?): inside(words(saidBy: name)).answers(inner)
    case .source(let value): loaded.article.metadata.source.map { has($0, value.text) } ?? false
    case .byline(let value): loaded.article.metadata.byline.map { has($0, value.text) } ?? false
    case .date(let condition):
      loaded.article.metadata.date.map { condition.holds(for: $0.date) } ?? false
    case .all(let parts): parts.allSatisfy(answers)
    case .any(let parts): parts.contains(where: answers)
    case .not(let part): !answers(part)
    case .group(let clauses): answers(clauses)
    }
  }

  private func answers(_ clauses: [Query.Clause]) -> Bool {
    var some: [Bool] = []
    var isPreference = false
    for part in inflections.telling(parts(of: clauses)) {
      let clause = part.clause
      let isAnswered = answers(clause.query) || answers(whole: part.whole)
      if clause.role == .excluded {
        if isAnswered { return false }
      } else if isOfFields(clause.query) {
        if !isAnswered { return false }
      } else if clause.role == .required || isConjunction(clause.query) {
        isPreference = true
        if !isAnswered { return false }
      } else {
        some.append(isAnswered)
      }
    }
    return some.isEmpty || isPreference || some.contains(true)
  }

  func isOfFields(_ query: Query) -> Bool {
    switch query {
    case .title, .actor, .source, .byline, .tag, .date, .said(_, nil): true
    case .said(_, let inner?): isOfFields(inner)
    case .all(let parts), .any(let parts): parts.allSatisfy(isOfFields)
    case .not(let part): isOfFields(part)
    case .nothing, .word, .phrase, .loosePhrase, .expression, .near, .group: false
    }
  }

  private func isConjunction(_ query: Query) -> Bool {
    if case .all = query { true } else { false }
  }

  private func has(_ field: String, _ words: String) -> Bool {
    " \(Folding.fold(field)) ".contains(" \(Folding.fold(words)) ")
  }

  /// The ranges that the query marks in the text, overlapping ones as one.
  func marks(_ query: Query) -> [TextRange] {
    guard answers(query) else { return [] }
    var ranges = shownPlaces(of: query).sorted()
    var merged: [TextRange] = []
    while !ranges.isEmpty {
      var range = ranges.removeFirst()
      while let next = ranges.first, next.start < range.end {
        range = range.union(next)
        ranges.removeFirst()
      }
      merged.append(range)
    }
    return merged
  }

  /// What is negated twice is wanted again.
  private func shownPlaces(of query: Query, isNegated: Bool = false) -> Set<TextRange> {
    switch query {
    case .not(let part): return shownPlaces(of: part, isNegated: !isNegated)
    case .all(let parts), .any(let parts):
      return parts.reduce(into: []) { $0.formUnion(shownPlaces(of: $1, isNegated: isNegated)) }
    case .group(let clauses):
      return inflections.telling(parts(of: clauses)).reduce(into: []) { places, part in
        let isExcluded = part.clause.role == .excluded
        places.formUnion(shownPlaces(of: part.clause.query, isNegated: isNegated != isExcluded))
        if !isNegated { places.formUnion(shownPlaces(ofWhole: part.whole)) }
      }
    case .said(let name, let inner?):
      return inside(words(saidBy: name)).shownPlaces(of: inner, isNegated: isNegated)
    case .nothing, .word, .phrase, .loosePhrase, .expression, .near, .title, .actor, .source,
      .byline, .tag, .date, .said(_, nil):
      return isNegated ? [] : ownPlaces(of: query)
    }
  }

  private func ownPlaces(of query: Query) -> Set<TextRange> {
    switch query {
    case .nothing, .source, .byline, .tag, .date, .not, .all, .any, .group, .said(_, _?): []
    case .said(let name, nil): words(saidBy: name)
    case .word, .phrase, .loosePhrase, .expression, .near, .title:
      Set(allPlaces(of: query).filter { blocks[$0.block].isInText }.map(\.range))
    case .actor(let kind, let name): Set(mentions(kind, name.text))
    }
  }

  /// Whether a place lies where places have to lie.
  func isWithin(_ range: TextRange) -> Bool {
    within?.contains { $0.contains(range) } ?? true
  }

  private func inside(_ ranges: Set<TextRange>) -> PlainSearch {
    var search = self
    search.within = search.within ?? Array(ranges)
    return search
  }

  private func words(saidBy name: FieldValue) -> Set<TextRange> {
    let speakers = entities(nil, name.text)
    let said = loaded.analysis.quotations.filter { quotation in
      quotation.speaker.map { speakers.contains(Int($0)) } == true
        && loaded.article.blocks.contains {
          $0.isSearchable && $0.range.contains(quotation.range)
        }
    }
    return Set(said.map(\.range))
  }

  private func entities(_ kind: EntityKind?, _ name: String) -> [Int] {
    corpus.entities.entities.indices.filter { number in
      let entity = corpus.entities.entities[number]
      return (kind == nil || entity.kind == kind)
        && (entity.surfaces.map(\.text) + [entity.name]).contains {
          Folding.fold($0) == Folding.fold(name)
        }
    }
  }

  private func mentions(_ kind: EntityKind?, _ name: String) -> [TextRange] {
    let wanted = entities(kind, name)
    return loaded.analysis.mentions.filter { mention in
      wanted.contains(Int(mention.entity)) && mention.kind != .nominal && mention.kind != .pronoun
        && isWithin(mention.range)
        && loaded.article.blocks.contains { $0.isSearchable && $0.range.contains(mention.range) }
    }.map(\.range)
  }

  // MARK: Words

  private func allPlaces(of query: Query) -> Set<Place> {
    guard let within else { return anyPlaces(of: query) }
    return anyPlaces(of: query).filter { place in
      blocks[place.block].isInText && within.contains { $0.contains(place.range) }
    }
  }

  private func anyPlaces(of query: Query) -> Set<Place> {
    switch query {
    case .word(let word): places(of: [word], mayInflect: word.text.first?.isLowercase == true)
    case .phrase(let words): places(of: words, mayInflect: false)
    case .loosePhrase(let words, let slop): loosePlaces(of: words, slop)
    case .expression(let expression): places(of: expression)
    case .near(let left, let right, let distance):
      near(anyPlaces(of: left), anyPlaces(of: right), distance)
    case .title(let part): anyPlaces(of: part).filter { blocks[$0.block].isTitle }
    case .nothing, .actor, .said, .source, .byline, .tag, .date, .all, .any, .not, .group: []
    }
  }

  func near(_ lefts: Set<Place>, _ rights: Set<Place>, _ distance: Int) -> Set<Place> {
    var found: Set<Place> = []
    for left in lefts {
      for right in rights where right.block == left.block {
        let gap = max(
          right.words.lowerBound - left.words.upperBound,
          left.words.lowerBound - right.words.upperBound)
        if gap >= 0, gap < distance { found.formUnion([left, right]) }
      }
    }
    return found
  }

  func places(of words: [SearchWord], mayInflect: Bool = false) -> Set<Place> {
    var found: Set<Place> = []
    for (number, block) in blocks.enumerated() {
      for start in block.words.indices {
        for end in ends(of: words[...], in: block.words, from: start, mayInflect) {
          let range = block.words[start].range.union(block.words[end - 1].range)
          found.insert(Place(block: number, words: start..<end, range: range))
        }
      }
    }
    return found
  }

  /// Where a match of the words ends that begins at `start`.
  private func ends(
    of words: ArraySlice<SearchWord>, in text: [PlainWord], from start: Int, _ mayInflect: Bool
  ) -> [Int] {
    guard let first = words.first else { return [start] }
    guard start < text.count else { return [] }
    return spans(of: first, in: text, at: start, mayInflect).flatMap {
      ends(of: words.dropFirst(), in: text, from: start + $0, mayInflect)
    }
  }

  /// Ideographs are words each, and wanted without anything between them.
  private func ideographs(of wanted: String, in text: [PlainWord], at start: Int) -> [Int] {
    let end = start + wanted.unicodeScalars.count
    guard end <= text.count else { return [] }
    let words = text[start..<end]
    let isOneRun = zip(words, words.dropFirst()).allSatisfy { $0.range.end == $1.range.start }
    return isOneRun && words.map(\.folded).joined() == wanted ? [words.count] : []
  }

  /// How many words of the text one word of the query takes, for each way to match it.
  func spans(
    of word: SearchWord, in text: [PlainWord], at start: Int, _ mayInflect: Bool = false
  ) -> [Int] {
    func matches(_ candidate: String, _ wanted: String) -> Bool {
      word.isPrefix ? candidate.hasPrefix(wanted) : candidate == wanted
    }
    if word.isWildcard {
      let isMarked = Folding.hasMarks(word.text)
      let pattern = isMarked ? word.text.lowercased() : Folding.fold(word.text)
      let matches = isGlob(
        pattern[...], isMarked ? text[start].marked[...] : text[start].pairedForm[...])
      return matches ? [1] : []
    }
    if word.edits > 0, !word.text.contains("-") {
      let distance = edits(Array(Folding.fold(word.text)), Array(text[start].pairedForm))
      return distance <= word.edits ? [1] : []
    }
    let wanted = Folding.fold(word.text).filter { $0 != "-" }
    if word.text.unicodeScalars.allSatisfy({ CharacterClass($0) == .ideograph }) {
      return ideographs(of: wanted, in: text, at: start)
    }
    if Folding.hasMarks(word.text) {
      return matches(text[start].marked, word.text.lowercased()) ? [1] : []
    }
    var spans: [Int] = []
    let isOneWord = !word.isPrefix && !word.text.contains("-")
    if matches(text[start].folded, wanted)
      || mayInflect && isOneWord && inflections.forms(of: wanted).contains(text[start].folded)
    {
      spans.append(1)
    }
    let parts = text[start..<start + text[start].compound].map(\.folded)
    if parts.count > 1, matches(parts.joined(), wanted),
      !(word.isPrefix && parts[0].hasPrefix(wanted))
    {
      spans.append(parts.count)
    }
    return spans
  }
}

import Articles
import TextAnalysis

/// Finds who is meant by descriptions ("the Russian diplomat") and pronouns in one article.
///
/// Reads the article once from beginning to end, as a reader does, and keeps who was spoken of:
/// appositions and titles teach roles and genders; a definite description goes to who fits its
/// noun; a pronoun goes to the best of the last few candidates by `PronounRanker`. What has no
/// name takes part as well, so that "the man … he" is not forced on somebody who has one. Linear
/// in the length of the article; after Lee et al. 2013, "Deterministic coreference resolution
/// based on entity-centric, precision-ranked rules".
struct CoreferenceSieve {
  let words: DiscourseWords
  let names: NamePlaces
  let mentions: [Mention]
  let entities: [LocalEntity]
  let knowledge: Knowledge
  let reader: DescriptionReader

  /// The entities of the article come first, under their own numbers.
  var referents: [Referent]
  var items: [DiscourseItem] = []
  /// For each referent, its latest item, or -1.
  var latest: [Int32]
  /// For each noun, the referents whose role it is or whose name has it, in the order of reading.
  var called: [Int32: [Int32]] = [:]
  var found: [(range: TextRange, kind: MentionKind, referent: Int32)] = []
  var roles: [[Role]]
  var bodies = GovernmentBodies()
  /// The sentence that is being read.
  var sentence: Int32 = 0
  var sentenceTokens: Range<Int> = 0..<0
  /// The first item of the sentence.
  var firstItem = 0
  /// The last token at which a clause may have begun.
  var clauseStart = 0
  /// Who said what was quoted last.
  var lastSpeaker: Int32 = -1

  init(
    mentions: [Mention], entities: [LocalEntity], in article: TokenizedArticle,
    knowledge: Knowledge
  ) {
    words = DiscourseWords(article, lexicon: knowledge.discourse)
    names = NamePlaces(mentions, in: article)
    reader = DescriptionReader(words: words, names: names)
    self.mentions = mentions
    self.entities = entities
    self.knowledge = knowledge
    referents = entities.indices.map { Referent(entities[$0], at: $0, knowledge: knowledge) }
    latest = Array(repeating: -1, count: entities.count)
    for mention in mentions { referents[Int(mention.entity)].nameCount += 1 }
    roles = Array(repeating: [], count: entities.count)
    items.reserveCapacity(mentions.count * 3)
  }

  /// All mentions in reading order, and the entities with their roles.
  mutating func resolve() -> (mentions: [Mention], entities: [LocalEntity]) {
    let article = words.article
    for (number, tokens) in article.sentences.enumerated() {
      let block = article.article.blocks[Int(article.blockOfSentence[number])]
      guard block.isSearchable else { continue }
      sentence = Int32(number)
      sentenceTokens = tokens
      firstItem = items.count
      clauseStart = tokens.lowerBound
      readSentence()
    }
    return (allMentions(), allEntities())
  }

  private mutating func readSentence() {
    var index = sentenceTokens.lowerBound
    while index < sentenceTokens.upperBound {
      index = max(index + 1, read(at: index))
    }
  }

  /// Reads what begins at a token; the token after it.
  private mutating func read(at index: Int) -> Int {
    if let mention = names.mention(at: index) { return readName(mention) }
    let traits = words.traits[index]
    if traits.isEmpty {
      if !words.isWord(index) { clauseStart = startsClause(index) ? index + 1 : clauseStart }
      return index + 1
    }
    if !traits.isDisjoint(with: .pronoun) {
      readPronoun(at: index)
      guard traits.contains(.owner) else { return index + 1 }
      return readDescription(at: index)
    }
    if !traits.isDisjoint(with: [.conjunction, .relativePronoun, .that]) {
      clauseStart = index + 1
    }
    if !traits.isDisjoint(with: [.definite, .indefinite, .owner]) {
      return readDescription(at: index)
    }
    if !traits.isDisjoint(with: .noun), words.isLower(index) || index == sentenceTokens.lowerBound {
      return readBareNoun(at: index)
    }
    return index + 1
  }

  private func startsClause(_ index: Int) -> Bool {
    words.article.tokens[index].kind == .punctuation && !words.isMark(index, "-")
  }

  // MARK: Items

  mutating func addReferent(_ referent: Referent) -> Int32 {
    referents.append(referent)
    latest.append(-1)
    return Int32(referents.count - 1)
  }

  mutating func add(
    _ tokens: Range<Int>, _ referent: Int32, _ form: DiscourseItem.Form, isNested: Bool = false
  ) {
    var item = DiscourseItem(
      tokens: tokens, sentence: sentence, referent: referent, form: form,
      rank: Int32(items.count - firstItem))
    let first = firstOfPhrase(tokens.lowerBound)
    item.isNested = isNested
    item.isOwner = words.isPossessive(tokens.upperBound) || isNested
    item.isOblique = words.has(first - 1, [.preposition, .to])
    item.isQuoted = words.isQuoted[tokens.lowerBound]
    item.isSubject = !item.isOblique && !item.isOwner && isSubject(tokens, first: first)
    if item.isSubject, says(tokens) { lastSpeaker = referent }
    latest[Int(referent)] = Int32(items.count)
    referents[Int(referent)].mentionCount += 1
    items.append(item)
  }

  /// The first token of the phrase that a name ends: before titles and modifiers.
  private func firstOfPhrase(_ start: Int) -> Int {
    var first = start
    while first > sentenceTokens.lowerBound, start - first < 5,
      words.has(first - 1, [.honorific, .person, .roleModifier]), !words.has(first - 1, .pronoun)
    {
      first -= 1
    }
    return first
  }

  private func isSubject(_ tokens: Range<Int>, first: Int) -> Bool {
    if isVerb(after: tokens.upperBound) { return true }
    let isSaidBy =
      words.has(first - 1, .saying)
      && (words.isQuoted[max(first - 2, 0)] != words.isQuoted[first]
        || words.isMark(first - 2, ",") || words.isMark(first - 2, "\""))
    return isSaidBy || items.count == firstItem && !words.has(first - 1, .verb)
  }

  func isVerb(after end: Int) -> Bool {
    var index = end
    for _ in 0..<3 where index < sentenceTokens.upperBound {
      if words.has(index, [.verb, .being, .auxiliary, .saying]) { return true }
      guard words.has(index, .adverb) else { return false }
      index += 1
    }
    return false
  }

  private func says(_ tokens: Range<Int>) -> Bool {
    let first = firstOfPhrase(tokens.lowerBound)
    return words.has(tokens.upperBound, .saying)
      || words.has(tokens.upperBound + 1, .saying) && words.has(tokens.upperBound, .adverb)
      || words.has(first - 1, .saying)
  }

  // MARK: Results

  private func allMentions() -> [Mention] {
    var all = mentions
    all.reserveCapacity(mentions.count + found.count)
    for (range, kind, referent) in found where referents[Int(referent)].isNamed {
      all.append(Mention(range: range, kind: kind, entity: Int(referents[Int(referent)].entity)))
    }
    guard all.count > mentions.count else { return mentions }
    all.sort { $0.range < $1.range }
    return all
  }

  private func allEntities() -> [LocalEntity] {
    let named = entities.indices.map { number -> LocalEntity in
      let entity = entities[number]
      guard !roles[number].isEmpty else { return entity }
      return LocalEntity(
        kind: entity.kind, name: entity.name, surfaces: entity.surfaces,
        evidence: entity.evidence, roles: roles[number])
    }
    return named + bodyEntities()
  }
}

extension Referent {
  init(_ entity: LocalEntity, at number: Int, knowledge: Knowledge) {
    kind = entity.kind
    self.entity = Int32(number)
    isPlural = entity.kind == .group
    switch entity.kind {
    case .person: gender = Self.gender(of: entity, knowledge: knowledge)
    case .place:
      for fact in knowledge.facts(about: entity.name)
      where knowledge.names[Int(fact.subject)].kind == .place && fact.role != .title {
        subject = fact.subject
        isCountry = knowledge.names[Int(fact.subject)].isCountry
        break
      }
    case .organisation, .group, .other: break
    }
  }

  /// What the first name tells, when it is one of men or of women only.
  private static func gender(of entity: LocalEntity, knowledge: Knowledge) -> Gender? {
    for text in [entity.name] + entity.surfaces.map(\.text) {
      guard let space = text.firstIndex(of: " ") ?? (text.isEmpty ? nil : text.endIndex) else {
        continue
      }
      let traits = knowledge.traits(of: String(text[..<space]))
      if traits.contains(.maleName) != traits.contains(.femaleName) {
        return traits.contains(.maleName) ? .male : .female
      }
    }
    return nil
  }
}

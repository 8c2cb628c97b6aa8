import TextAnalysis

extension CoreferenceSieve {
  /// Reads the phrase that an article or a pronoun opens; the token after it.
  mutating func readDescription(at index: Int) -> Int {
    guard let description = reader.description(at: index, before: sentenceTokens.upperBound) else {
      return index + 1
    }
    // "The Foreign Ministry": nothing but a name with its article.
    if description.head == nil, let last = description.names.last,
      names.tokens[last].upperBound == description.tokens.upperBound
    {
      return index + 1
    }
    return read(description)
  }

  /// "Officials said", "Police have": somebody without a name.
  mutating func readBareNoun(at index: Int) -> Int {
    let traits = words.traits[index]
    guard traits.contains(.people) || traits.contains(.plural) else { return index + 1 }
    let kind: EntityKind = traits.contains(.people) ? .person : .organisation
    let group = addReferent(Referent(kind: kind, isPlural: true))
    add(index..<index + 1, group, .thing)
    return index + 1
  }

  mutating func read(_ description: Description) -> Int {
    let end = description.tokens.upperBound
    // The title of a name is learned with the name.
    if description.isBeforeName {
      addNested(description)
      return end
    }
    guard let head = description.head else {
      addNested(description)
      addThing(description)
      return end
    }
    if let next = readNameBehindComma(description, head: head) { return next }
    addNested(description)
    let referent = resolve(description, head: head)
    add(description.tokens, referent, .description)
    if isMention(description, head: head), referents[Int(referent)].isNamed {
      found.append((words.textRange(description.tokens), .nominal, referent))
    }
    return end
  }

  private func isMention(_ description: Description, head: Int) -> Bool {
    description.opening != .indefinite
  }

  /// "The foreign minister, Sergei Lavrov, said".
  private mutating func readNameBehindComma(_ description: Description, head: Int) -> Int? {
    let end = description.tokens.upperBound
    guard words.isMark(end, ","), let mention = names.mention(at: firstNameAfter(end + 1)),
      mentions[mention].kind == .name || mentions[mention].kind == .alias,
      fits(head, mentions[mention].entity), !words.isPossessive(names.tokens[mention].upperBound)
    else { return nil }
    let after = names.tokens[mention].upperBound
    guard after >= sentenceTokens.upperBound || !words.isWord(after) else { return nil }
    addNested(description)
    learn(
      head: head, tokens: roleTokens(of: description), place: place(of: description),
      of: mentions[mention].entity)
    return end
  }

  private func firstNameAfter(_ index: Int) -> Int {
    words.has(index, .honorific) ? index + 1 : index
  }

  private mutating func addThing(_ description: Description) {
    let last = description.tokens.upperBound - 1
    let range = words.article.tokens[last].range
    let isPlural = words.article.article.text[range.end - 1] == UInt8(ascii: "s")
    let thing = addReferent(Referent(kind: nil, isPlural: isPlural))
    add(description.tokens, thing, .thing)
  }

  /// The names within a phrase; the owner it begins with was read before.
  mutating func addNested(_ description: Description) {
    for mention in description.names {
      let form: DiscourseItem.Form = mentions[mention].kind == .demonym ? .demonym : .name
      add(names.tokens[mention], mentions[mention].entity, form, isNested: true)
    }
  }

  /// The words of a role without article and owner: "foreign minister".
  func roleTokens(of description: Description) -> Range<Int> {
    var first = description.tokens.lowerBound
    switch description.opening {
    case .definite, .indefinite, .pronoun: first += 1
    case .owner(let mention): first = names.tokens[mention].upperBound + 1
    case .none: break
    }
    if let last = description.names.last { first = max(first, names.tokens[last].upperBound) }
    return min(first, description.tokens.upperBound - 1)..<description.tokens.upperBound
  }

  /// The country or organisation that a description names: "Russia's", "the Russian", or "of
  /// Russia" behind it.
  func place(of description: Description) -> Int32? {
    if case .owner(let mention) = description.opening, !isPerson(mention) {
      return mentions[mention].entity
    }
    for mention in description.names where !isPerson(mention) { return mentions[mention].entity }
    var next = description.tokens.upperBound
    guard words.has(next, .of) || words.has(next, .preposition) else { return nil }
    next += words.has(next + 1, .definite) ? 2 : 1
    guard let mention = names.mention(at: next), !isPerson(mention) else { return nil }
    return mentions[mention].entity
  }

  private func isPerson(_ mention: Int) -> Bool {
    referents[Int(mentions[mention].entity)].kind == .person
  }

  // MARK: Resolving

  /// Who a description means: somebody known, or somebody new without a name.
  private mutating func resolve(_ description: Description, head: Int) -> Int32 {
    let traits = words.traits[head]
    if description.opening != .indefinite,
      !traits.contains(.plural) || traits.contains(.body)
    {
      let known: Int32? =
        if !traits.isDisjoint(with: .body) {
          body(description, head: head)
        } else if traits.contains(.person) {
          person(description, head: head)
        } else if traits.contains(.organisation) {
          organisation(description, head: head)
        } else if !traits.isDisjoint(with: .place) {
          placeMeant(description, head: head)
        } else {
          nil
        }
      if let known { return known }
    }
    let referent = addReferent(unnamed(traits, head: head, description))
    called[words.numbers[head], default: []].append(referent)
    return referent
  }

  private func unnamed(
    _ traits: DiscourseTraits, head: Int, _ description: Description
  ) -> Referent {
    var referent = Referent(kind: .person, isPlural: traits.contains(.plural))
    if !traits.isDisjoint(with: [.organisation, .body]) { referent.kind = .organisation }
    if !traits.isDisjoint(with: .place) { referent.kind = .place }
    if traits.contains(.male) != traits.contains(.female) {
      referent.gender = traits.contains(.male) ? .male : .female
    }
    let place = place(of: description) ?? -1
    referent.roles = [Referent.KnownRole(head: words.numbers[head], place: place)]
    return referent
  }

  private func person(_ description: Description, head: Int) -> Int32? {
    let number = words.numbers[head]
    let place = place(of: description)
    let traits = words.traits[head]
    // Who has the role, the latest first.
    let holder = latest(called: number) { referent in
      referent.kind == .person && !referent.isPlural
        && referent.roles.contains { role in
          role.head == number && (place == nil || role.place == place || role.place < 0)
        }
    }
    if let holder, genderFits(traits, holder) { return holder }
    guard description.opening != .pronoun, let field = NounFields.field(of: head, in: words) else {
      return nil
    }
    return onlyItem(within: 2) { number, referent in
      referent.kind == .person && !referent.isPlural && genderFits(traits, number)
        && (place.map { referent.canBelong(to: $0) } ?? true)
        && (referent.roles.isEmpty && referent.isNamed
          || referent.roles.contains { NounFields.field(of: $0.head, in: words) == field })
    }
  }

  private func organisation(_ description: Description, head: Int) -> Int32? {
    let number = words.numbers[head]
    if description.opening == .pronoun { return nil }
    let named = latest(called: number) { $0.kind == .organisation && !$0.isPlural }
    if let named { return named }
    guard NounFields.isGenericOrganisation(head, in: words) else { return nil }
    return onlyItem(within: 1) { _, referent in
      referent.kind == .organisation && !referent.isPlural && referent.nameHeads.isEmpty
        && referent.roles.isEmpty
    }
  }

  private func placeMeant(_ description: Description, head: Int) -> Int32? {
    if description.opening == .pronoun { return nil }
    if words.has(head, .country) {
      guard !description.names.contains(where: { namesCountry($0) }) else { return nil }
      if case .owner = description.opening { return nil }
      return mostSalient(within: 4) { $0.isCountry }
    }
    if case .owner = description.opening { return nil }
    let number = words.numbers[head]
    let named = latestItem(within: 6) { referent in
      referent.kind == .place && (referent.nameHeads.contains(number) || referent.hasRole(number))
    }
    if let named { return named }
    guard words.has(head, .city), description.names.isEmpty else { return nil }
    return latestItem(within: 2) { referent in
      referent.kind == .place && referent.isNamed && !referent.isCountry
        && (referent.subject.map { isCity(knowledge.names[Int($0)]) } ?? false)
    }
  }

  private func isCity(_ name: KnownName) -> Bool { name.sort.hasPrefix("city") }

  private func namesCountry(_ mention: Int) -> Bool {
    referents[Int(mentions[mention].entity)].isCountry
  }

  // MARK: Searching back

  /// The referent spoken of last that fits, of the last few that a noun was said of.
  private func latest(called head: Int32, where fits: (Referent) -> Bool) -> Int32? {
    var best: Int32?
    for referent in (called[head] ?? []).suffix(16)
    where latest[Int(referent)] > (best.map { latest[Int($0)] } ?? -1) {
      if fits(referents[Int(referent)]) { best = referent }
    }
    return best
  }

  /// The latest referent that fits, of those of the last sentences.
  private func latestItem(
    within distance: Int32, where fits: (Referent) -> Bool
  ) -> Int32? {
    for item in items.reversed() {
      guard sentence - item.sentence <= distance else { return nil }
      if fits(referents[Int(item.referent)]) { return item.referent }
    }
    return nil
  }

  /// The referent that fits when there is one alone, or the subject among them that came last.
  private func onlyItem(
    within distance: Int32, where fits: (Int32, Referent) -> Bool
  ) -> Int32? {
    var only: Int32?
    var subject: Int32?
    var isAlone = true
    for item in items.reversed() {
      guard sentence - item.sentence <= distance else { break }
      guard fits(item.referent, referents[Int(item.referent)]) else { continue }
      isAlone = isAlone && (only == nil || only == item.referent)
      only = only ?? item.referent
      if item.isSubject, item.sentence < sentence { subject = subject ?? item.referent }
    }
    return isAlone ? only : subject
  }

  /// The referent that was spoken of most lately and most often in the last sentences.
  func mostSalient(within distance: Int32, where fits: (Referent) -> Bool) -> Int32? {
    var weights: [(referent: Int32, weight: Float)] = []
    for item in items.reversed() {
      let back = sentence - item.sentence
      guard back <= distance else { break }
      guard fits(referents[Int(item.referent)]) else { continue }
      // Where something happens is spoken of more than who acts there.
      let worth: Float = item.form == .demonym ? 0.3 : item.isOblique ? 1.3 : 1
      let often = 1 + Self.log(referents[Int(item.referent)].nameCount) / 4
      let weight = worth * often / Float(1 + back)
      if let known = weights.firstIndex(where: { $0.referent == item.referent }) {
        weights[known].weight += weight
      } else {
        weights.append((item.referent, weight))
      }
    }
    return weights.max { $0.weight < $1.weight }?.referent
  }
}

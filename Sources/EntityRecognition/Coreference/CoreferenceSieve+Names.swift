import TextAnalysis

extension CoreferenceSieve {
  /// Reads a name and what directly says who or what it is; the token after it.
  mutating func readName(_ mention: Int) -> Int {
    let referent = mentions[mention].entity
    let tokens = names.tokens[mention]
    learnNameHeads(tokens, of: referent)
    learnTitle(before: tokens.lowerBound, of: referent)
    let form: DiscourseItem.Form = mentions[mention].kind == .demonym ? .demonym : .name
    add(tokens, referent, form)
    addGroup(ending: tokens)
    if words.isPossessive(tokens.upperBound),
      let description = reader.description(
        at: firstWithHonorific(tokens.lowerBound), owner: mention,
        before: sentenceTokens.upperBound), description.head != nil
    {
      return read(description)
    }
    guard form == .name else { return tokens.upperBound }
    return readApposition(after: tokens, of: referent)
  }

  func firstWithHonorific(_ start: Int) -> Int {
    start > sentenceTokens.lowerBound && words.has(start - 1, .honorific) ? start - 1 : start
  }

  /// The nouns in a name by which it may be called: "ministry", "river".
  private mutating func learnNameHeads(_ tokens: Range<Int>, of referent: Int32) {
    guard referents[Int(referent)].kind != .person else { return }
    for index in tokens where words.has(index, [.organisation, .body, .city, .otherPlace]) {
      let head = words.numbers[index]
      if !referents[Int(referent)].nameHeads.contains(head) {
        referents[Int(referent)].nameHeads.append(head)
        called[head, default: []].append(referent)
      }
    }
  }

  /// What stands before a name: "Mr.", "Russian Foreign Minister", "the oil company".
  private mutating func learnTitle(before start: Int, of referent: Int32) {
    var first = start
    var head: Int?
    let wanted: DiscourseTraits =
      referents[Int(referent)].kind == .person ? .someone : .organisation.union(.place)
    while first > sentenceTokens.lowerBound, start - first < 7 {
      let before = first - 1
      if words.has(before, wanted) {
        head = head ?? before
      } else if words.has(before, .honorific) {
        learnGender(words.traits[before], of: referent)
      } else if !words.has(before, .roleModifier), !(words.isMark(before, "-") && first < start) {
        break
      }
      first = before
    }
    guard let head else { return }
    var place = first - 1
    if place > sentenceTokens.lowerBound, words.isPossessive(place) { place -= 1 }
    learn(head: head, tokens: first..<start, place: name(endingAt: place), of: referent)
  }

  /// The referent whose name ends with a token, if it is no person.
  private func name(endingAt index: Int) -> Int32? {
    guard index >= sentenceTokens.lowerBound else { return nil }
    let mention = names.first(from: index + 1) - 1
    guard mention >= 0, names.tokens[mention].upperBound == index + 1,
      referents[Int(mentions[mention].entity)].kind != .person
    else { return nil }
    return mentions[mention].entity
  }

  private mutating func learnGender(_ traits: DiscourseTraits, of referent: Int32) {
    guard traits.contains(.male) != traits.contains(.female) else { return }
    referents[Int(referent)].gender = traits.contains(.male) ? .male : .female
  }

  mutating func learn(head: Int, tokens: Range<Int>, place: Int32?, of referent: Int32) {
    if referents[Int(referent)].gender == nil { learnGender(words.traits[head], of: referent) }
    let known = Referent.KnownRole(head: words.numbers[head], place: place ?? -1)
    guard
      !referents[Int(referent)].roles.contains(where: {
        $0.head == known.head && ($0.place == known.place || known.place < 0)
      })
    else { return }
    referents[Int(referent)].roles.append(known)
    called[known.head, default: []].append(referent)
    guard roles.indices.contains(Int(referent)) else { return }
    let range = words.textRange(tokens)
    let owner = place.flatMap { entities.indices.contains(Int($0)) ? Int($0) : nil }
    roles[Int(referent)].append(
      Role(text: words.article.article.text[range], range: range, holderOf: owner))
  }

  /// "Lavrov, the foreign minister of Russia,", "Lavrov is a diplomat".
  private mutating func readApposition(after tokens: Range<Int>, of referent: Int32) -> Int {
    var start = tokens.upperBound
    let isPredicate = words.has(start, .being)
    guard isPredicate || words.isMark(start, ",") else { return start }
    start += 1
    guard start < sentenceTokens.upperBound else { return tokens.upperBound }
    let isOpened = words.has(start, [.definite, .indefinite])
    guard isOpened || !isPredicate && words.isLower(start) || names.mention(at: start) != nil,
      let description = apposition(at: start), let head = description.head,
      fits(head, referent), !description.isBeforeName
    else { return tokens.upperBound }
    let end = description.tokens.upperBound
    if !isPredicate, !isOpened, !endsApposition(end) { return tokens.upperBound }
    addNested(description)
    learn(
      head: head, tokens: roleTokens(of: description), place: place(of: description),
      of: referent)
    return end
  }

  private func apposition(at start: Int) -> Description? {
    if let owner = names.mention(at: start), words.isPossessive(names.tokens[owner].upperBound) {
      return reader.description(at: start, owner: owner, before: sentenceTokens.upperBound)
    }
    return reader.description(at: start, before: sentenceTokens.upperBound)
  }

  private func endsApposition(_ index: Int) -> Bool {
    index >= sentenceTokens.upperBound || !words.isWord(index)
      || words.has(index, [.preposition, .relativePronoun])
  }

  /// Whether a noun can be said of a referent by what kinds they are.
  func fits(_ head: Int, _ referent: Int32) -> Bool {
    switch referents[Int(referent)].kind {
    case .person: words.has(head, .someone) && genderFits(words.traits[head], referent)
    case .organisation: words.has(head, [.organisation, .body])
    case .place: words.has(head, .place)
    case .group: words.has(head, .people)
    case .other, nil: false
    }
  }

  func genderFits(_ traits: DiscourseTraits, _ referent: Int32) -> Bool {
    switch referents[Int(referent)].gender {
    case .male: !traits.contains(.female) || traits.contains(.male)
    case .female: !traits.contains(.male) || traits.contains(.female)
    case nil: true
    }
  }

  /// "Lavrov and Maduro" are several, whom "they" may mean.
  private mutating func addGroup(ending tokens: Range<Int>) {
    guard items.count >= firstItem + 2 else { return }
    let left = items[items.count - 2]
    var first = tokens.lowerBound
    while first > left.tokens.upperBound,
      words.has(first - 1, [.honorific, .person, .roleModifier, .definite])
    {
      first -= 1
    }
    guard words.has(first - 1, .and), first - 1 == left.tokens.upperBound,
      left.form == .name || left.form == .pronoun || left.form == .description
    else { return }
    let kind = referents[Int(left.referent)].kind
    let group = addReferent(Referent(kind: kind, isPlural: true))
    add(left.tokens.lowerBound..<tokens.upperBound, group, .thing)
  }
}

import TextAnalysis

/// A pronoun while who it means is looked for.
struct PronounPlace {
  let index: Int
  let traits: DiscourseTraits
  let isSubject: Bool
  let isQuoted: Bool
  /// Whether it is the subject of a verb of saying.
  let isSpeaker: Bool
  /// The token of the verb whose report it opens: of "said" in "she said that he would go".
  var reportingVerb: Int?

  var isOwner: Bool { traits.contains(.owner) }
  var isReflexive: Bool { traits.contains(.reflexive) }
}

extension CoreferenceSieve {
  /// Finds who the pronoun at a token means.
  mutating func readPronoun(at index: Int) {
    var place = pronounPlace(at: index)
    if place.traits.contains(.it), !place.isOwner, isPleonastic(index) { return }
    // "Her" owns what follows when something follows that can be owned.
    if place.traits.contains([.she, .owner, .object]), !isOwned(index + 1) {
      place = PronounPlace(
        index: index, traits: place.traits.subtracting(.owner), isSubject: false,
        isQuoted: place.isQuoted, isSpeaker: false)
    }
    guard let referent = subjectBehind(place) ?? bestCandidate(for: place) else { return }
    if referents[Int(referent)].gender == nil, referents[Int(referent)].kind == .person {
      if place.traits.contains(.he) { referents[Int(referent)].gender = .male }
      if place.traits.contains(.she) { referents[Int(referent)].gender = .female }
    }
    add(index..<index + 1, referent, .pronoun)
    items[items.count - 1].isOwner = place.isOwner
    items[items.count - 1].isSubject = place.isSubject
    if place.isSpeaker { lastSpeaker = referent }
    if referents[Int(referent)].isNamed { found.append((range(of: place), .pronoun, referent)) }
  }

  /// The pronoun alone: "he" of "he'll".
  private func range(of place: PronounPlace) -> TextRange {
    let range = words.article.tokens[place.index].range
    let bytes = words.article.article.text.utf8
    var end = range.start
    while end < range.end, bytes[end] | 0x20 >= UInt8(ascii: "a"),
      bytes[end] | 0x20 <= UInt8(ascii: "z")
    {
      end += 1
    }
    return TextRange(range.start, max(end, range.start + 1))
  }

  private func pronounPlace(at index: Int) -> PronounPlace {
    let traits = words.traits[index]
    let isVerbBehind =
      words.has(index + 1, [.verb, .being, .auxiliary, .saying])
      || words.has(index + 1, .adverb) && words.has(index + 2, [.verb, .being, .auxiliary])
    let isSubject =
      traits.isDisjoint(with: [.owner, .object, .reflexive])
      && (isVerbBehind || !words.has(index - 1, [.preposition, .to, .verb]))
    let isQuoted = words.isQuoted[index]
    let isSpeaker =
      isSubject && !isQuoted && (words.has(index + 1, .saying) || words.has(index - 1, .saying))
    return PronounPlace(
      index: index, traits: traits, isSubject: isSubject, isQuoted: isQuoted,
      isSpeaker: isSpeaker, reportingVerb: isVerbBehind ? reportingVerb(before: index) : nil)
  }

  private func reportingVerb(before index: Int) -> Int? {
    let verb = words.has(index - 1, .that) ? index - 2 : index - 1
    guard verb > sentenceTokens.lowerBound, words.has(verb, .saying), !words.isQuoted[index]
    else { return nil }
    return verb
  }

  private func isOwned(_ index: Int) -> Bool {
    guard index < sentenceTokens.upperBound, words.isWord(index) else { return false }
    return words.has(index, .noun) || words.traits[index] == .verb
      || words.has(index, .roleModifier) || words.traits[index].isEmpty
  }

  /// "It is clear that", "it was raining", "it takes time to".
  private func isPleonastic(_ index: Int) -> Bool {
    let end = sentenceTokens.upperBound
    var next = index + 1
    while next < end, words.has(next, [.auxiliary, .being, .adverb]) || words.isPossessive(next) {
      next += 1
    }
    guard next < end, words.has(next, .pleonastic) else { return false }
    if next == index + 1 || next + 2 >= end { return true }
    return (next + 1..<min(next + 6, end)).contains {
      words.has($0, [.that, .to, .conjunction])
    }
  }

  // MARK: Candidates

  /// "In his speech, Lavrov said": the subject that follows the phrase a sentence opens with.
  private func subjectBehind(_ place: PronounPlace) -> Int32? {
    let start = sentenceTokens.lowerBound
    guard place.isOwner, place.index - start <= 3, words.has(start, .preposition),
      let comma = (place.index + 1..<min(place.index + 9, sentenceTokens.upperBound))
        .first(where: { words.isMark($0, ",") })
    else { return nil }
    let mention = names.first(from: comma + 1)
    guard mention < names.tokens.count, names.tokens[mention].lowerBound <= comma + 4,
      names.tokens[mention].upperBound < sentenceTokens.upperBound,
      isVerb(after: names.tokens[mention].upperBound),
      agrees(mentions[mention].entity, place.traits)
    else { return nil }
    return mentions[mention].entity
  }

  /// The best item for a pronoun; nil when none is better than nobody.
  private func bestCandidate(for place: PronounPlace) -> Int32? {
    var best: Int?
    var bestScore = nobody(for: place)
    var seen = 0
    var agreeing = 0
    var last: Int32 = -1
    var number = items.count - 1
    while number >= 0, seen < 80 {
      let item = items[number]
      guard sentence - item.sentence <= 8 else { break }
      seen += 1
      if agrees(item, place) {
        if item.referent != last { agreeing += 1 }
        last = item.referent
        var score: Float = 0
        forEachFeature(of: item, place, nearness: agreeing) { feature, value in
          score += PronounRanker.weights[feature.rawValue] * value
        }
        if score > bestScore {
          bestScore = score
          best = number
        }
      }
      number -= 1
    }
    return best.map { items[$0].referent }
  }

  private func nobody(for place: PronounPlace) -> Float {
    let feature: PronounRanker.Feature =
      place.traits.contains(.it) ? .noneIt : place.traits.contains(.they) ? .noneThey : .none
    return PronounRanker.weights[feature.rawValue]
  }

  /// Whether number, kind and gender allow an item to be meant.
  private func agrees(_ item: DiscourseItem, _ place: PronounPlace) -> Bool {
    agrees(item.referent, place.traits)
  }

  private func agrees(_ number: Int32, _ pronoun: DiscourseTraits) -> Bool {
    let referent = referents[Int(number)]
    if pronoun.contains(.he) {
      return referent.kind == .person && !referent.isPlural && referent.gender != .female
    }
    if pronoun.contains(.she) {
      return referent.kind == .person && !referent.isPlural && referent.gender != .male
    }
    if pronoun.contains(.it) {
      return referent.kind != .person && referent.kind != .group && !referent.isPlural
    }
    if referent.isPlural { return true }
    switch referent.kind {
    case .person: return referent.gender == nil
    case .organisation, .place, .group: return true
    case .other, nil: return false
    }
  }

  /// What speaks for or against an item: the features that hold, with their values.
  func forEachFeature(
    of item: DiscourseItem, _ place: PronounPlace, nearness: Int,
    _ body: (PronounRanker.Feature, Float) -> Void
  ) {
    let referent = referents[Int(item.referent)]
    switch sentence - item.sentence {
    case 0: body(.sameSentence, 1)
    case 1: body(.oneBack, 1)
    case 2: body(.twoBack, 1)
    case 3: body(.threeBack, 1)
    default: body(.farther, 1)
    }
    if item.isSubject { body(.subject, 1) }
    if item.isOblique { body(.oblique, 1) }
    if item.isOwner { body(.owner, 1) }
    if item.isNested { body(.nested, 1) }
    if item.rank == 0 { body(.firstInSentence, 1) }
    switch item.form {
    case .name: body(.name, 1)
    case .description: body(.description, 1)
    case .pronoun: body(.pronoun, 1)
    case .demonym: body(.demonym, 1)
    case .thing: break
    }
    if !referent.isNamed { body(.unnamed, 1) }
    body(.frequency, Self.log(referent.mentionCount))
    body(.frequencyInDocument, Self.log(referent.nameCount))
    if nearness == 1 { body(.nearest, 1) }
    if nearness == 2 { body(.secondNearest, 1) }
    forEachFeatureOfPlace(item, place, body)
    forEachFeatureOfKind(referent, place, body)
  }

  private func forEachFeatureOfPlace(
    _ item: DiscourseItem, _ place: PronounPlace, _ body: (PronounRanker.Feature, Float) -> Void
  ) {
    if place.isSubject, item.isSubject { body(.parallelSubject, 1) }
    if place.isSpeaker, item.referent == lastSpeaker { body(.speakerOfWords, 1) }
    if let verb = place.reportingVerb, isSubject(item, of: verb) { body(.reporter, 1) }
    if place.isQuoted { body(item.isQuoted ? .sameQuotation : .otherQuotation, 1) }
    guard item.sentence == sentence, item.tokens.lowerBound >= clauseStart, item.isSubject else {
      return
    }
    if place.isReflexive {
      body(.reflexiveSubject, 1)
    } else if !place.isOwner, !place.isSubject {
      body(.clauseSubject, 1)
    }
  }

  /// Whether an item is the last subject before a verb; an apposition may stand between.
  private func isSubject(_ item: DiscourseItem, of verb: Int) -> Bool {
    guard item.sentence == sentence, item.isSubject, item.tokens.upperBound <= verb else {
      return false
    }
    return !items[firstItem...].contains {
      $0.isSubject && $0.tokens.lowerBound > item.tokens.lowerBound
        && $0.tokens.upperBound <= verb
    }
  }

  private func forEachFeatureOfKind(
    _ referent: Referent, _ place: PronounPlace, _ body: (PronounRanker.Feature, Float) -> Void
  ) {
    if place.traits.contains(.it) {
      switch referent.kind {
      case .organisation: body(.itOrganisation, 1)
      case .place: body(.itPlace, 1)
      default: body(.itThing, 1)
      }
    } else if place.traits.contains(.they) {
      switch referent.kind {
      case _ where referent.isPlural: body(.theyPlural, 1)
      case .organisation: body(.theyOrganisation, 1)
      case .place: body(.theyPlace, 1)
      case .person: body(.theyPerson, 1)
      default: body(.theyThing, 1)
      }
    } else {
      body(referent.gender == nil ? .genderUnknown : .genderKnown, 1)
    }
  }

  /// The logarithm to the base of two, coarsely.
  static func log(_ count: Int32) -> Float {
    Float(Int32.bitWidth - max(count, 1).leadingZeroBitCount - 1)
  }
}

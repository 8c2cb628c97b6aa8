/// Governments, oppositions and armies that an article speaks of in small letters.
struct GovernmentBodies {
  struct Key: Hashable {
    /// "Government" for a regime and for the authorities as well.
    let sort: String
    /// The referent of the country, or of the person whose administration it is.
    let owner: Int32
  }

  /// The referent of each.
  private(set) var known: [Key: Int32] = [:]
  /// For each sort, the referent spoken of last.
  private var last: [String: Int32] = [:]
  /// The country whose body was spoken of last.
  private(set) var lastCountry: Int32?
  /// The names of those that have one, in the order of their entities.
  private(set) var names: [String] = []

  func latest(_ sort: String) -> Int32? { last[sort] }

  mutating func note(_ referent: Int32, _ key: Key, isOfCountry: Bool) {
    known[key] = referent
    last[key.sort] = referent
    if isOfCountry { lastCountry = key.owner }
  }

  /// The place of a new one among the named bodies.
  mutating func add(named name: String) -> Int {
    names.append(name)
    return names.count - 1
  }
}

extension CoreferenceSieve {
  /// The body that a description means, a new one if need be; nil when it is not said whose.
  mutating func body(_ description: Description, head: Int) -> Int32? {
    guard let sort = words.lexicon.bodies[words.numbers[head]] else { return nil }
    if let owner = owner(of: description) {
      return body(of: owner, sort, head: head)
    }
    // "The opposition" goes with the government that the article is about.
    if let known = bodies.latest(sort) { return known }
    let country = bodies.lastCountry ?? mostSalient(within: 3) { $0.isCountry }
    return country.flatMap { body(of: $0, sort, head: head) }
  }

  private func owner(of description: Description) -> Int32? {
    if case .owner(let mention) = description.opening { return mentions[mention].entity }
    if let last = description.names.last { return mentions[last].entity }
    return place(of: description)
  }

  private mutating func body(of owner: Int32, _ sort: String, head: Int) -> Int32? {
    var owner = owner
    let word = words.lexicon.string(words.numbers[head])
    // A president's government is his country's, but his administration goes by his name.
    if referents[Int(owner)].kind == .person, word != "administration",
      let country = referents[Int(owner)].roles.first(where: { isCountry($0.place) })?.place
    {
      owner = country
    }
    let key = GovernmentBodies.Key(sort: sort, owner: owner)
    let referent = bodies.known[key] ?? addReferent(newBody(key, word: word))
    bodies.note(referent, key, isOfCountry: isCountry(owner))
    return referent
  }

  private func isCountry(_ place: Int32) -> Bool { place >= 0 && referents[Int(place)].isCountry }

  private mutating func newBody(_ key: GovernmentBodies.Key, word: String) -> Referent {
    var referent = Referent(kind: .organisation)
    guard let name = name(of: key, word: word) else { return referent }
    referent.entity = Int32(entities.count + bodies.add(named: name))
    return referent
  }

  /// "Venezuelan opposition", "Trump administration"; nil for what needs no entity of its own.
  private func name(of key: GovernmentBodies.Key, word: String) -> String? {
    guard entities.indices.contains(Int(key.owner)) else { return nil }
    if referents[Int(key.owner)].kind == .person {
      guard key.sort == "government" else { return nil }
      let surname = entities[Int(key.owner)].name.split(separator: " ").last.map(String.init)
      return surname.map { $0 + " " + (word == "administration" ? word : key.sort) }
    }
    guard ["government", "opposition", "military"].contains(key.sort),
      let subject = referents[Int(key.owner)].subject, referents[Int(key.owner)].isCountry,
      let demonym = knowledge.names[Int(subject)].demonym
    else { return nil }
    return demonym + " " + key.sort
  }

  /// The entities of the bodies that have names, with how often they are mentioned.
  func bodyEntities() -> [LocalEntity] {
    var counts = [Int](repeating: 0, count: bodies.names.count)
    for (_, _, referent) in found {
      let number = Int(referents[Int(referent)].entity) - entities.count
      if number >= 0 { counts[number] += 1 }
    }
    return zip(bodies.names, counts).map { name, count in
      LocalEntity(
        kind: .organisation, name: name,
        surfaces: [Surface(text: name, kind: .nominal, count: count)], evidence: [])
    }
  }
}

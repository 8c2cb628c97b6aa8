/// Governments, oppositions and armies that an article speaks of in small letters.
struct GovernmentBodies {
  struct Key: Hashable {
    /// "Government" for a regime and for the authorities as well.
    let body: String
    /// The referent of the country, or of the person whose administration it is.
    let owner: Int32
  }

  /// The referent of each.
  var known: [Key: Int32] = [:]
  /// For each body, the one spoken of last.
  var last: [String: Int32] = [:]
}

extension CoreferenceSieve {
  /// The body that a description means, a new one if need be; nil when it is not said whose.
  mutating func body(_ description: Description, head: Int) -> Int32? {
    guard let sort = words.lexicon.bodies[words.numbers[head]] else { return nil }
    if let owner = owner(of: description) ?? nil {
      let key = GovernmentBodies.Key(body: sort, owner: owner)
      let referent = bodies.known[key] ?? addReferent(Referent(kind: .organisation))
      bodies.known[key] = referent
      bodies.last[sort] = referent
      return referent
    }
    return bodies.last[sort]
  }

  private func owner(of description: Description) -> Int32? {
    if case .owner(let mention) = description.opening { return mentions[mention].entity }
    if let last = description.names.last { return mentions[last].entity }
    return place(of: description)
  }
}

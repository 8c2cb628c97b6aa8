/// Rungs that join names of organisations of which one says the place and the other does not.
extension OrganisationRungs {
  /// "United States Geological Survey" and "U.S. Geological Survey": one country under two names.
  static func countryNames(_ graph: inout NameGraph) {
    var first: [String: Int] = [:]
    for (index, node) in graph.nodes.enumerated() {
      guard let key = countryKey(of: node, graph.knowledge) else { continue }
      if let other = first[key] {
        graph.merge(other, index, by: .placeLeftOut)
      } else {
        first[key] = index
      }
    }
  }

  /// "Saints" and "New Orleans Saints", "T-Mobile" and "T-Mobile USA", when the shorter fits one
  /// place only.
  static func places(_ graph: inout NameGraph) {
    let organisations = graph.nodes.indices.filter { graph.nodes[$0].form.kind == .organisation }
    guard organisations.count > 1 else { return }
    let names = Set(organisations.map { graph.nodes[$0].form.key })
    let longer = graph.nodes(under: names) { namesWithoutPlace(of: $0, graph.knowledge) }
    guard !longer.isEmpty else { return }
    for index in organisations where graph.nodes[index].subject == nil {
      guard let candidates = longer[graph.nodes[index].form.key],
        let best = graph.likeliest(of: candidates.filter { $0 != index }, for: index, ratio: 3)
      else { continue }
      graph.merge(best, index, by: .placeLeftOut)
    }
  }

  /// What the name is with its country by number; nil when it does not begin with one.
  static func countryKey(of node: NameNode, _ knowledge: Knowledge) -> String? {
    let words = node.form.words
    guard node.form.kind == .organisation, node.body == nil, words.count > 1,
      knowledge.traits(of: words[0]).contains(.beginsPhrase)
    else { return nil }
    for length in [3, 2, 1] where words.count > length {
      for fact in knowledge.facts(about: words.prefix(length).joined(separator: " "))
      where fact.role == .name || fact.role == .alternative {
        guard knowledge.names[Int(fact.subject)].isCountry else { continue }
        return "\(fact.subject) " + words.dropFirst(length).joined(separator: " ")
      }
    }
    return nil
  }

  /// The name without the place it begins with or the country it ends with; a rest that only
  /// says what an organisation is, as "Police", is left out.
  static func namesWithoutPlace(of node: NameNode, _ knowledge: Knowledge) -> [String] {
    let words = node.form.words
    guard node.form.kind == .organisation, node.body == nil, words.count > 1 else { return [] }
    var names: [String] = []
    let mayBeginWithPlace = knowledge.traits(of: words[0]).contains(.beginsPhrase)
    for length in [3, 2, 1] where mayBeginWithPlace && words.count > length {
      if isPlace(words.prefix(length).joined(separator: " "), knowledge) {
        names.append(words.dropFirst(length).joined(separator: " "))
        break
      }
    }
    if let last = words.last, countrySuffixes.contains(last) {
      names.append(words.dropLast().joined(separator: " "))
    }
    return names.filter { name in
      let last = name.split(separator: " ").last.map(String.init) ?? ""
      // "Saints" is a team; "Sun" alone is a headline's word.
      if last == name, knowledge.traits(of: name).contains(.common), !name.hasSuffix("s") {
        return false
      }
      return knowledge.traits(of: last).isDisjoint(with: [
        .organisationHead, .organisationSuffix, .businessWord, .organisationNoun, .function,
      ])
    }
  }

  private static let countrySuffixes: Set<String> = ["usa", "us", "uk"]
}

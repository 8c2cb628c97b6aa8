/// Rungs that join the names of persons.
enum PersonRungs {
  /// "Steven T. Mnuchin" and "Steven Mnuchin"; "Nicolás Maduro Moros" and "Nicolás Maduro".
  static func middleNames(_ graph: inout NameGraph) {
    guard graph.nodes.contains(where: { $0.person?.middles.isEmpty == false }) else { return }
    var short: [String: Int] = [:]
    for (index, node) in graph.nodes.enumerated() {
      guard let person = node.person, let first = person.first, person.middles.isEmpty else {
        continue
      }
      short[first + " " + person.last] = short[first + " " + person.last] ?? index
    }
    for (index, node) in graph.nodes.enumerated() {
      guard let person = node.person, let first = person.first, !person.middles.isEmpty else {
        continue
      }
      if let other = short[first + " " + person.last] {
        graph.merge(other, index, by: .middleName)
      } else if let middle = person.middles.first, middle.utf8.count > 1,
        !graph.knowledge.traits(of: middle).contains(.firstName),
        let other = short[first + " " + middle]
      {
        graph.merge(other, index, by: .middleName)
      }
    }
  }

  /// "Mike Pompeo" and "Michael Pompeo", by the table of first names.
  static func nicknames(_ graph: inout NameGraph) {
    var families: [String: [Int]] = [:]
    for (index, node) in graph.nodes.enumerated() {
      guard let person = node.person, person.first != nil else { continue }
      families[person.last, default: []].append(index)
    }
    for (index, node) in graph.nodes.enumerated() {
      guard let person = node.person, let first = person.first,
        let family = families[person.last], family.count > 1
      else { continue }
      for other in graph.knowledge.firstNames.equals(of: first).sorted() {
        for same in family where same > index && graph.nodes[same].person?.first == other {
          graph.merge(index, same, by: .nickname)
        }
      }
    }
  }

  /// "Maria Zakharova" and "Mariya Zaharova", by a key of their sound.
  static func transliterations(_ graph: inout NameGraph) {
    guard graph.nodes.lazy.filter({ $0.person?.first != nil }).prefix(2).count > 1 else { return }
    var first: [String: Int] = [:]
    for (index, node) in graph.nodes.enumerated() {
      guard let person = node.person, let name = person.first, !PersonName.isInitial(name)
      else { continue }
      let key = Transliteration.key(name) + " " + Transliteration.key(person.last)
      if let other = first[key] {
        graph.merge(other, index, by: .transliteration)
      } else {
        first[key] = index
      }
    }
  }

  /// "J. Bolton" and "John Bolton", when no other first name fits.
  static func initials(_ graph: inout NameGraph) {
    let short = graph.nodes.indices.compactMap { index -> (index: Int, key: String)? in
      guard let person = graph.nodes[index].person, let first = person.first,
        PersonName.isInitial(first)
      else { return nil }
      return (index, first + " " + person.last)
    }
    let full = graph.nodes(under: Set(short.map(\.key))) { node in
      guard let person = node.person, let first = person.first?.first, let name = person.first,
        !PersonName.isInitial(name)
      else { return [] }
      return [String(first) + " " + person.last]
    }
    for (index, key) in short {
      guard let candidates = full[key],
        let best = graph.likeliest(of: candidates, for: index, ratio: 3)
      else { continue }
      graph.merge(best, index, by: .initial)
    }
  }

  static func surnamesInArticle(_ graph: inout NameGraph) {
    surnames(&graph, by: .surnameInArticle, alsoFirstNames: true)
  }

  static func surnamesAcrossArticles(_ graph: inout NameGraph) {
    surnames(&graph, by: .surnameAcrossArticles, alsoFirstNames: false)
  }

  /// A surname alone means the only one who bears it, or one named three times as often.
  private static func surnames(
    _ graph: inout NameGraph, by rule: MergeEvidence.Rule, alsoFirstNames: Bool
  ) {
    let bare = graph.nodes.indices.compactMap { index -> (index: Int, last: String)? in
      guard let person = graph.nodes[index].person, person.first == nil else { return nil }
      return (index, person.last)
    }
    let lasts = Set(bare.map(\.last))
    let bearers = graph.nodes(under: lasts) { node in
      guard let person = node.person, person.first != nil else { return [] }
      return person.surnames
    }
    let sounds = Set(lasts.lazy.filter { $0.utf8.count >= 6 }.map(Transliteration.key))
    let bySound = graph.nodes(under: sounds) { node in
      guard let person = node.person, person.first != nil else { return [] }
      return [Transliteration.key(person.last)]
    }
    let givenNames =
      alsoFirstNames ? graph.nodes(under: lasts) { $0.person?.first.map { [$0] } ?? [] } : [:]
    for (index, last) in bare {
      let alike = last.utf8.count >= 6 ? bySound[Transliteration.key(last)] : nil
      let isCorrected = graph.nodes[index].isCorrected
      guard let found = bearers[last] ?? alike ?? givenNames[last] else { continue }
      let candidates = found.filter { !isCorrected || graph.nodes[$0].person?.last == last }
      guard let best = graph.likeliest(of: candidates, for: index, ratio: 3) else { continue }
      graph.merge(best, index, by: rule)
    }
  }
}

/// Rungs that join the names of organisations.
enum OrganisationRungs {
  /// What may be missing behind the name of an organisation.
  struct Ending {
    let rule: MergeEvidence.Rule
    /// The words that may be missing have one of these traits, and the last of them one of `last`.
    let words: WordTraits
    let last: WordTraits
    /// The fewest words that are a name without them.
    var minimum = 1
    /// Whether a shorter name that the tables know is no shorter form: the European Union is not
    /// its commission.
    var leavesKnown = false
  }

  /// "Barclays" and "Barclays plc".
  private static let legalForm = Ending(
    rule: .companySuffix, words: .organisationSuffix, last: .organisationSuffix)

  /// "Rosneft" and "Rosneft Oil Company": across articles only words of business may be missing,
  /// since "Celtic" is not the Celtic League, nor "Lions" Lions Gate Entertainment.
  private static let business = Ending(
    rule: .organisationPrefix, words: [.organisationSuffix, .businessWord],
    last: [.organisationSuffix, .businessWord])

  /// "Staunton Police" and "Staunton Police Department": of a name of several words the last may
  /// be missing that says what it is.
  private static let head = Ending(
    rule: .organisationPrefix,
    words: [.organisationSuffix, .businessWord, .organisationHead],
    last: [.organisationSuffix, .businessWord, .organisationHead], minimum: 2,
    leavesKnown: true)

  /// "Olympic" and "Olympic Committee" in one article: a name, and the same with what it is
  /// behind it.
  private static let anything = Ending(
    rule: .organisationPrefix, words: [.organisationSuffix, .organisationHead, .common],
    last: [.organisationSuffix, .organisationHead], leavesKnown: true)

  /// The endings that may be missing across articles.
  static let endingsAcrossArticles = [legalForm, business, head]

  static func companySuffixes(_ graph: inout NameGraph) { join(&graph, without: legalForm) }

  static func prefixesInArticle(_ graph: inout NameGraph) { join(&graph, without: anything) }

  static func prefixesAcrossArticles(_ graph: inout NameGraph) {
    join(&graph, without: business)
    join(&graph, without: head)
  }

  private static func join(_ graph: inout NameGraph, without ending: Ending) {
    let organisations = graph.nodes.indices.filter {
      graph.nodes[$0].form.kind == .organisation
    }
    guard organisations.count > 1 else { return }
    let names = Set(organisations.map { graph.nodes[$0].form.key })
    let stems = graph.nodes(under: names) { node in
      guard let stem = stem(of: node, without: ending, graph.knowledge), names.contains(stem),
        !isPlace(stem, graph.knowledge)
      else { return [] }
      return [stem]
    }
    guard !stems.isEmpty else { return }
    for index in organisations where !ending.leavesKnown || graph.nodes[index].subject == nil {
      guard let longer = stems[graph.nodes[index].form.key]?.filter({ $0 != index }) else {
        continue
      }
      // What the tables know by the short name is all of the longer ones.
      if graph.nodes[index].subject != nil {
        for other in longer { graph.merge(index, other, by: ending.rule) }
      } else if let best = graph.likeliest(of: longer, for: index, ratio: 3) {
        graph.merge(best, index, by: ending.rule)
      }
    }
  }

  /// The name without its last words that only say what it is; nil when nothing is missing or
  /// what is left is no name by itself.
  static func stem(
    of node: NameNode, without ending: Ending, _ knowledge: Knowledge
  ) -> String? {
    var words = node.form.words
    guard node.form.kind == .organisation, words.count > ending.minimum, node.body == nil,
      let last = words.last, !knowledge.traits(of: last).isDisjoint(with: ending.last)
    else { return nil }
    while words.count > ending.minimum, let last = words.last,
      !knowledge.traits(of: last).isDisjoint(with: ending.words)
    {
      words.removeLast()
    }
    // "Merrill Lynch and Co Inc"
    if words.count > 1, words.last == "and" { words.removeLast() }
    let stem = words.joined(separator: " ")
    return words.count == 1 && knowledge.traits(of: stem).contains(.common) ? nil : stem
  }

  static func isPlace(_ name: String, _ knowledge: Knowledge) -> Bool {
    knowledge.facts(about: name).contains {
      $0.role != .title && knowledge.names[Int($0.subject)].kind == .place
    }
  }

  /// "TRI" and "Tundra Research Institute", when only one long name fits.
  ///
  /// Two letters fit too many names, and an acronym that the tables know means what they say;
  /// such are joined only where an article writes "Long Name (ABC)". One that has a long name
  /// already needs no other.
  static func acronyms(_ graph: inout NameGraph) {
    var explained: Set<Int> = []
    for (index, node) in graph.nodes.enumerated()
    where node.form.kind == .organisation && node.form.words.count > 1 {
      explained.insert(graph.clusters.root(of: index))
    }
    let acronyms = graph.nodes.indices.filter {
      isOpenAcronym(graph.nodes[$0]) && !explained.contains(graph.clusters.root(of: $0))
    }
    let wanted = Set(acronyms.map { graph.nodes[$0].form.key })
    let initials = graph.nodes(under: wanted) { node in
      guard node.form.kind == .organisation, node.form.words.count > 1 else { return [] }
      return Acronym.initials(of: node.form.words)
    }
    for index in acronyms {
      guard let candidates = initials[graph.nodes[index].form.key],
        let best = graph.likeliest(of: candidates, for: index, ratio: 3)
      else { continue }
      graph.merge(best, index, by: .acronym)
    }
  }

  /// Whether a name is an acronym that any long name may stand behind.
  static func isOpenAcronym(_ node: NameNode) -> Bool {
    node.form.isAcronym && node.form.kind == .organisation && node.subject == nil
      && node.form.key.utf8.count > 2
  }

  /// Ministries and courts of one country under different forms of one name.
  static func bodies(_ graph: inout NameGraph) {
    var first: [String: Int] = [:]
    for (index, node) in graph.nodes.enumerated() {
      guard let body = node.body else { continue }
      let key = body.base + "/" + (node.country.map { String($0) } ?? "")
      if let other = first[key] {
        graph.merge(other, index, by: .organisationPrefix)
      } else {
        first[key] = index
      }
    }
  }
}

/// The first letters of names.
enum Acronym {
  private static let small: Set<String> = [
    "of", "the", "for", "and", "de", "la", "in", "on", "to", "a", "du", "des", "del", "y",
  ]

  /// The initials of folded words, without the small words and with them.
  static func initials(of words: [String]) -> [String] {
    var with = String.UnicodeScalarView()
    var without = String.UnicodeScalarView()
    for word in words {
      guard let letter = word.unicodeScalars.first else { continue }
      with.append(letter)
      if word.utf8.count > 3 || !small.contains(word) { without.append(letter) }
    }
    guard without.count >= 2 else { return [] }
    return without.count == with.count ? [String(without)] : [String(without), String(with)]
  }

  /// Whether an acronym can stand for a name: its letters begin words of the name, in order.
  static func fits(_ acronym: String, _ words: [String]) -> Bool {
    if initials(of: words).contains(acronym) { return true }
    // "Celac" takes two letters of some words and none of others.
    var rest = Substring(acronym)
    for word in words {
      guard let letter = rest.first else { break }
      if word.first == letter { rest = rest.dropFirst() }
    }
    return rest.isEmpty && acronym.count >= 3
  }
}

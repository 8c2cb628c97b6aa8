import TextAnalysis

/// Chooses the name by which an entity is shown.
struct EntityNaming {
  /// The names by which articles have it, in the order of their keys.
  let names: [(node: NameNode, count: Int)]
  let surfaces: [Surface]
  let knowledge: Knowledge

  /// The most frequent of the fullest names; a country has the name that the tables give it.
  func name(_ kind: EntityKind) -> String {
    if kind == .organisation { return organisationName() }
    guard var best = names.first else { return "" }
    for name in names.dropFirst() {
      let left = Fullness(best.node, count: best.count)
      let right = Fullness(name.node, count: name.count)
      if left.isLowerGrade(than: right)
        || !right.isLowerGrade(than: left) && name.count > best.count
      {
        best = name
      }
    }
    if let subject = best.node.subject, knowledge.names[Int(subject)].isCountry {
      return knowledge.names[Int(subject)].name
    }
    return readable(best.node)
  }

  /// The name as one would write it: an abbreviation gives way to the name in the tables, and a
  /// spelling in capitals, as in headlines and datelines, to the most frequent of the others.
  private func readable(_ node: NameNode) -> String {
    let text = node.form.text
    if text.hasSuffix("."), let subject = node.subject {
      return knowledge.names[Int(subject)].name
    }
    guard !Self.hasSmallLetters(text) else { return text }
    let folded = Folding.fold(text)
    let others = surfaces.filter {
      Self.hasSmallLetters($0.text) && Folding.fold($0.text) == folded
    }
    return others.min(by: Surface.precedes)?.text ?? text
  }

  private static func hasSmallLetters(_ text: String) -> Bool {
    text.utf8.contains { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
      || text.unicodeScalars.contains { $0.properties.isLowercase }
  }

  /// The name that the tables give, if an article uses it, else the most frequent.
  private func organisationName() -> String {
    let known = names.filter { node, _ in
      node.subject.map { knowledge.names[Int($0)].name == node.form.text } ?? false
    }
    // The first of equals, which is the one whose key comes first.
    let candidates = known.isEmpty ? names : known
    guard var best = candidates.first else { return "" }
    for name in candidates.dropFirst() where name.count > best.count { best = name }
    // "Republican" and "Republicans" are members of what the tables call the Republican Party.
    if let subject = best.node.subject,
      knowledge.traits(of: best.node.form.key).contains(.groupName)
    {
      return knowledge.names[Int(subject)].name
    }
    return best.node.form.text
  }
}

import TextAnalysis

/// Chooses the name by which an entity is shown.
struct EntityNaming {
  let graph: NameGraph
  let surfaces: [Surface]

  /// The most frequent of the fullest names; a country has the name that the tables give it.
  func name(of nodes: [Int], kind: EntityKind) -> String {
    if kind == .organisation { return organisationName(of: nodes) }
    var best: Int?
    for node in nodes {
      guard let known = best else {
        best = node
        continue
      }
      let (left, right) = (graph.fullness(of: known), graph.fullness(of: node))
      if left.isLowerGrade(than: right)
        || !right.isLowerGrade(than: left) && graph.counts[node] > graph.counts[known]
      {
        best = node
      }
    }
    guard let node = best.map({ graph.nodes[$0] }) else { return "" }
    if let subject = node.subject, graph.knowledge.names[Int(subject)].isCountry {
      return graph.knowledge.names[Int(subject)].name
    }
    return readable(node)
  }

  /// The name as one would write it: an abbreviation gives way to the name in the tables, and a
  /// spelling in capitals, as in headlines and datelines, to the most frequent of the others.
  private func readable(_ node: NameNode) -> String {
    let text = node.form.text
    if text.hasSuffix("."), let subject = node.subject {
      return graph.knowledge.names[Int(subject)].name
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
  private func organisationName(of nodes: [Int]) -> String {
    let sorted = nodes.sorted { (graph.counts[$1], $0) < (graph.counts[$0], $1) }
    let known = sorted.first { node in
      graph.nodes[node].subject.map {
        graph.knowledge.names[Int($0)].name == graph.nodes[node].form.text
      } ?? false
    }
    return (known ?? sorted.first).map { graph.nodes[$0].form.text } ?? ""
  }
}

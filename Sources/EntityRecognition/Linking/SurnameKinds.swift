/// Corrects the kind of a bare name that one article leaves open and the others do not.
///
/// An article that says only "Maduro" gives no reason to take the name for a person's; when
/// others name a Nicolas Maduro often, it is his. What the tables know keeps its kind.
enum SurnameKinds {
  static func corrected(_ nodes: [NameNode], knowledge: Knowledge) -> [NameNode] {
    var bearers: [String: Int] = [:]
    for node in nodes {
      guard let person = node.person, person.first != nil else { continue }
      bearers[person.last, default: 0] += node.count
    }
    return nodes.map { node in
      guard isOpen(node), let count = bearers[node.form.key], count >= 2 * node.count, count > 2
      else { return node }
      return NameNode(
        NameForm(node.form.text, kind: .person, knowledge: knowledge), count: node.count,
        knowledge: knowledge)
    }
  }

  private static func isOpen(_ node: NameNode) -> Bool {
    switch node.form.kind {
    case .person, .group: false
    case .organisation, .place, .other:
      node.form.words.count == 1 && node.subject == nil && !node.form.isAcronym
    }
  }
}

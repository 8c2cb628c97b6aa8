/// Corrects the kind of a bare name that one article leaves open and the others do not.
///
/// An article that says only "Maduro" gives no reason to take the name for a person's; when
/// others name a Nicolas Maduro often, it is his. What the tables know keeps its kind.
enum SurnameKinds {
  static func corrected(_ names: [ArrangedName], knowledge: Knowledge) -> [ArrangedName] {
    var bearers: [String: Int] = [:]
    for name in names {
      guard let person = name.node.person, person.first != nil else { continue }
      bearers[person.last, default: 0] += name.count
    }
    guard !bearers.isEmpty else { return names }
    return names.map { name in
      guard isOpen(name.node), let count = bearers[name.node.form.key], count >= 2 * name.count,
        count > 2
      else { return name }
      let form = NameForm(name.node.form.text, kind: .person, knowledge: knowledge)
      return ArrangedName(
        node: NameNode(form, knowledge: knowledge), count: name.count, evidence: name.evidence)
    }
  }

  static func isOpen(_ node: NameNode) -> Bool {
    switch node.form.kind {
    case .person, .group: false
    case .organisation, .place, .other:
      node.form.words.count == 1 && node.subject == nil && !node.form.isAcronym
    }
  }
}

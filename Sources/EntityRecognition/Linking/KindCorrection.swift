/// Corrects the kind of a name that one article mistakes or leaves open.
///
/// An article that says only "Maduro" gives no reason to take the name for a person's; when
/// others name a Nicolas Maduro often, it is his. What the tables know under one kind alone has
/// that kind, and what most articles take for one thing is no other thing in a few.
enum KindCorrection {
  static func corrected(_ names: [ArrangedName], knowledge: Knowledge) -> [ArrangedName] {
    let bearers = bearers(of: names)
    let kinds = counts(of: names)
    return names.map { name in
      guard let kind = kind(of: name, bearers: bearers, kinds: kinds) else {
        return name
      }
      let form = NameForm(name.node.form.text, kind: kind, knowledge: knowledge)
      return ArrangedName(
        node: NameNode(form, isCorrected: true, knowledge: knowledge), count: name.count,
        evidence: name.evidence)
    }
  }

  /// Whether others may decide what kind of name it is.
  static func isOpen(_ node: NameNode) -> Bool {
    node.form.kind != .person && node.subject == nil
  }

  /// Whether it may be somebody's surname.
  static func mayBeSurname(_ node: NameNode) -> Bool {
    isOpen(node) && node.form.kind != .group && node.form.words.count == 1 && !node.form.isAcronym
  }

  /// How often each surname stands behind a first name.
  private static func bearers(of names: [ArrangedName]) -> [String: Int] {
    var bearers: [String: Int] = [:]
    for name in names {
      guard let person = name.node.person, person.first != nil else { continue }
      bearers[person.last, default: 0] += name.count
    }
    return bearers
  }

  /// How often each name is used for each kind but persons.
  private static func counts(of names: [ArrangedName]) -> [String: [EntityKind: Int]] {
    var counts: [String: [EntityKind: Int]] = [:]
    for name in names where name.node.form.kind != .person {
      counts[name.node.form.key, default: [:]][name.node.form.kind, default: 0] += name.count
    }
    return counts
  }

  /// The kind that a name has instead of its own; nil when its own is right.
  private static func kind(
    of name: ArrangedName, bearers: [String: Int], kinds: [String: [EntityKind: Int]]
  ) -> EntityKind? {
    let node = name.node
    guard isOpen(node) else { return nil }
    if mayBeSurname(node), let count = bearers[node.form.key], count >= 2 * name.count, count > 2 {
      return .person
    }
    if let known = node.knownKind { return known }
    let rivals = (kinds[node.form.key] ?? [:]).filter { $0.key != node.form.kind }
    let best = rivals.max {
      ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue)
    }
    guard let best, best.value >= 3 * name.count, best.value > 2 else { return nil }
    return best.key
  }
}

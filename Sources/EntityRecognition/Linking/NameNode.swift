/// A distinct name with all that decides what it can be joined with.
///
/// A class, since every rung of the ladder passes over all nodes, and a copy of one counts the
/// references to a dozen strings.
final class NameNode: Sendable {
  let form: NameForm
  /// What the tables say it is: a place in `Knowledge.names`.
  let subject: Int32?
  let role: Fact.Role?
  /// The other kind under which alone the tables know the name for certain; nil for none.
  let knownKind: EntityKind?
  /// The country whose ministry or court it is.
  let country: Int32?
  let body: GovernmentBody?
  let person: PersonName?
  /// Whether it is a person's by correction: then it means none but one with this last name.
  let isCorrected: Bool

  init(
    _ form: NameForm, country: Int32? = nil, isDemonym: Bool = false, isCorrected: Bool = false,
    knowledge: Knowledge
  ) {
    self.form = form
    self.isCorrected = isCorrected
    person = form.kind == .person ? PersonName(form, knowledge: knowledge) : nil
    body = GovernmentBody(form, knowledge: knowledge)
    let facts: ArraySlice<Fact> =
      form.kind == .person ? [] : knowledge.facts(about: form.text)
    let fact = Self.fact(of: facts, about: form, isDemonym: isDemonym, knowledge)
    subject = body == nil ? fact?.subject : nil
    knownKind = fact == nil ? Self.knownKind(of: facts, about: form, knowledge) : nil
    role = fact.map { Self.role(of: $0, among: facts) }
    let owner = fact.flatMap { knowledge.names[Int($0.subject)].country }
    self.country = body == nil ? nil : body?.country ?? country ?? owner
  }

  /// The role of a city's name is that of a capital or a seat if it has that one too.
  private static func role(of fact: Fact, among facts: ArraySlice<Fact>) -> Fact.Role {
    guard fact.role == .name else { return fact.role }
    let roles = facts.filter { $0.subject == fact.subject }.map(\.role)
    return roles.contains(.seat) ? .seat : roles.contains(.capital) ? .capital : fact.role
  }

  private static func knownKind(
    of facts: ArraySlice<Fact>, about form: NameForm, _ knowledge: Knowledge
  ) -> EntityKind? {
    var known: EntityKind?
    for fact in facts where fact.role != .title {
      if fact.role == .demonym || fact.isAmbiguous { return nil }
      if fact.needsCapitals, !form.isAcronym { continue }
      let kind = knowledge.names[Int(fact.subject)].kind
      if let known, known != kind { return nil }
      known = kind
    }
    return known == form.kind ? nil : known
  }

  private static func fact(
    of facts: ArraySlice<Fact>, about form: NameForm, isDemonym: Bool, _ knowledge: Knowledge
  ) -> Fact? {
    var found: Fact?
    for fact in facts where fact.role != .title {
      guard knowledge.names[Int(fact.subject)].kind == form.kind,
        (fact.role == .demonym) == isDemonym
      else { continue }
      if fact.needsCapitals, !form.isAcronym { continue }
      // A country before a city of the same name, and a city's own row before its role.
      if found == nil || knowledge.names[Int(fact.subject)].isCountry { found = fact }
    }
    return found
  }
}

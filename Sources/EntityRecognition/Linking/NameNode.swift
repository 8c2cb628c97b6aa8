/// A distinct name with all that decides what it can be joined with.
struct NameNode: Sendable {
  let form: NameForm
  /// What the tables say it is: a place in `Knowledge.names`.
  let subject: Int32?
  let role: Fact.Role?
  /// The country whose ministry or court it is.
  let country: Int32?
  let body: GovernmentBody?
  let person: PersonName?
  /// How often it is mentioned, under this very name.
  var count: Int

  init(
    _ form: NameForm, country: Int32? = nil, isDemonym: Bool = false, count: Int,
    knowledge: Knowledge
  ) {
    self.form = form
    self.count = count
    person = form.kind == .person ? PersonName(form, knowledge: knowledge) : nil
    body = GovernmentBody(form, knowledge: knowledge)
    let fact = Self.fact(about: form, isDemonym: isDemonym, knowledge)
    subject = body == nil ? fact?.subject : nil
    role = fact?.role
    let owner = fact.flatMap { knowledge.names[Int($0.subject)].country }
    self.country = body == nil ? nil : body?.country ?? country ?? owner
  }

  private static func fact(
    about form: NameForm, isDemonym: Bool, _ knowledge: Knowledge
  ) -> Fact? {
    guard form.kind == .place || form.kind == .organisation else { return nil }
    var found: Fact?
    for fact in knowledge.facts(about: form.text) where fact.role != .title {
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

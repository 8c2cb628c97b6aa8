/// Which first names are one name in other spellings or short forms: Sergei, Sergey, Serguei.
package struct FirstNames: Sendable {
  /// For a folded name, the folded names that the table says are the same, itself left out.
  private var equals: [String: Set<String>] = [:]

  mutating func add(_ name: String, same others: [String]) {
    for other in others where other != name {
      equals[name, default: []].insert(other)
      equals[other, default: []].insert(name)
    }
    // "Sergey" and "Serguei" are both listed under "Sergei", and so one another's equals; a name
    // that is listed under two ("Alex") does not make those two the same.
    for (index, other) in others.enumerated() {
      for third in others[(index + 1)...] where other != third {
        equals[other, default: []].insert(third)
        equals[third, default: []].insert(other)
      }
    }
  }

  /// The other spellings and short forms of a folded first name, in no order.
  package func equals(of name: String) -> Set<String> { equals[name] ?? [] }

  /// Whether two folded first names can be those of one person.
  package func areSame(_ left: String, _ right: String) -> Bool {
    left == right || equals[left]?.contains(right) == true
  }
}

/// Which first names are one name in other spellings or short forms: Sergei, Sergey, Serguei.
package struct FirstNames: Sendable {
  private var numbers = Lexicon(capacity: 16_384)
  /// Two names that are the same, either way round, as they were added.
  private var pairs: [(Int32, Int32)] = []
  /// For each name, where its equals begin in `equals`, and at last where those of the last end.
  private var starts: [Int32] = [0]
  private var equals: [Int32] = []

  mutating func add(_ name: String, same others: [String]) {
    let name = number(of: name)
    let others = others.map { number(of: $0) }
    for other in others { pair(name, other) }
    // "Sergey" and "Serguei" are both listed under "Sergei", and so one another's equals; a name
    // that is listed under two ("Alex") does not make those two the same.
    for (index, other) in others.enumerated() {
      for third in others[(index + 1)...] { pair(other, third) }
    }
  }

  private mutating func number(of name: String) -> Int32 {
    numbers.insert(Array(name.utf8)[...], hash: WordFolder.hash(name.utf8))
  }

  private mutating func pair(_ left: Int32, _ right: Int32) {
    guard left != right else { return }
    pairs.append((left, right))
    pairs.append((right, left))
  }

  /// Puts the pairs in the order of their first names; to be called when all are added.
  mutating func arrange() {
    starts = [Int32](repeating: 0, count: numbers.count + 1)
    for (name, _) in pairs { starts[Int(name) + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var next = starts
    equals = [Int32](repeating: 0, count: pairs.count)
    for (name, other) in pairs {
      equals[Int(next[Int(name)])] = other
      next[Int(name)] += 1
    }
    pairs = []
  }

  private func numbers(equalTo name: String) -> ArraySlice<Int32> {
    let number = Int(numbers.number(of: name.utf8, hash: WordFolder.hash(name.utf8)))
    guard number >= 0, number + 1 < starts.count else { return [] }
    return equals[Int(starts[number])..<Int(starts[number + 1])]
  }

  /// The other spellings and short forms of a folded first name, in no order.
  package func equals(of name: String) -> Set<String> {
    Set(numbers(equalTo: name).map(numbers.string))
  }

  /// Whether two folded first names can be those of one person.
  package func areSame(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    let other = numbers.number(of: right.utf8, hash: WordFolder.hash(right.utf8))
    return other >= 0 && numbers(equalTo: left).contains(other)
  }
}

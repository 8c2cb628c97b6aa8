/// A regular expression as steps of a machine that is in several of them at once (Thompson,
/// Regular Expression Search Algorithm, 1968).
struct ExpressionProgram {
  enum Step {
    /// Goes on with the next step when the scalar is in the set of this number.
    case accept(set: Int)
    case split(Int, Int)
    case jump(Int)
    case assert(RegularExpression.Assertion)
    case match
  }

  private(set) var steps: [Step] = []
  /// The different sets.
  private(set) var sets: [ScalarSet] = []
  private var numbers: [ScalarSet: Int] = [:]

  init(_ expression: RegularExpression) {
    append(expression.root)
    steps.append(.match)
  }

  private mutating func append(_ node: RegularExpression.Node) {
    switch node {
    case .empty: break
    case .scalar(let set): steps.append(.accept(set: number(of: set)))
    case .sequence(let parts): for part in parts { append(part) }
    case .choice(let parts): append(choiceOf: parts)
    case .repetition(let part, let least, let most): append(part, least: least, most: most)
    case .assertion(let assertion): steps.append(.assert(assertion))
    }
  }

  private mutating func number(of set: ScalarSet) -> Int {
    if let number = numbers[set] { return number }
    numbers[set] = sets.count
    sets.append(set)
    return sets.count - 1
  }

  private mutating func append(choiceOf parts: [RegularExpression.Node]) {
    var ends: [Int] = []
    for part in parts.dropLast() {
      let split = steps.count
      steps.append(.match)
      append(part)
      ends.append(steps.count)
      steps.append(.match)
      steps[split] = .split(split + 1, steps.count)
    }
    if let last = parts.last { append(last) }
    for end in ends { steps[end] = .jump(steps.count) }
  }

  private mutating func append(_ part: RegularExpression.Node, least: Int, most: Int?) {
    for _ in 0..<least { append(part) }
    guard let most else {
      let split = steps.count
      steps.append(.match)
      append(part)
      steps.append(.jump(split))
      steps[split] = .split(split + 1, steps.count)
      return
    }
    var splits: [Int] = []
    for _ in least..<most {
      splits.append(steps.count)
      steps.append(.match)
      append(part)
    }
    for split in splits { steps[split] = .split(split + 1, steps.count) }
  }
}

/// Letters that every match of a regular expression holds, by which the index rules articles out.
struct RequiredLetters {
  /// Of each row one entry has to be in the text, within one word: runs of at least two letters
  /// of ASCII in lower case.
  private(set) var rows: [[[UInt8]]] = []

  private static let shortest = 2
  /// Rows of more entries than this rule out too little to be worth looking them up.
  private static let longestRow = 64

  init(of expression: RegularExpression) {
    rows = Self.rows(of: expression.root)
  }

  private static func rows(of node: RegularExpression.Node) -> [[[UInt8]]] {
    switch node {
    case .empty, .assertion, .scalar:
      return []
    case .sequence(let parts):
      return rows(ofSequence: parts)
    case .choice(let parts):
      let best = parts.map { strictest(of: rows(ofSequence: [$0])) }
      let all = best.flatMap { $0 ?? [] }
      return best.contains { $0 == nil } || all.count > longestRow ? [] : [all]
    case .repetition(let part, let least, _):
      return least > 0 ? rows(ofSequence: [part]) : []
    }
  }

  private static func rows(ofSequence parts: [RegularExpression.Node]) -> [[[UInt8]]] {
    var found: [[[UInt8]]] = []
    var run: [UInt8] = []
    for part in parts {
      if case .scalar(let set) = part, let letter = set.onlyLetter {
        run.append(letter)
        continue
      }
      // What may stand between two letters breaks the run, even when it takes no room.
      if run.count >= shortest { found.append([run]) }
      run = []
      found += rows(of: part)
    }
    return run.count >= shortest ? found + [[run]] : found
  }

  /// The row whose shortest entry is the longest.
  private static func strictest(of rows: [[[UInt8]]]) -> [[UInt8]]? {
    func length(_ row: [[UInt8]]) -> Int { row.map(\.count).min() ?? 0 }
    return rows.max { length($0) < length($1) }
  }
}

import CorpusIndex

extension Listing.Row {
  /// The row with the parts of the score below it: what each adds, and why.
  func explained(by explanation: HitExplanation) -> Listing.Row {
    let parts = explanation.parts.sorted { $0.score > $1.score }
    let score = explanation.hit.score.rounded(to: 3)
    let lines = ["    \(score) is the sum of"] + parts.map { "    \($0.plain)" }
    guard case .object(let members) = json else { return self }
    return Listing.Row(
      plain: plain + "\n" + lines.joined(separator: "\n"),
      json: .object(
        members + [
          JSONValue.Member(name: "explanation", value: .array(parts.map(\.json)))
        ]))
  }
}

extension HitExplanation.Part {
  fileprivate var plain: String {
    "  \(score.rounded(to: 3))\t\(reason)"
  }

  private var reason: String {
    switch self {
    case .words(let label, let rarity, let articles, let count, let inTitle, let length, _):
      "\(label): \(count) times" + (inTitle > 0 ? ", \(inTitle) of them in the title," : "")
        + " in \(length) words; rarity \(rarity.rounded(to: 3)), in \(articles) articles"
    case .nearness(let left, let right, _): "\(left) near \(right)"
    case .allWords: "has all words"
    }
  }

  fileprivate var json: JSONValue {
    switch self {
    case .words(let label, let rarity, let articles, let count, let inTitle, let length, _):
      .object([
        "part": .string("words"), "query": .string(label), "score": .number(score),
        "rarity": .number(rarity), "articles": .integer(articles), "count": .integer(count),
        "in_title": .integer(inTitle), "length": .integer(length),
      ])
    case .nearness(let left, let right, _):
      .object([
        "part": .string("nearness"), "query": .string(left), "other": .string(right),
        "score": .number(score),
      ])
    case .allWords: .object(["part": .string("all_words"), "score": .number(score)])
    }
  }
}

extension Double {
  /// The number with so many digits behind the point.
  fileprivate func rounded(to digits: Int) -> String {
    let factor = (0..<digits).reduce(1.0) { power, _ in power * 10 }
    let whole = Int((magnitude * factor).rounded())
    let fraction = String(whole % Int(factor))
    let zeros = String(repeating: "0", count: digits - fraction.utf8.count)
    return (self < 0 ? "-" : "") + "\(whole / Int(factor)).\(zeros)\(fraction)"
  }
}

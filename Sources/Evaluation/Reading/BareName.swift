/// Finds the name in a mention that has more than the name: "US President [Barack Obama], who".
///
/// Left out are articles and words in small letters before the name, the "'s" behind it, and what
/// follows a comma, a bracket or a preposition of place. Of a person's mention, the last run of
/// proper nouns is the name, those that belong to another mention left out; a title stays, since
/// the linker knows what a title is.
struct BareName {
  let words: [String]
  /// The part of speech of each word in the Penn tag set; nil when it is not known.
  let parts: [String]?
  let isPerson: Bool
  /// The mentions within this one.
  let inner: [ClosedRange<Int>]

  func tokens(in mention: ClosedRange<Int>) -> ClosedRange<Int>? {
    var last = mention.upperBound
    let end = mention.dropFirst().first { Self.endsName.contains(words[$0]) }
    if let end { last = end - 1 }
    var range = mention.lowerBound...last
    if isPerson, let run = lastRun(in: range) { range = run }
    let first = range.first { !isBeforeName($0) }
    guard let first else { return nil }
    return first...(range.last { $0 <= first || !isBehindName($0) } ?? first)
  }

  private static let endsName: Set<String> = [",", "(", "in", "at", "near", "between"]

  private func lastRun(in range: ClosedRange<Int>) -> ClosedRange<Int>? {
    guard parts != nil else { return nil }
    let isName = { (token: Int) in isProper(token) && !inner.contains { $0.contains(token) } }
    guard let end = range.last(where: isName) else { return nil }
    let start = range.prefix { $0 <= end }.lastIndex { !isName($0) }.map { range[$0] + 1 }
    return (start ?? range.lowerBound)...end
  }

  private func isBeforeName(_ token: Int) -> Bool {
    if ["the", "a", "an"].contains(words[token].lowercased()) { return true }
    return !isProper(token) && words[token].first?.isUppercase != true
  }

  private func isBehindName(_ token: Int) -> Bool {
    ["'s", "’s", "'", "’"].contains(words[token])
  }

  private func isProper(_ token: Int) -> Bool {
    parts.map { $0[token].hasPrefix("NNP") } ?? false
  }
}

import TextAnalysis

/// Where two sentences differ, word by word, by their longest common subsequence.
struct SentenceDifferences {
  /// Sentences with a larger product of lengths are one difference as a whole.
  private static let mostCells = 1 << 18

  private let left: SentenceWords
  private let right: SentenceWords
  private let leftNames: [ComparedArticle.Name]
  private let rightNames: [ComparedArticle.Name]
  private(set) var list: [Comparison.Difference] = []

  init(
    _ left: SentenceWords, _ right: SentenceWords, leftNames: [ComparedArticle.Name],
    rightNames: [ComparedArticle.Name]
  ) {
    self.left = left
    self.right = right
    self.leftNames = leftNames
    self.rightNames = rightNames
    findDifferences()
  }

  private mutating func findDifferences() {
    var (i, j) = (0, 0)
    for (a, b) in matches() + [(left.words.count, right.words.count)] {
      if i < a || j < b { append(i..<a, j..<b) }
      (i, j) = (a + 1, b + 1)
    }
  }

  /// The words that both sentences have in the same order, as places.
  private func matches() -> [(Int, Int)] {
    let (rows, columns) = (left.words.count, right.words.count)
    guard rows * columns <= Self.mostCells else { return [] }
    let width = columns + 1
    var lengths = [Int32](repeating: 0, count: (rows + 1) * width)
    for i in stride(from: rows - 1, through: 0, by: -1) {
      for j in stride(from: columns - 1, through: 0, by: -1) {
        lengths[i * width + j] =
          left.words[i].key == right.words[j].key
          ? lengths[(i + 1) * width + j + 1] + 1
          : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var matches: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < rows, j < columns {
      if left.words[i].key == right.words[j].key {
        matches.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return matches
  }

  private mutating func append(_ a: Range<Int>, _ b: Range<Int>) {
    let (leftPart, rightPart) = (Array(left.words[a]), Array(right.words[b]))
    let (leftRange, rightRange) = (Self.range(of: leftPart), Self.range(of: rightPart))
    list.append(
      Comparison.Difference(
        kind: kind(leftPart, rightPart, leftRange, rightRange), left: leftRange,
        right: rightRange))
  }

  private func kind(
    _ leftPart: [FoldedWord], _ rightPart: [FoldedWord], _ leftRange: TextRange?,
    _ rightRange: TextRange?
  ) -> Comparison.Difference.Kind {
    let missing = Self.numbers(leftPart).symmetricDifference(Self.numbers(rightPart))
    let everywhere = Self.numbers(left.words).intersection(Self.numbers(right.words))
    if !missing.subtracting(everywhere).isEmpty { return .number }
    let ours = Self.actors(leftNames, touching: leftRange)
    let theirs = Self.actors(rightNames, touching: rightRange)
    let both = Set(leftNames.map(\.actor)).intersection(rightNames.map(\.actor))
    return ours.symmetricDifference(theirs).subtracting(both).isEmpty ? .wording : .name
  }

  private static func range(of words: [FoldedWord]) -> TextRange? {
    guard let first = words.first, let last = words.last else { return nil }
    return first.range.union(last.range)
  }

  private static func numbers(_ words: [FoldedWord]) -> Set<UInt64> {
    Set(words.filter(\.isNumber).map(\.key))
  }

  private static func actors(
    _ names: [ComparedArticle.Name], touching range: TextRange?
  ) -> Set<Int> {
    guard let range else { return [] }
    return Set(names.filter { $0.range.overlaps(range) }.map(\.actor))
  }
}

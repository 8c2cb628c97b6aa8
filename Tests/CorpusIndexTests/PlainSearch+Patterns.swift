import CorpusIndex
import TextAnalysis

/// Phrases with slop, wildcards, other spellings and regular expressions, by trying everything.
extension PlainSearch {
  // MARK: Loose phrases

  private struct Choice {
    let words: Range<Int>
    let base: Int
  }

  /// Every choice of places, one a word; those that fit within one window make a stretch.
  func loosePlaces(of words: [SearchWord], _ slop: Int) -> Set<Place> {
    var stretches = places(of: words)
    for (number, block) in blocks.enumerated() {
      let choices = choices(of: words, in: block.words).filter { choice in
        choice.indices.allSatisfy { index in
          choice[..<index].allSatisfy { !$0.words.overlaps(choice[index].words) }
        }
      }
      for start in Set(choices.flatMap { $0.map(\.base) }) {
        let fitting = choices.filter { choice in
          choice.allSatisfy { start <= $0.base && $0.base <= start + slop }
        }
        .flatMap { $0.map(\.words) }
        guard let first = fitting.map(\.lowerBound).min(), let end = fitting.map(\.upperBound).max()
        else { continue }
        stretches.insert(place(number, first..<end))
      }
    }
    return united(stretches)
  }

  private func choices(of words: [SearchWord], in text: [PlainWord]) -> [[Choice]] {
    words.enumerated().reduce([[]]) { choices, next in
      let (number, word) = next
      let own = text.indices.flatMap { start in
        spans(of: word, in: text, at: start).map {
          Choice(words: start..<start + $0, base: start - number)
        }
      }
      return choices.flatMap { choice in own.map { choice + [$0] } }
    }
  }

  private func united(_ places: Set<Place>) -> Set<Place> {
    var united: [Place] = []
    for next in places.sorted(by: {
      ($0.block, $0.words.lowerBound, $0.words.upperBound)
        < ($1.block, $1.words.lowerBound, $1.words.upperBound)
    }) {
      if let last = united.last, last.block == next.block, last.words.overlaps(next.words) {
        united[united.count - 1] = place(
          last.block,
          last.words.lowerBound..<max(last.words.upperBound, next.words.upperBound))
      } else {
        united.append(next)
      }
    }
    return Set(united)
  }

  private func place(_ block: Int, _ words: Range<Int>) -> Place {
    let text = blocks[block].words
    return Place(
      block: block, words: words,
      range: text[words.lowerBound].range.union(text[words.upperBound - 1].range))
  }

  // MARK: Regular expressions

  /// The words that the matches of Swift's own regular expressions touch.
  func places(of expression: RegularExpression) -> Set<Place> {
    guard let regex = try? Regex(expression.source) else { return [] }
    let reading = regex.ignoresCase().matchingSemantics(.unicodeScalar)
      .wordBoundaryKind(.simple)
    var found: Set<Place> = []
    for (number, block) in blocks.enumerated() {
      let string = block.text[block.range]
      for match in string.matches(of: reading) where !match.range.isEmpty {
        let start =
          block.range.start
          + string.utf8.distance(
            from: string.startIndex, to: match.range.lowerBound)
        let end = start + string[match.range].utf8.count
        let touched = block.words.indices.filter {
          block.words[$0].range.start < end && start < block.words[$0].range.end
        }
        if let first = touched.first, let last = touched.last {
          found.insert(place(number, first..<last + 1))
        }
      }
    }
    return found
  }

  // MARK: Letters

  func isGlob(_ pattern: Substring, _ word: Substring) -> Bool {
    guard let sign = pattern.first else { return word.isEmpty }
    switch sign {
    case "*":
      return isGlob(pattern.dropFirst(), word)
        || (!word.isEmpty && isGlob(pattern, word.dropFirst()))
    case "?": return !word.isEmpty && isGlob(pattern.dropFirst(), word.dropFirst())
    default: return word.first == sign && isGlob(pattern.dropFirst(), word.dropFirst())
    }
  }

  /// Insertions, deletions, replacements and exchanges of neighbours.
  func edits(_ left: [Character], _ right: [Character]) -> Int {
    if left.isEmpty || right.isEmpty { return left.count + right.count }
    var best = min(
      edits(Array(left.dropLast()), right) + 1, edits(left, Array(right.dropLast())) + 1,
      edits(Array(left.dropLast()), Array(right.dropLast())) + (left.last == right.last ? 0 : 1))
    if left.count > 1, right.count > 1, left.last == right[right.count - 2],
      right.last == left[left.count - 2]
    {
      best = min(best, edits(Array(left.dropLast(2)), Array(right.dropLast(2))) + 1)
    }
    return best
  }
}

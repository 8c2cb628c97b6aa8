import Articles
import CorpusIndex
import TextAnalysis

/// A clause, or one word of a compound that stands among others.
struct PlainPart {
  let clause: Query.Clause
  /// The compound without its hyphens.
  var whole: String?
}

extension PlainSearch {
  /// The clauses, where a compound beside other words is as good as its parts.
  func parts(of clauses: [Query.Clause]) -> [PlainPart] {
    let wanted = clauses.filter { $0.role != .excluded && !isOfFields($0.query) }
    return clauses.flatMap { clause in
      guard wanted.count > 1, clause.role == .plain, case .word(let word) = clause.query,
        !word.isPrefix, word.edits == 0, !word.isWildcard, word.text.contains("-"),
        !Folding.hasMarks(word.text)
      else { return [PlainPart(clause: clause)] }
      let words = word.text.split(separator: "-").map(String.init)
      guard words.allSatisfy({ $0.first?.isLowercase == true }) else {
        return [PlainPart(clause: clause)]
      }
      return words.map {
        PlainPart(
          clause: Query.Clause(.plain, .word(SearchWord($0))),
          whole: Folding.fold(words.joined()))
      }
    }
  }

  /// Whether a compound stands somewhere as one word.
  func answers(whole: String?) -> Bool {
    blocks.contains { block in
      (within == nil || block.isInText)
        && block.words.contains { $0.folded == whole && isWithin($0.range) }
    }
  }

  /// Where a text has a compound as one word.
  func shownPlaces(ofWhole whole: String?) -> Set<TextRange> {
    let found = blocks.filter(\.isInText).flatMap(\.words).filter { $0.folded == whole }
    return Set(found.map(\.range)).filter(isWithin)
  }
}

import EntityRecognition
import TextAnalysis

extension Corpus {
  /// Shorter words sound like too many names.
  private static let shortestVariant = 4

  /// The entities that a word names in a spelling that no text has: "Lawrow" and "Лавров" for
  /// Sergei Lavrov. Empty when a text has the word, or nobody is called so.
  func entities(spelt word: SearchWord) -> [EntityID] {
    guard word.edits == 0, !word.isWildcard, isComplete else { return [] }
    let patterns = WordPattern.patterns(of: word)
    guard patterns.count == 1, let pattern = patterns.first,
      String(decoding: pattern.bytes, as: UTF8.self).unicodeScalars.count >= Self.shortestVariant,
      !isIndexed(pattern)
    else { return [] }
    return lazyNames.sounds.entities(named: word.text, kind: nil, isPrefix: word.isPrefix)
  }

  func isIndexed(_ pattern: WordPattern) -> Bool {
    let isFound = { (pattern: WordPattern) in
      index.segments.contains { !pattern.terms(in: $0).isEmpty }
    }
    return isFound(pattern) || isFound(pattern.inflected(in: index))
  }
}

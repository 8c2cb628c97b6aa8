import EntityRecognition
import TextAnalysis

/// Gives the names it was made with, whatever it reads: to measure linking by itself.
package struct FixedTagger: NameTagger {
  private let names: [TaggedName]

  /// Of names that overlap, the longest are kept.
  package init(_ names: [TaggedName]) {
    var kept: [TaggedName] = []
    for name in names.sorted(by: { $0.range < $1.range }) {
      guard let last = kept.last, last.range.overlaps(name.range) else {
        kept.append(name)
        continue
      }
      if name.range.count > last.range.count { kept[kept.count - 1] = name }
    }
    self.names = kept
  }

  package func names(in article: TokenizedArticle) -> [TaggedName] { names }
}

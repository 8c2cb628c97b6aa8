import AnnotatedText
import EntityRecognition
import TextAnalysis

/// How exactly a tagger finds the persons, organisations and places of annotated articles.
package struct NameScore: Sendable {
  package private(set) var right = 0
  package private(set) var found = 0
  package private(set) var marked = 0
  /// What was found and not marked (+), or marked and not found (-), with its surroundings.
  package private(set) var errors: [String] = []

  package init(_ tagger: some NameTagger, on articles: [AnnotatedText]) {
    for article in articles { add(tagger, article) }
  }

  package var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
  package var recall: Double { marked == 0 ? 0 : Double(right) / Double(marked) }
  package var f1: Double { found + marked == 0 ? 0 : 2 * Double(right) / Double(found + marked) }

  private struct Span: Hashable {
    let range: TextRange
    let kind: EntityKind
  }

  private mutating func add(_ tagger: some NameTagger, _ article: AnnotatedText) {
    let names = tagger.names(in: TokenizedArticle(article.article()))
    let scored: [EntityKind] = [.person, .organisation, .place]
    let found = Set(
      names.filter { scored.contains($0.kind) && !$0.isDemonym }
        .map { Span(range: $0.range, kind: $0.kind) })
    let marked = Set(
      article.annotations.compactMap { annotation in
        TrainingArticle.kind(of: annotation.label).flatMap { kind in
          scored.contains(kind) ? Span(range: annotation.range, kind: kind) : nil
        }
      })
    right += found.intersection(marked).count
    self.found += found.count
    self.marked += marked.count
    for span in found.symmetricDifference(marked).sorted(by: { $0.range < $1.range }) {
      let sign = found.contains(span) ? "+" : "-"
      errors.append("\(sign) \(span.kind.word)\t\(Self.drawn(span.range, in: article.text))")
    }
  }

  private static func drawn(_ range: TextRange, in text: Text) -> String {
    let before = text.utf8[max(0, range.start - 50)..<range.start]
    let after = text.utf8[range.end..<min(text.count, range.end + 50)]
    let drawn =
      String(decoding: before, as: UTF8.self) + "[" + text[range] + "]"
      + String(decoding: after, as: UTF8.self)
    return String(drawn.map { $0.isNewline ? "¶" : $0 })
  }
}

/// A name as tokens of its article.
struct NameSpan: Hashable, Sendable {
  var tokens: Range<Int>
  var kind: EntityKind
  var isDemonym: Bool

  init(_ tokens: Range<Int>, _ kind: EntityKind, isDemonym: Bool = false) {
    self.tokens = tokens
    self.kind = kind
    self.isDemonym = isDemonym
  }

  func name(in words: ArticleWords) -> TaggedName {
    TaggedName(range: words.textRange(tokens), kind: kind, isDemonym: isDemonym)
  }
}

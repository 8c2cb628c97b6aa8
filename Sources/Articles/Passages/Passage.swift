import TextAnalysis

/// A block in the making: a range of the final text with what its lines told about it.
struct Passage {
  var range: Range<Int>
  var kind: Line.Kind
  /// The number of the group of lines, between empty ones, that it stands in.
  var chunk: Int
  var isEmphasised: Bool
  var isAllLinks: Bool
  var isInFrontMatter: Bool
  /// What the bytes of its lines hold.
  var traits: LineTraits
  var role: Block.Role?
  /// What a date line says.
  var date: DatePhrase?

  /// Takes in a line that was written behind it.
  mutating func append(_ line: Line, upTo end: Int) {
    range = range.lowerBound..<end
    isEmphasised = isEmphasised && line.isEmphasised
    traits.formUnion(line.traits)
  }

  /// Whether a role has set it apart from the article.
  var isBoilerplate: Bool {
    if case .boilerplate = role { true } else { false }
  }
}

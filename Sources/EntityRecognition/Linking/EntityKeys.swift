import TextAnalysis

/// The keys of entities, which stay the same from run to run.
enum EntityKeys {
  /// The kind and the folded name: "person/sergei-lavrov".
  static func key(_ kind: EntityKind, _ name: String) -> String { kind.word + "/" + slug(name) }

  private static func slug(_ name: String) -> String {
    var slug = String.UnicodeScalarView()
    for scalar in Folding.fold(name).unicodeScalars {
      if scalar.isASCII ? CharacterClass(scalar).isWordPart : CharacterClass(scalar) != .punctuation
      {
        slug.append(scalar)
      } else if scalar != "'", scalar != ".", slug.last != "-", !slug.isEmpty {
        slug.append("-")
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "unnamed" : String(slug)
  }
}

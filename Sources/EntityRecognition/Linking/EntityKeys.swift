import TextAnalysis

/// The keys of entities, which stay the same from run to run.
enum EntityKeys {
  struct Naming {
    let kind: EntityKind
    let name: String
    let mentionCount: Int
  }

  /// A key for each entity: its kind and folded name, "person/sergei-lavrov".
  ///
  /// Where two share a name, the one mentioned less gets a number behind it.
  static func keys(for entities: [Naming]) -> [String] {
    let plain = entities.map { $0.kind.word + "/" + slug($0.name) }
    // The one that is mentioned most comes first among those of one name.
    let order = entities.indices.sorted { left, right in
      if plain[left] != plain[right] { return plain[left] < plain[right] }
      return (entities[right].mentionCount, left) < (entities[left].mentionCount, right)
    }
    var keys = plain
    var taken = Set(plain)
    var place = 0
    for (previous, index) in zip(order, order.dropFirst()) {
      place = plain[previous] == plain[index] ? place + 1 : 0
      guard place > 0 else { continue }
      var number = place + 1
      while !taken.insert(keys[index]).inserted {
        number += keys[index] == plain[index] ? 0 : 1
        keys[index] = "\(plain[index])-\(number)"
      }
    }
    return keys
  }

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

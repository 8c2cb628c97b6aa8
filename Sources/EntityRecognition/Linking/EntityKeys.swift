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
    var groups: [String: [Int]] = [:]
    for (index, entity) in entities.enumerated() {
      groups[entity.kind.word + "/" + slug(entity.name), default: []].append(index)
    }
    var keys = [String](repeating: "", count: entities.count)
    var taken = Set(groups.keys)
    for (key, group) in groups.sorted(by: { $0.key < $1.key }) {
      let order = group.sorted {
        (entities[$1].mentionCount, $0) < (entities[$0].mentionCount, $1)
      }
      for (place, index) in order.enumerated() {
        var number = place + 1
        var candidate = key
        while place > 0, !taken.insert(candidate).inserted {
          number += candidate == key ? 0 : 1
          candidate = "\(key)-\(number)"
        }
        keys[index] = candidate
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

/// How the forms of a token are written in the dictionary of a segment.
///
/// A folded form stands there as it is. A marked form and a compound have an ending that no word
/// has, so that they sort right behind the same letters, and a scan over a prefix meets them.
enum TermKey {
  static let joinedEnding: UInt8 = 1
  private static let markedEnding: UInt8 = 2

  static func marked(_ form: [UInt8]) -> [UInt8] {
    form + [markedEnding]
  }

  static func joined(_ compound: IndexedToken.Joined) -> [UInt8] {
    compound.form
      + [joinedEnding, UInt8(compound.span), UInt8(min(255, compound.sharedWithFirst))]
  }

  enum Kind: Equatable {
    case folded
    case marked
    case joined(span: Int, sharedWithFirst: Int)
  }

  static func kind(of key: ArraySlice<UInt8>) -> Kind {
    // The numbers behind a compound may look like the other ending, so it is looked for first.
    guard key.count > 3, key[key.endIndex - 3] == joinedEnding else {
      return key.last == markedEnding ? .marked : .folded
    }
    return .joined(
      span: Int(key[key.endIndex - 2]), sharedWithFirst: Int(key[key.endIndex - 1]))
  }
}

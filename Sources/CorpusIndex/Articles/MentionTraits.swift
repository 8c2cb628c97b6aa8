import EntityRecognition

/// What counting asks of a mention, in a byte, so that a folder is counted without looking into
/// its articles.
struct MentionTraits: Hashable, Sendable {
  private static let searchedBit: UInt8 = 0x80

  let byte: UInt8

  /// - Parameter isSearched: whether the mention stands in a block that is searched.
  init(_ kind: MentionKind, isSearched: Bool) {
    byte = kind.rawValue | (isSearched ? Self.searchedBit : 0)
  }

  init(byte: UInt8) { self.byte = byte }

  var isSearched: Bool { byte & Self.searchedBit != 0 }

  /// Whether the mention is a name, and not a description or a pronoun.
  var isNaming: Bool { MentionKind(rawValue: byte & ~Self.searchedBit)?.isNaming ?? false }

  /// Whether it is counted: in a block that is searched, and a name unless descriptions count.
  func counts(descriptions: Bool) -> Bool { isSearched && (descriptions || isNaming) }
}

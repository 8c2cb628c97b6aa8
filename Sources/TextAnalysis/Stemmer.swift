import CStemmer

/// Takes the inflections off words of one language, by the Snowball algorithm for it.
///
/// A class, since it owns a C structure that must be freed, and that one caller at a time may use.
@safe package final class Stemmer {
  /// Longer words are no words of a language.
  private static let longest = 40
  private static let shortest = 3

  // Safe: set once in `init`, freed once in `deinit`, and never handed out.
  private let handle: OpaquePointer?

  package init(_ language: Language) {
    // Safe: both strings are literals; without memory there is no handle, and words stay whole.
    unsafe handle = sb_stemmer_new(Self.name(of: language), "UTF_8")
  }

  deinit {
    // Safe: the handle is this object's own; NULL is allowed.
    unsafe sb_stemmer_delete(handle)
  }

  /// The folded stem of a folded word; the word itself when nothing can come off it, as from
  /// what has no letters only.
  package func stem(_ word: ArraySlice<UInt8>) -> [UInt8] {
    guard Self.canBeStemmed(word) else { return Array(word) }
    // Safe: the word is not changed and lives as long as the call. The stem is the handle's and
    // is copied before it is used again.
    return unsafe word.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress, let handle = unsafe handle,
        let stem = unsafe sb_stemmer_stem(handle, start, CInt(buffer.count))
      else { return unsafe Array(buffer) }
      let count = unsafe Int(sb_stemmer_length(handle))
      return unsafe Array(UnsafeBufferPointer(start: stem, count: count))
    }
  }

  /// Whether a folded word may be inflected: it has letters only.
  package static func canBeStemmed(_ word: ArraySlice<UInt8>) -> Bool {
    guard shortest <= word.count, word.count <= longest else { return false }
    return word.allSatisfy { byte in
      // Scripts from three bytes on have no stemmer here.
      0x80..<0xE0 ~= byte || byte == UInt8(ascii: "'") || (byte | 0x20) &- UInt8(ascii: "a") < 26
    }
  }

  private static func name(of language: Language) -> String {
    switch language {
    case .english: "english"
    case .german: "german"
    case .french: "french"
    case .spanish: "spanish"
    case .portuguese: "portuguese"
    case .italian: "italian"
    case .russian: "russian"
    case .dutch: "dutch"
    }
  }
}

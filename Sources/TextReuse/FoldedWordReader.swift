import TextAnalysis

/// Reads the words of a text one by one, without making tokens or strings for most of them.
///
/// What is written differently and means the same becomes the same word: "U.S." and "US",
/// "re-election" and "reelection", "1,000" and "1000"; a possessive is dropped. Each ideograph is
/// a word. Total; linear in the bytes of the range.
struct FoldedWordReader {
  private let bytes: [UInt8]
  private let end: Int
  private var offset: Int

  init(_ text: Text, range: TextRange) {
    bytes = text.utf8
    offset = range.start
    end = range.end
  }

  mutating func next() -> FoldedWord? {
    while offset < end {
      let length = separatorLength(at: offset)
      if length == 0 { return word() }
      offset += length
    }
    return nil
  }

  private mutating func word() -> FoldedWord {
    let start = offset
    var hash = WordHash()
    var isASCII = true
    while offset < end {
      let byte = bytes[offset]
      if Self.isAlphanumeric(byte) {
        hash.add(byte)
        offset += 1
      } else if let length = ideographLength(at: offset) {
        if offset == start {
          offset = min(end, offset + length)
          isASCII = false
        }
        break
      } else if byte >= 0x80, separatorLength(at: offset) == 0 {
        isASCII = false
        offset += 1
      } else if !passesJoint(from: start, hash: &hash) {
        break
      }
    }
    let range = TextRange(start, offset)
    skipPossessive()
    let key = isASCII ? hash.value : foldedKey(of: range)
    return FoldedWord(key: key, range: range, isNumber: Self.isDigit(bytes[start]))
  }

  /// Goes over a mark inside a word, if one stands here.
  private mutating func passesJoint(from start: Int, hash: inout WordHash) -> Bool {
    let length = bytes[offset] < 0x80 ? 1 : 3
    let after = offset + length
    guard after < end, offset > start, Self.isAlphanumeric(bytes[after]) else { return false }
    let before = bytes[offset - 1]
    switch joint(at: offset) {
    case .apostrophe:
      if bytes[after] | 0x20 == UInt8(ascii: "s"), !isLetter(at: after + 1) { return false }
    case .hyphen:
      // "co-operation" and "re-election", but not "long-term".
      guard offset - start <= 2, !Self.isDigit(before) else { return false }
    case .period:
      if Self.isDigit(before), Self.isDigit(bytes[after]) {
        hash.add(bytes[offset])
      } else {
        let isInitial = offset - start == 1 || bytes[offset - 2] == UInt8(ascii: ".")
        guard isInitial, !Self.isDigit(before), !isLetter(at: after + 1) else { return false }
      }
    case .comma:
      guard Self.isDigit(before), Self.isDigit(bytes[after]) else { return false }
    case nil:
      return false
    }
    offset = after
    return true
  }

  /// Goes over `'s` behind a word.
  private mutating func skipPossessive() {
    guard offset < end, joint(at: offset) == .apostrophe else { return }
    let after = offset + (bytes[offset] < 0x80 ? 1 : 3)
    guard after < end, bytes[after] | 0x20 == UInt8(ascii: "s"), !isLetter(at: after + 1) else {
      return
    }
    offset = after + 1
  }

  private func foldedKey(of range: TextRange) -> UInt64 {
    var hash = WordHash()
    for byte in Folding.fold(bytes[range.offsets]).utf8
    where byte >= 0x80 || Self.isAlphanumeric(byte) {
      hash.add(byte)
    }
    return hash.value
  }

  private enum Joint {
    case apostrophe, hyphen, period, comma
  }

  private func joint(at offset: Int) -> Joint? {
    switch bytes[offset] {
    case UInt8(ascii: "'"): return .apostrophe
    case UInt8(ascii: "-"): return .hyphen
    case UInt8(ascii: "."): return .period
    case UInt8(ascii: ","): return .comma
    case 0xE2:
      guard offset + 2 < end, bytes[offset + 1] == 0x80 else { return nil }
      // U+2019 and the hyphens U+2010 and U+2011.
      return bytes[offset + 2] == 0x99
        ? .apostrophe : bytes[offset + 2] == 0x90 || bytes[offset + 2] == 0x91 ? .hyphen : nil
    default: return nil
    }
  }

  /// How many bytes to go over here, 0 where a word can begin.
  private func separatorLength(at offset: Int) -> Int {
    let byte = bytes[offset]
    if byte < 0x80 { return Self.isAlphanumeric(byte) ? 0 : 1 }
    guard offset + 1 < end else { return 1 }
    switch byte {
    case 0xC2: return 2
    // General punctuation and symbols; punctuation of East Asian scripts.
    case 0xE2: return 3
    case 0xE3 where bytes[offset + 1] == 0x80: return 3
    case 0xEF where bytes[offset + 1] >= 0xBB: return 3
    default: return 0
    }
  }

  /// The length of the ideograph or kana that begins here.
  private func ideographLength(at offset: Int) -> Int? {
    let byte = bytes[offset]
    guard 0xE3 <= byte && byte <= 0xE9, separatorLength(at: offset) == 0 else { return nil }
    return 3
  }

  private func isLetter(at offset: Int) -> Bool {
    offset < end && (Self.isAlphanumeric(bytes[offset]) || separatorLength(at: offset) == 0)
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9")
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return UInt8(ascii: "a") <= lower && lower <= UInt8(ascii: "z") || isDigit(byte)
  }
}

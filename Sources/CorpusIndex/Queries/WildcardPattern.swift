import TextAnalysis

/// A word with `*` for any run of letters and `?` for one letter, as it is compared with terms.
struct WildcardPattern {
  /// Folded, or in lower case with its marks.
  let bytes: [UInt8]
  /// Whether only words that are written with these marks match.
  let isMarked: Bool

  private static let star = UInt8(ascii: "*")
  private static let mark = UInt8(ascii: "?")
  /// Letters of a script in which no news is written, which stand in for the two signs while the
  /// word is cut and folded as the words of a text are.
  private static let anyRun: Unicode.Scalar = "\u{A000}"
  private static let anyLetter: Unicode.Scalar = "\u{A001}"

  /// nil when the text is not one word, or when nothing but signs is in it.
  init?(_ text: String) {
    var scalars = String.UnicodeScalarView()
    var hasLetters = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "*": scalars.append(Self.anyRun)
      case "?": scalars.append(Self.anyLetter)
      case Self.anyRun, Self.anyLetter: return nil
      default:
        scalars.append(scalar)
        hasLetters = hasLetters || CharacterClass(scalar).isWordPart
      }
    }
    let tokens = TermAnalysis.tokens(in: String(scalars))
    guard hasLetters, tokens.count == 1, let token = tokens.first else { return nil }
    isMarked = token.marked.map { $0 != token.folded } ?? false
    bytes = Self.signed(token.marked ?? token.folded)
  }

  /// For a pattern that was made before: its bytes with their signs.
  init(bytes: [UInt8], isMarked: Bool) {
    self.bytes = bytes
    self.isMarked = isMarked
  }

  private static func signed(_ word: [UInt8]) -> [UInt8] {
    var scalars = String.UnicodeScalarView()
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      switch scalar {
      case anyRun: scalars.append("*")
      case anyLetter: scalars.append("?")
      default: scalars.append(scalar)
      }
    }
    return Array(String(scalars).utf8)
  }

  /// The bytes before the first sign, with which every match begins.
  var beginning: [UInt8] {
    Array(bytes.prefix { $0 != Self.star && $0 != Self.mark })
  }

  /// Whether a word in UTF-8 matches; looks back only to the last star, so it takes at most the
  /// product of both lengths.
  func matches(_ word: ArraySlice<UInt8>) -> Bool {
    var pattern = 0
    var place = word.startIndex
    var resume: (pattern: Int, place: Int)?
    while place < word.endIndex {
      if pattern < bytes.count, bytes[pattern] == Self.star {
        resume = (pattern + 1, place)
        pattern += 1
      } else if pattern < bytes.count, bytes[pattern] == Self.mark {
        pattern += 1
        place = Self.next(place, in: word)
      } else if pattern < bytes.count, bytes[pattern] == word[place] {
        pattern += 1
        place += 1
      } else if let last = resume {
        let next = Self.next(last.place, in: word)
        resume = (last.pattern, next)
        (pattern, place) = (last.pattern, next)
      } else {
        return false
      }
    }
    return bytes[pattern...].allSatisfy { $0 == Self.star }
  }

  /// Where the letter behind the one at `place` begins.
  private static func next(_ place: Int, in word: ArraySlice<UInt8>) -> Int {
    var next = place + 1
    while next < word.endIndex, word[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }
}

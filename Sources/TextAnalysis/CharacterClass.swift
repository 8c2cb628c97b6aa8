import CUTF8Proc

/// What a scalar is to a tokenizer.
package enum CharacterClass: UInt8, Sendable {
  case lowercase
  case uppercase
  /// A letter of a script without case, or a mark.
  case letter
  case digit
  case space
  /// Han, Hiragana, Katakana: written without spaces, so each scalar is a token.
  case ideograph
  /// Part of a word, yet invisible: soft hyphen, joiners.
  case invisible
  case punctuation

  /// A few comparisons for ASCII; utf8proc's general category (Unicode 15) beyond.
  package init(_ scalar: Unicode.Scalar) {
    self = scalar.value < 0x80 ? Self.ascii(UInt8(scalar.value)) : Self.beyondASCII(scalar)
  }

  package var isWordPart: Bool {
    switch self {
    case .lowercase, .uppercase, .letter, .digit, .invisible: true
    case .space, .ideograph, .punctuation: false
    }
  }

  /// The class of a byte below 0x80.
  static func ascii(_ byte: UInt8) -> CharacterClass {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): .lowercase
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .uppercase
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0x09...0x0D, 0x20: .space
    default: .punctuation
    }
  }

  private static func beyondASCII(_ scalar: Unicode.Scalar) -> CharacterClass {
    switch scalar.value {
    case 0xAD, 0x200C, 0x200D, 0x2060: return .invisible
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      return .ideograph
    default: break
    }
    switch utf8proc_category(utf8proc_int32_t(scalar.value)) {
    case UTF8PROC_CATEGORY_LL: return .lowercase
    case UTF8PROC_CATEGORY_LU, UTF8PROC_CATEGORY_LT: return .uppercase
    case UTF8PROC_CATEGORY_LM, UTF8PROC_CATEGORY_LO, UTF8PROC_CATEGORY_MN,
      UTF8PROC_CATEGORY_MC, UTF8PROC_CATEGORY_ME:
      return .letter
    case UTF8PROC_CATEGORY_ND, UTF8PROC_CATEGORY_NL: return .digit
    case UTF8PROC_CATEGORY_ZS, UTF8PROC_CATEGORY_ZL, UTF8PROC_CATEGORY_ZP: return .space
    default: return .punctuation
    }
  }
}

import CUTF8Proc

/// How one scalar appears on a terminal, before its neighbours have a say.
enum ScalarDisplay: Equatable {
  /// A cell of its own, one or two columns wide.
  case cell(columns: Int)
  /// Takes no column: it sits on the cell before it.
  case mark
  /// Chooses between two shapes of the character before it. Terminals disagree about the width
  /// of the chosen shape, so it is left out.
  case selector
  /// U+200C or U+200D: right inside a word of a joining script or an emoji, hidden elsewhere.
  case joiner
  /// A tab, which `Frame` shows as one space: it knows no tab stops.
  case tab
  /// A control character with a picture of its own in Unicode.
  case picture(UInt32)
  /// Hides or acts: shown by its number.
  case codePoint
  /// Nobody knows its shape or width: shown as U+FFFD.
  case replacement

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x09: self = .tab
    case 0..<0x20: self = .picture(0x2400 + scalar)
    case 0x7F: self = .picture(0x2421)
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300: self = .cell(columns: 1)
    case 0x200C, 0x200D: self = .joiner
    case 0xFE00...0xFE0F, 0x180B...0x180D, 0x180F, 0xE0100...0xE01EF: self = .selector
    default: self = Self.isHidden(scalar) ? .codePoint : Self.byCategory(scalar)
    }
  }

  /// Characters without ink, and those that turn the order of the text around.
  private static func isHidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80..<0xA0, 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E: true
    case 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F: true
    case 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB: true
    case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: true
    default: false
    }
  }

  private static func byCategory(_ scalar: UInt32) -> ScalarDisplay {
    switch utf8proc_category(Int32(bitPattern: scalar)) {
    case UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_ME: .mark
    // A spacing vowel sign has a column of its own in glibc, ncurses and tmux alike.
    case UTF8PROC_CATEGORY_MC: .cell(columns: 1)
    case UTF8PROC_CATEGORY_CN, UTF8PROC_CATEGORY_CO, UTF8PROC_CATEGORY_CS: .replacement
    case UTF8PROC_CATEGORY_CF: isNumberSign(scalar) ? .cell(columns: 1) : .codePoint
    default: byWidth(scalar)
    }
  }

  /// Arabic, Syriac and Kaithi signs that enclose the digits after them; visible format characters.
  private static func isNumberSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD: true
    default: false
    }
  }

  /// utf8proc's width, and glibc's where the two differ: ncurses and tmux lay out by glibc.
  private static func byWidth(_ scalar: UInt32) -> ScalarDisplay {
    switch scalar {
    // Vowels and finals of decomposed Hangul join the syllable's first letter.
    case 0x1161...0x11FF, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB: .mark
    case 0x3248...0x324F, 0x4DC0...0x4DFF: .cell(columns: 2)
    default:
      switch utf8proc_charwidth(Int32(bitPattern: scalar)) {
      case 1: .cell(columns: 1)
      case 2: .cell(columns: 2)
      default: .codePoint
      }
    }
  }
}

/// What the neighbours of a scalar need to know about it.
enum ScalarKinship {
  static func isPictograph(_ scalar: UInt32) -> Bool {
    guard scalar > 0xA8 else { return false }
    // Safe: utf8proc answers every number with a pointer into its own constant tables.
    let property = unsafe utf8proc_get_property(Int32(bitPattern: scalar))
    let boundary = unsafe property?.pointee.boundclass ?? 0
    return Int(boundary) == Int(UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC.rawValue)
  }

  static func isSkinTone(_ scalar: UInt32) -> Bool {
    (0x1F3FB...0x1F3FF).contains(scalar)
  }

  /// Scripts whose spelling uses joiners: Arabic and its kin, the scripts of India and beyond.
  static func isJoiningScript(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0620...0x08FF, 0x0900...0x0DFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1800...0x18AF,
      0xFB50...0xFDFF, 0xFE70...0xFEFC:
      true
    default: false
    }
  }

  /// Whether a line may be broken before and after it, as between any two ideographs.
  static func isIdeograph(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E80...0x2FFF, 0x3001...0x30FF, 0x3100...0x312F, 0x31A0...0x33FF, 0x3400...0x4DBF,
      0x4E00...0x9FFF, 0xA000...0xA4CF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

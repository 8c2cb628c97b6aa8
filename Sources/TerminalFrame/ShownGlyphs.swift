import CUTF8Proc

/// What one stretch of text becomes on the screen: a cell, or a token of several.
struct ShownGlyph {
  enum Shape {
    case ascii(UInt8)
    /// One base character of one or two columns with its marks.
    case cell(String)
    /// Narrow characters that stand for one that must not be shown.
    case token(String)
  }

  let shape: Shape
  let columns: Int
  /// The bytes it stands for, those left out included.
  let bytes: Range<Int>
  /// The first scalar it stands for.
  let scalar: UInt32
  /// Whether it belongs to the same grapheme cluster as the glyph before it.
  let joinsPrevious: Bool
  /// Whether it shows something else than the text says.
  let isNeutralised: Bool

  /// Whether it stands for its first scalar alone.
  var hasOneScalar: Bool {
    bytes.count == Unicode.Scalar(scalar).map { UTF8.width($0) }
  }
}

/// Walks through UTF-8 and turns it into what may be shown: the one place where hostile text is
/// neutralised and where width is decided.
///
/// Whatever the text is, the glyphs hold no control, no bidirectional override and nothing
/// invisible, and their columns are those that glibc, ncurses and tmux agree on.
struct ShownGlyphs {
  /// Marks that one cell may carry. Real spelling needs four; more paint over the lines above.
  static let markLimit = 8

  private var position: Int
  private var previous: UInt32 = 0
  private var breakState: Int32 = 0
  /// Marks beyond the limit, which a token counts after the cell.
  private var surplus: (count: Int, bytes: Range<Int>)?

  init(from position: Int = 0) {
    self.position = position
  }

  mutating func next(in bytes: borrowing Span<UInt8>) -> ShownGlyph? {
    if let surplus {
      self.surplus = nil
      return ShownGlyph(
        shape: .token("‹+\(surplus.count)›"), columns: 3 + String(surplus.count).utf8.count,
        bytes: surplus.bytes, scalar: previous, joinsPrevious: true, isNeutralised: true)
    }
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    let isFollowedByASCII = position + 1 == bytes.count || bytes[position + 1] < 0x80
    guard isFollowedByASCII, 0x20 <= byte, byte < 0x7F else { return slowNext(in: bytes) }
    position += 1
    previous = UInt32(byte)
    breakState = 0
    return ShownGlyph(
      shape: .ascii(byte), columns: 1, bytes: position - 1..<position, scalar: UInt32(byte),
      joinsPrevious: false, isNeutralised: false)
  }

  private mutating func slowNext(in bytes: borrowing Span<UInt8>) -> ShownGlyph {
    let start = position
    let scalar = advance(in: bytes)
    let joins = start > 0 && previous != 0 && !breaksBefore(scalar)
    previous = scalar
    func glyph(_ shape: ShownGlyph.Shape, columns: Int, neutralised: Bool) -> ShownGlyph {
      ShownGlyph(
        shape: shape, columns: columns, bytes: start..<(surplus?.bytes.lowerBound ?? position),
        scalar: scalar,
        joinsPrevious: joins, isNeutralised: neutralised)
    }
    switch ScalarDisplay(scalar) {
    case .cell(let columns):
      let text = gatherMarks(onto: scalar, of: scalar, in: bytes)
      return glyph(.cell(text), columns: columns, neutralised: false)
    case .mark:
      // A mark with nothing below it gets the dotted circle that Unicode prints for the purpose.
      position = start
      let text = gatherMarks(onto: 0x25CC, of: scalar, in: bytes)
      return glyph(.cell(text), columns: 1, neutralised: true)
    case .tab:
      return glyph(.ascii(0x20), columns: 1, neutralised: false)
    case .picture(let picture):
      return glyph(.token(String(shown: picture)), columns: 1, neutralised: true)
    case .replacement:
      return glyph(.token("\u{FFFD}"), columns: 1, neutralised: true)
    case .codePoint, .joiner, .selector:
      let token = Self.token(for: scalar)
      return glyph(.token(token), columns: token.unicodeScalars.count, neutralised: true)
    }
  }

  /// `‹U+202E›`: always four digits or more, as Unicode writes its numbers.
  private static func token(for scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "‹U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "›"
  }

  /// The cell's text: the base and the marks that follow it.
  private mutating func gatherMarks(
    onto base: UInt32, of owner: UInt32, in bytes: borrowing Span<UInt8>
  ) -> String {
    var text = String(shown: base)
    var marks = 0
    var firstSurplus = position
    while position < bytes.count, bytes[position] >= 0x80 {
      let start = position
      let scalar = advance(in: bytes)
      guard let isShown = belongs(scalar, to: owner, in: bytes) else {
        position = start
        break
      }
      _ = breaksBefore(scalar)
      previous = scalar
      guard isShown else { continue }
      marks += 1
      if marks <= Self.markLimit {
        text.unicodeScalars.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
        firstSurplus = position
      }
    }
    if marks > Self.markLimit {
      surplus = (marks - Self.markLimit, firstSurplus..<position)
      return text
    }
    return text
  }

  /// Whether a scalar after a base joins its cell, and is shown there; nil when it is not of the
  /// cell at all. `position` stands behind the scalar.
  private func belongs(
    _ scalar: UInt32, to base: UInt32, in bytes: borrowing Span<UInt8>
  ) -> Bool? {
    if ScalarKinship.isSkinTone(scalar) {
      return ScalarKinship.isPictograph(base) ? false : nil
    }
    switch ScalarDisplay(scalar) {
    case .mark: return true
    case .selector: return false
    case .joiner:
      guard position < bytes.count else { return nil }
      let following = UTF8Decoder.scalar(at: position, in: bytes).scalar
      if ScalarKinship.isJoiningScript(base), ScalarKinship.isJoiningScript(following) {
        // tmux draws the letter after a joiner into the joiner's cell, so only the non-joiner,
        // without which Persian words read wrong, can be shown.
        return scalar == 0x200C
      }
      // The parts of an emoji sequence are shown one by one: terminals that join them, and those
      // that do not, agree on the width only so.
      let joinsPictographs =
        scalar == 0x200D && ScalarKinship.isPictograph(base)
        && ScalarKinship.isPictograph(following)
      return joinsPictographs ? false : nil
    case .cell, .tab, .picture, .codePoint, .replacement: return nil
    }
  }

  private mutating func advance(in bytes: borrowing Span<UInt8>) -> UInt32 {
    let (scalar, length) = UTF8Decoder.scalar(at: position, in: bytes)
    position += length
    return scalar
  }

  private mutating func breaksBefore(_ scalar: UInt32) -> Bool {
    // Safe: the state is a local integer that utf8proc reads and writes during the call only.
    unsafe utf8proc_grapheme_break_stateful(
      Int32(bitPattern: previous), Int32(bitPattern: scalar), &breakState)
  }
}

extension String {
  /// A scalar that is known to be shown as it is.
  fileprivate init(shown scalar: UInt32) {
    self.init(Character(Unicode.Scalar(scalar) ?? "\u{FFFD}"))
  }
}

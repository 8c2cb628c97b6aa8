/// Breaks a paragraph into lines.
package enum LineWrap {
  /// The lines of a paragraph as ranges of its UTF-8 bytes, in order.
  ///
  /// Breaks after spaces and hyphens and between ideographs; a word longer than a line is cut
  /// between grapheme clusters. Spaces at a break belong to neither line. Greedy, linear. A
  /// paragraph without text has one empty line. The ranges are indices of the slice.
  package static func lines(of utf8: ArraySlice<UInt8>, columns: Int) -> [Range<Int>] {
    let bytes = utf8.span
    var wrapping = Wrapping(columns: max(1, columns))
    var glyphs = ShownGlyphs()
    while let glyph = glyphs.next(in: bytes) {
      wrapping.add(
        glyph,
        before: glyph.bytes.upperBound < bytes.count
          ? bytes[glyph.bytes.upperBound] : 0x20)
    }
    wrapping.finish()
    return wrapping.lines.map {
      utf8.startIndex + $0.lowerBound..<utf8.startIndex + $0.upperBound
    }
  }

  /// The state of a greedy walk: the line begun, and the last place where it may end.
  private struct Wrapping {
    private struct Break {
      /// Where the line's text ends, and where the next line's begins.
      let end: Int
      let resume: Int
      /// The columns of the line up to `resume`.
      let column: Int
    }

    let columns: Int
    private(set) var lines: [Range<Int>] = []
    private var start = 0
    private var column = 0
    private var lastBreak: Break?
    /// Where the text ends that is not a trailing space.
    private var textEnd = 0
    private var cluster = (start: 0, column: 0)
    private var previous: UInt32 = 0x20

    init(columns: Int) {
      self.columns = columns
    }

    /// - Parameter following: the byte after the glyph, a space at the end.
    mutating func add(_ glyph: ShownGlyph, before following: UInt8) {
      // A space that carries an accent is a letter to its reader.
      if LineBreak.isSpace(glyph.scalar), glyph.hasOneScalar {
        column += glyph.columns
        if textEnd > start {
          lastBreak = Break(end: textEnd, resume: glyph.bytes.upperBound, column: column)
        }
      } else {
        if !glyph.joinsPrevious, textEnd > start,
          LineBreak.isAllowed(between: previous, and: glyph.scalar)
        {
          lastBreak = Break(
            end: glyph.bytes.lowerBound, resume: glyph.bytes.lowerBound, column: column)
        }
        if !glyph.joinsPrevious { cluster = (glyph.bytes.lowerBound, column) }
        makeRoom(for: glyph)
        column += glyph.columns
        textEnd = glyph.bytes.upperBound
        if LineBreak.isAllowed(after: glyph.scalar, previous: previous, following: following) {
          lastBreak = Break(end: textEnd, resume: textEnd, column: column)
        }
      }
      previous = glyph.scalar
    }

    mutating func finish() {
      if textEnd > start || lines.isEmpty { lines.append(start..<max(start, textEnd)) }
    }

    private mutating func makeRoom(for glyph: ShownGlyph) {
      while column + glyph.columns > columns {
        if let place = lastBreak {
          end(at: place)
        } else if cluster.start > start {
          end(at: Break(end: cluster.start, resume: cluster.start, column: cluster.column))
        } else if glyph.bytes.lowerBound > start {
          end(
            at: Break(
              end: glyph.bytes.lowerBound, resume: glyph.bytes.lowerBound, column: column))
        } else {
          return
        }
      }
    }

    private mutating func end(at place: Break) {
      lines.append(start..<place.end)
      start = place.resume
      column -= place.column
      cluster.column -= place.column
      lastBreak = nil
    }
  }
}

/// Where lines may break: a small part of Unicode's rules (UAX #14), enough for news in the
/// scripts that put spaces between words, and for Chinese and Japanese.
enum LineBreak {
  /// Spaces that a line may be broken at, which excludes the no-break ones.
  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: true
    default: false
    }
  }

  /// After a hyphen or dash inside a word; not before a digit, where it may be a minus sign or
  /// part of a date.
  static func isAllowed(after scalar: UInt32, previous: UInt32, following: UInt8) -> Bool {
    switch scalar {
    case 0x2D, 0x2010, 0x2013, 0x2014:
      !isSpace(previous) && previous != 0x2D && following != 0x2D
        && !(0x30...0x39).contains(following)
    default: false
    }
  }

  static func isAllowed(between left: UInt32, and right: UInt32) -> Bool {
    guard ScalarKinship.isIdeograph(left) || ScalarKinship.isIdeograph(right) else { return false }
    return !isOpening(left) && !isClosing(right) && !isSpace(left)
  }

  private static func isOpening(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x5B, 0x2018, 0x201C, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016,
      0xFF08, 0xFF3B, 0xFF5B:
      true
    default: false
    }
  }

  private static func isClosing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x2019, 0x201D, 0x2026, 0x3001, 0x3002,
      0x3005, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3041, 0x3043, 0x3045,
      0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9,
      0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30FB, 0x30FC, 0xFF01, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A,
      0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D:
      true
    default: false
    }
  }
}

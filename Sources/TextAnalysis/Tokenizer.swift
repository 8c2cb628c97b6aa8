/// Cuts a text into tokens by the rules of English news prose.
///
/// Word boundaries follow Unicode Standard Annex 29 with these exceptions: a hyphen ends a word,
/// a possessive is a token of its own, periods stay inside acronyms ("U.S.") and after titles and
/// initials ("Mr.", "J."), an ampersand stays between capitals ("AT&T"), and every ideograph is a
/// token. Total and linear in the length of the text.
package struct Tokenizer {
  private let text: Text
  private let end: Int
  private var offset: Int
  private var tokens: [Token] = []

  /// The tokens of a whole text, in order; no two overlap, only white space lies between them.
  package static func tokens(in text: Text) -> [Token] {
    tokens(in: text, range: text.range)
  }

  /// The tokens of a part of a text; offsets count from the start of the text.
  package static func tokens(in text: Text, range: TextRange) -> [Token] {
    var tokenizer = Tokenizer(text: text, range: range)
    return tokenizer.run()
  }

  private init(text: Text, range: TextRange) {
    self.text = text
    offset = range.start
    end = range.end
    tokens.reserveCapacity(range.count / 4 + 8)
  }

  private mutating func run() -> [Token] {
    while offset < end {
      if text[offset] == UInt8(ascii: " ") {
        offset += 1
        continue
      }
      let (scalar, length) = text.scalar(at: offset)
      switch CharacterClass(scalar) {
      case .space, .invisible: offset += length
      case .lowercase, .uppercase, .letter, .digit: appendWord()
      case .ideograph: append(.word, to: offset + length, shape: .caseless)
      case .punctuation: appendPunctuation(scalar, length: length)
      }
    }
    return tokens
  }

  @inline(__always)
  private mutating func append(_ kind: Token.Kind, to tokenEnd: Int, shape: Token.Shape) {
    tokens.append(Token(range: TextRange(offset, tokenEnd), kind: kind, shape: shape))
    offset = tokenEnd
  }

  private mutating func appendPunctuation(_ scalar: Unicode.Scalar, length: Int) {
    guard Self.isApostrophe(scalar), let last = tokens.last, last.range.end == offset,
      last.kind == .word || last.kind == .number
    else {
      return append(.punctuation, to: offset + length, shape: .caseless)
    }
    let after = offset + length
    if after < end, text[after] | 0x20 == UInt8(ascii: "s"), !isWordPart(at: after + 1) {
      append(.possessive, to: after + 1, shape: .caseless)
    } else {
      append(.punctuation, to: after, shape: .caseless)
    }
  }

  @inline(__always)
  private mutating func appendWord() {
    var shape = ShapeReader()
    var position = offset
    while position < end {
      let byte = text[position]
      // Most bytes are letters of ASCII.
      if Self.isASCIICapital(byte & ~0x20) {
        shape.readLetter(isCapital: byte & 0x20 == 0)
        position &+= 1
        continue
      }
      if byte < 0x80 {
        let kind = CharacterClass.ascii(byte)
        if kind.isWordPart {
          shape.read(kind)
        } else if !Self.mayJoin(byte) || !joins(Unicode.Scalar(byte), length: 1, at: position) {
          break
        }
        position += 1
        continue
      }
      let (scalar, length) = text.scalar(at: position)
      let kind = CharacterClass(scalar)
      if kind.isWordPart {
        shape.read(kind)
        position += length
      } else if joins(scalar, length: length, at: position) {
        position += length
      } else {
        break
      }
    }
    if position < end, text[position] == UInt8(ascii: "."), keepsPeriod(upTo: position) {
      position += 1
    }
    append(shape.hasLetters ? .word : .number, to: position, shape: shape.shape)
  }

  /// Whether `joins` may hold for an ASCII mark.
  private static func mayJoin(_ mark: UInt8) -> Bool {
    switch mark {
    case UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
      UInt8(ascii: "&"):
      true
    default: false
    }
  }

  /// Whether a mark inside a word belongs to it, by what stands on its two sides.
  private func joins(_ scalar: Unicode.Scalar, length: Int, at position: Int) -> Bool {
    let after = position + length
    guard after < end, position > offset, let before = text.scalar(before: position) else {
      return false
    }
    let left = CharacterClass(before)
    let right = CharacterClass(text.scalar(at: after).scalar)
    switch scalar {
    case "'", "\u{2019}":
      guard left != .digit, right.isWordPart, right != .digit else { return false }
      return !(text[after] | 0x20 == UInt8(ascii: "s") && !isWordPart(at: after + 1))
    case ".":
      if left == .digit { return right == .digit }
      guard left.isWordPart, right.isWordPart else { return false }
      if isShort(endingAt: position, before: right) {
        return !isWordPart(at: after + text.scalar(at: after).length)
      }
      return left == .lowercase && right == .lowercase && beginsDomain(at: after)
    case ",", ":":
      return left == .digit && right == .digit
    case "&":
      return left == .uppercase && right == .uppercase
    default:
      return false
    }
  }

  /// Whether the part of the word before `position` is a single letter ("U." in "U.S.") or, before
  /// a capital, a capital and one small letter ("Ph." in "Ph.D.").
  private func isShort(endingAt position: Int, before right: CharacterClass) -> Bool {
    var start = position
    var letters = 0
    while start > offset, text[start - 1] != UInt8(ascii: "."), letters < 3 {
      start -= 1
      if text[start] & 0xC0 != 0x80 { letters += 1 }
    }
    return letters == 1
      || letters == 2 && start == offset && right == .uppercase
        && CharacterClass(text.scalar(at: start).scalar) == .uppercase
  }

  /// Whether the end of an address stands here, as in "example.com" or "bbc.co.uk".
  private func beginsDomain(at position: Int) -> Bool {
    var last = position
    while last < end, text[last] & 0xE0 == 0x60,
      CharacterClass(text.scalar(at: last).scalar).isWordPart
    {
      last += 1
    }
    guard last - position <= 4, !isWordPart(at: last) else { return false }
    return Self.domains.contains(String(decoding: text.utf8[position..<last], as: UTF8.self))
  }

  private static let domains: Set<String> = [
    "com", "org", "net", "gov", "edu", "int", "mil", "info", "co", "uk", "eu", "de", "fr", "ru",
    "ua", "br", "mx", "ve", "cn", "jp", "au", "nz", "za", "ke", "ng", "io", "tv",
  ]

  private func isWordPart(at position: Int) -> Bool {
    position < end && CharacterClass(text.scalar(at: position).scalar).isWordPart
  }

  /// Whether the word from `offset` to `position` is one that a period belongs to.
  private func keepsPeriod(upTo position: Int) -> Bool {
    let word = text.utf8[offset..<position]
    if word.contains(UInt8(ascii: ".")) {
      // "U.S." and "Ph.D.", but neither "4.5" nor "example.com".
      return word.split(separator: UInt8(ascii: ".")).allSatisfy { part in
        part.count <= 2 && !part.contains(where: Self.isASCIIDigit)
      }
    }
    let next = position + 1
    if word.count == 1, let letter = word.first, Self.isASCIICapital(letter) {
      return next < end && (text[next] == UInt8(ascii: " ") || Self.isASCIICapital(text[next]))
    }
    guard word.count <= Abbreviations.longest else { return false }
    let isBeforeNumber =
      next + 1 < end && text[next] == UInt8(ascii: " ") && Self.isASCIIDigit(text[next + 1])
    return Abbreviations.contains(word, beforeNumber: isBeforeNumber)
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}"
  }

  private static func isASCIIDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9")
  }

  private static func isASCIICapital(_ byte: UInt8) -> Bool {
    UInt8(ascii: "A") <= byte && byte <= UInt8(ascii: "Z")
  }
}

/// Reads the shape of a word letter by letter.
private struct ShapeReader {
  private var capitals = 0
  private var small = 0
  private var beginsWithCapital = false
  private(set) var hasLetters = false

  mutating func read(_ kind: CharacterClass) {
    switch kind {
    case .uppercase: readLetter(isCapital: true)
    case .lowercase: readLetter(isCapital: false)
    case .letter:
      hasLetters = true
    case .digit, .space, .ideograph, .invisible, .punctuation:
      break
    }
  }

  mutating func readLetter(isCapital: Bool) {
    if isCapital {
      beginsWithCapital = beginsWithCapital || !hasLetters
      capitals += 1
    } else {
      small += 1
    }
    hasLetters = true
  }

  var shape: Token.Shape {
    if capitals == 0 { return small > 0 ? .lower : .caseless }
    if small == 0 { return capitals == 1 ? .capitalised : .upper }
    return capitals == 1 && beginsWithCapital ? .capitalised : .mixed
  }
}

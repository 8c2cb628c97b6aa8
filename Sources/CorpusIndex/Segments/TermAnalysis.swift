import TextAnalysis

/// A word or number of a text in the forms under which the index knows it.
struct IndexedToken: Equatable {
  /// A compound written with hyphens, as one word: "co-operation" as "cooperation".
  struct Joined: Equatable {
    let form: [UInt8]
    /// How many tokens the compound takes.
    let span: Int
    /// How many bytes of `form` the first token has at its beginning too.
    let sharedWithFirst: Int
  }

  /// Without the period of an abbreviation ("Mr"), unless periods stand inside too ("U.S.").
  let range: TextRange
  var folded: [UInt8]
  /// The form in lower case with its marks, where folding takes some away: "guaidó".
  let marked: [UInt8]?
  /// The compound that begins here.
  var joined: Joined?
  /// Whether it is the last ideograph of a run. Each before it is known together with the next
  /// one, since single ideographs are too common to look for.
  var endsRun = false
}

/// Cuts texts into the tokens that are indexed: the words and numbers of `Tokenizer`, folded.
///
/// It works chunk by chunk, a chunk being a run without ASCII white space, because no word
/// depends on what is beyond white space, and chunks repeat: an index build reads each different
/// chunk once.
enum TermAnalysis {
  /// Compounds of more parts than this are not joined.
  private static let longestCompound = TermTraits.longestSpan

  /// The first chunk at or after `start`, or nil when only white space is left.
  static func nextChunk(in bytes: [UInt8], from start: Int, to end: Int) -> Range<Int>? {
    var lower = start
    while lower < end, isSpace(bytes[lower]) { lower += 1 }
    guard lower < end else { return nil }
    var upper = lower + 1
    while upper < end, !isSpace(bytes[upper]) { upper += 1 }
    return lower..<upper
  }

  /// The tokens of a string, which may hold several chunks.
  static func tokens(in string: String) -> [IndexedToken] {
    let text = Text(string)
    var tokens: [IndexedToken] = []
    var offset = 0
    while let chunk = nextChunk(in: text.utf8, from: offset, to: text.count) {
      tokens += self.tokens(in: text, chunk: chunk)
      offset = chunk.upperBound
    }
    return tokens
  }

  /// The tokens of one chunk; ranges count from the start of the text.
  static func tokens(in text: Text, chunk: Range<Int>) -> [IndexedToken] {
    if let word = simpleWord(in: text.utf8, chunk: chunk) {
      let folded = text.utf8[word].map(lowercased)
      let range = TextRange(word.lowerBound, word.upperBound)
      return [IndexedToken(range: range, folded: folded, marked: nil)]
    }
    return tokens(inOtherChunk: chunk, of: text)
  }

  /// The same for a chunk that is no simple word.
  static func tokens(inOtherChunk chunk: Range<Int>, of text: Text) -> [IndexedToken] {
    tokens(of: rawTokens(in: text, chunk: chunk), in: text)
  }

  /// The tokens of one chunk that is cut.
  static func tokens(of rawTokens: [Token], in text: Text) -> [IndexedToken] {
    var tokens: [IndexedToken] = []
    tokens.reserveCapacity(2)
    var compound = Compound()
    for token in rawTokens {
      guard token.kind == .word || token.kind == .number,
        let indexed = indexedToken(token, in: text)
      else {
        compound.meet(token, in: text)
        continue
      }
      if !compound.continues(with: token) {
        compound.close(in: &tokens)
        compound = Compound(first: tokens.count)
      }
      compound.append(token)
      tokens.append(indexed)
    }
    compound.close(in: &tokens)
    pairIdeographs(in: &tokens, of: text)
    return tokens
  }

  /// Puts to each ideograph the one that follows it without a gap.
  private static func pairIdeographs(in tokens: inout [IndexedToken], of text: Text) {
    for index in tokens.indices {
      let start = tokens[index].range.start
      guard text[start] >= 0xE0, CharacterClass(text.scalar(at: start).scalar) == .ideograph else {
        continue
      }
      let next = index + 1
      if next < tokens.count, tokens[next].range.start == tokens[index].range.end,
        CharacterClass(text.scalar(at: tokens[next].range.start).scalar) == .ideograph
      {
        tokens[index].folded += tokens[next].folded
      } else {
        tokens[index].endsRun = true
      }
    }
  }

  /// Appends the ranges of the tokens of one chunk, without the cost of their forms.
  static func appendRanges(of chunk: Range<Int>, in text: Text, to ranges: inout [TextRange]) {
    if let word = simpleWord(in: text.utf8, chunk: chunk) {
      ranges.append(TextRange(word.lowerBound, word.upperBound))
      return
    }
    for token in rawTokens(in: text, chunk: chunk)
    where token.kind == .word || token.kind == .number {
      let isASCII = text.utf8[token.range.offsets].allSatisfy { $0 < 0x80 }
      if isASCII || !foldedBytes(of: token, in: text).isEmpty {
        ranges.append(shownRange(of: token, in: text))
      }
    }
  }

  /// The word of a chunk that is nothing but ASCII letters and digits between common marks; nil
  /// for every other chunk, which needs the full rules.
  static func simpleWord(in bytes: [UInt8], chunk: Range<Int>) -> Range<Int>? {
    part(of: chunk, in: bytes) { place, _ in isAlphanumeric(bytes[place]) }
  }

  /// What a chunk is between common marks, if there is nothing else; else nil.
  ///
  /// - Parameter belongs: whether the byte at a place belongs to the part that begins at `start`.
  static func part(
    of chunk: Range<Int>, in bytes: [UInt8], where belongs: (_ place: Int, _ start: Int) -> Bool
  ) -> Range<Int>? {
    var lower = chunk.lowerBound
    while lower < chunk.upperBound, role[Int(bytes[lower])] & opening != 0 { lower += 1 }
    var upper = lower
    while upper < chunk.upperBound, belongs(upper, lower) { upper += 1 }
    guard lower < upper else { return nil }
    var rest = upper
    while rest < chunk.upperBound, role[Int(bytes[rest])] & closing != 0 { rest += 1 }
    return rest == chunk.upperBound ? lower..<upper : nil
  }

  private static func rawTokens(in text: Text, chunk: Range<Int>) -> [Token] {
    if let tokens = PlainChunk.tokens(in: text.utf8, chunk) { return tokens }
    guard text.utf8[chunk].contains(UInt8(ascii: "&")) else {
      return Tokenizer.tokens(in: text, range: TextRange(chunk.lowerBound, chunk.upperBound))
    }
    // "at&t" is one token only in capitals, and must be found however it is written.
    var bytes = Array(text.utf8[chunk])
    for index in bytes.indices where bytes[index] == UInt8(ascii: "&") {
      for neighbour in [index - 1, index + 1] where bytes.indices.contains(neighbour) {
        bytes[neighbour] = asciiUpper(bytes[neighbour])
      }
    }
    return Tokenizer.tokens(in: Text(repairing: bytes)).map { token in
      Token(
        range: token.range.shifted(by: chunk.lowerBound), kind: token.kind, shape: token.shape)
    }
  }

  private static func indexedToken(_ token: Token, in text: Text) -> IndexedToken? {
    let folded = foldedBytes(of: token, in: text)
    guard !folded.isEmpty else { return nil }
    let range = shownRange(of: token, in: text)
    let bytes = text.utf8[range.offsets]
    guard !isASCII(bytes) else { return IndexedToken(range: range, folded: folded, marked: nil) }
    let marked = markedBytes(of: String(decoding: Folding.compose(bytes), as: UTF8.self))
    return IndexedToken(range: range, folded: folded, marked: marked == folded ? nil : marked)
  }

  private static func foldedBytes(of token: Token, in text: Text) -> [UInt8] {
    let bytes = text.utf8[token.range.offsets]
    // Composed first, since a mark that belongs to a letter, as that of Й, must stay with it.
    var folded =
      isASCII(bytes)
      ? bytes.map(lowercased)
      : Folding.fold(Folding.compose(bytes)[...]).utf8.filter { $0 > 0x20 }
    while folded.last == UInt8(ascii: ".") { folded.removeLast() }
    return token.kind == .number ? foldedNumber(folded[...]) : folded
  }

  /// "1,000" and "1000" are one number.
  static func foldedNumber(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.filter { $0 != UInt8(ascii: ",") }
  }

  private static func isASCII(_ bytes: ArraySlice<UInt8>) -> Bool {
    for byte in bytes where byte >= 0x80 { return false }
    return true
  }

  /// Lower case; typographic apostrophes and invisible characters are no marks of a letter.
  private static func markedBytes(of word: String) -> [UInt8] {
    var marked = String.UnicodeScalarView()
    for scalar in word.lowercased().unicodeScalars {
      if scalar == "\u{2019}" {
        marked.append("'")
      } else if CharacterClass(scalar) != .invisible {
        marked.append(scalar)
      }
    }
    var bytes = Array(String(marked).utf8)
    while bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
    return bytes
  }

  private static func shownRange(of token: Token, in text: Text) -> TextRange {
    let bytes = text.utf8[token.range.offsets]
    let period = UInt8(ascii: ".")
    guard bytes.last == period, bytes.count > 1, !bytes.dropLast().contains(period) else {
      return token.range
    }
    return TextRange(token.range.start, token.range.end - 1)
  }

  /// Whether a text is written in capitals throughout, so that they tell nothing about a word.
  static func isInCapitals(_ text: Text) -> Bool {
    let bytes = text.utf8.span
    let end = min(bytes.count, capitalsSample)
    var balance = 0
    var offset = 0
    while offset + 8 <= end {
      // Safe: the condition holds the eight bytes inside the text, and any bytes are a number.
      let eight = unsafe bytes.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: offset, as: UInt64.self)
      balance += EightBytes.count(EightBytes.capitals(eight))
      balance -= EightBytes.count(EightBytes.smallLetters(eight))
      offset += 8
    }
    while offset < end {
      balance += bytes[offset] &- UInt8(ascii: "A") < 26 ? 1 : 0
      balance -= bytes[offset] &- UInt8(ascii: "a") < 26 ? 1 : 0
      offset += 1
    }
    return balance > 0
  }

  /// The bytes at the beginning of a text that tell.
  private static let capitalsSample = 2000

  // MARK: Bytes

  static let alphanumeric: UInt8 = 1
  static let opening: UInt8 = 2
  static let closing: UInt8 = 4
  static let space: UInt8 = 8

  /// What each byte is in a chunk.
  static let role: [UInt8] = (UInt8(0)...255).map { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      alphanumeric
    case UInt8(ascii: "\""): opening | closing
    case UInt8(ascii: "("), UInt8(ascii: "["): opening
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"):
      closing
    case _ where isSpace(byte): space
    default: 0
    }
  }

  static func isAlphanumeric(_ byte: UInt8) -> Bool { role[Int(byte)] & alphanumeric != 0 }

  static func lowercased(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A") <= byte && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  private static func asciiUpper(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "a") <= byte && byte <= UInt8(ascii: "z") ? byte & ~0x20 : byte
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09 <= byte && byte <= 0x0D)
  }

  /// The tokens of a compound while it is read: "a-b-c".
  private struct Compound {
    private var first = 0
    private var count = 0
    private var hasWord = false
    private var end = -1
    private var endsWithHyphen = false

    init(first: Int = 0) {
      self.first = first
    }

    func continues(with token: Token) -> Bool {
      count > 0 && endsWithHyphen && token.range.start == end
    }

    mutating func append(_ token: Token) {
      count += 1
      hasWord = hasWord || token.kind == .word
      end = token.range.end
      endsWithHyphen = false
    }

    /// Takes note of a token that is no word.
    mutating func meet(_ token: Token, in text: Text) {
      endsWithHyphen =
        token.range.start == end && !endsWithHyphen && Self.isHyphen(text.utf8[token.range.offsets])
      end = token.range.end
    }

    /// "-", or U+2010 or U+2011, which are hyphens alone.
    private static func isHyphen(_ mark: ArraySlice<UInt8>) -> Bool {
      if mark.count == 1 { return mark.first == UInt8(ascii: "-") }
      return mark.starts(with: [0xE2, 0x80]) && (mark.last == 0x90 || mark.last == 0x91)
    }

    /// Gives the first token the joined form, if there is more than one.
    func close(in tokens: inout [IndexedToken]) {
      guard count > 1, count <= longestCompound, hasWord else { return }
      var form: [UInt8] = []
      for token in tokens[first..<first + count] {
        for byte in token.folded where TermAnalysis.joins(byte) { form.append(byte) }
      }
      var shared = 0
      for (byte, other) in zip(form, tokens[first].folded) {
        if byte != other { break }
        shared += 1
      }
      tokens[first].joined = .init(form: form, span: count, sharedWithFirst: shared)
    }
  }

  /// Whether a byte of a folded part stays in a compound: letters and digits, no marks.
  private static func joins(_ byte: UInt8) -> Bool {
    byte >= 0x80 || role[Int(byte)] & alphanumeric != 0
  }
}

/// Parts the credit at the end of a caption from the caption, where saving a page has glued the
/// two: "in Caracas, on Feb. 7, 2020.CRISTIAN HERNANDEZ/AFP/Getty Images".
enum CreditSplitter {
  /// Captions are short; what is longer is a paragraph whatever it ends in.
  private static let longestCaption = 600

  /// The lines with the captions and credits among them marked, and cut apart where need be.
  static func split(_ lines: [Line], in bytes: [UInt8]) -> [Line] {
    var result: [Line] = []
    /// The lines before it stand in the result.
    var next = 0
    for index in lines.indices {
      let line = lines[index]
      guard line.kind == .text, line.role == nil, line.range.count <= longestCaption,
        mayHoldCredit(line, in: bytes) || line.boldTail != nil
      else { continue }
      let parts = parts(of: index, in: lines, bytes: bytes)
      guard !parts.isEmpty else { continue }
      if next == 0 { result.reserveCapacity(lines.count + 4) }
      result += lines[next..<index]
      result += parts
      next = index + 1
    }
    guard next > 0 else { return lines }
    result += lines[next...]
    return result
  }

  /// A line as a credit, or as a caption and its credit; nothing where it is neither.
  private static func parts(of index: Int, in lines: [Line], bytes: [UInt8]) -> [Line] {
    let line = lines[index]
    if Credit.matches(bytes[line.range]) { return [marked(line, as: .credit)] }
    guard let start = creditStart(of: index, in: lines, bytes: bytes) else { return [] }
    let (caption, credit) = cut(line, at: start, in: bytes)
    return [marked(caption, as: .caption), marked(credit, as: .credit)]
  }

  /// A look at the end of a line that excludes nearly all lines.
  private static func mayHoldCredit(_ line: Line, in bytes: [UInt8]) -> Bool {
    let range = line.range
    let tail = max(range.lowerBound, range.upperBound - Credit.longest)..<range.upperBound
    if !line.traits.isDisjoint(with: [.colon, .setOff]), isSetOff(bytes[tail]) { return true }
    if line.traits.contains(.picture), holdsPhotoWord(bytes[tail]) { return true }
    return bytes[range.lowerBound].isCapital && range.count <= Credit.longestAgency
      && Credit.isPhotoAgency(bytes[range])
  }

  /// Whether one of the bytes is "/", "(", ":" or the last of "©".
  private static func isSetOff(_ text: ArraySlice<UInt8>) -> Bool {
    text.holds { byte in
      byte == 0x2F || byte == 0x28 || byte == 0x3A || byte == 0xA9 ? 1 : 0
    }
  }

  /// What a credit may be glued to.
  private static func endsText(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"),
      UInt8(ascii: "\""):
      true
    default: false
    }
  }

  /// What a credit may stand behind with a space.
  private static func endsSentence(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "|"): true
    default: false
    }
  }

  private static func holdsPhotoWord(_ text: ArraySlice<UInt8>) -> Bool {
    text.hasPlace { first, second, third in
      let photo = second.is("h") .& third.is("o") .| second.is("i") .& third.is("c")
      return first.is("p") .& photo
    } where: { place in
      photoWords.match(text, at: place)
    }
  }

  private static let photoWords = Beginnings(["photo", "picture"])

  private static func marked(_ line: Line, as role: Boilerplate) -> Line {
    var line = line
    line.role = .boilerplate(role)
    return line
  }

  private static func cut(_ line: Line, at start: Int, in bytes: [UInt8]) -> (Line, Line) {
    var end = start
    while end > line.range.lowerBound, bytes[end - 1].isBlank { end -= 1 }
    var caption = line
    caption.range = line.range.lowerBound..<end
    var credit = line
    credit.range = start..<line.range.upperBound
    credit.startsChunk = false
    credit.breaksBefore = true
    return (caption, credit)
  }

  private static func creditStart(of index: Int, in lines: [Line], bytes: [UInt8]) -> Int? {
    let line = lines[index]
    if let bold = line.boldTail, isNameInBold(bold, of: line, in: bytes) { return bold }
    return sentenceEnd(before: line, in: bytes)
      ?? nameBeforeAgency(in: line, bytes: bytes)
      ?? repeatedCaption(index, in: lines, bytes: bytes)
  }

  /// "… of four former Soviet states. **Foreign Ministry**": a name in bold behind a sentence.
  private static func isNameInBold(_ start: Int, of line: Line, in bytes: [UInt8]) -> Bool {
    let name = bytes[start..<line.range.upperBound].trimmed
    let before = bytes[line.range.lowerBound..<start].trimmed
    guard name.count <= 60, before.count >= 25, let last = before.last, let end = name.last
    else { return false }
    return ".!?\"".utf8.contains(last) && !".!?:".utf8.contains(end) && Credit.isCapitalised(name)
  }

  /// The start of a credit right behind the end of a sentence, or behind a copyright sign.
  private static func sentenceEnd(before line: Line, in bytes: [UInt8]) -> Int? {
    let range = line.range
    let first = max(range.lowerBound + 12, range.upperBound - Credit.longest)
    guard first < range.upperBound else { return nil }
    for offset in first..<range.upperBound {
      let byte = bytes[offset]
      let before = bytes[offset - 1]
      // A credit begins behind a mark, with a mark, or behind a space.
      guard !before.isLetter || byte == 0xC2 || byte == UInt8(ascii: "(") else { continue }
      let isGlued = endsText(before) || before == 0x9D && bytes[offset - 2] == 0x80
      if isGlued, byte.isCapital || byte >= 0xC3,
        !(offset > range.lowerBound + 2 && bytes[offset - 2].isCapital),
        Credit.matches(bytes[offset..<range.upperBound], isTrusted: true)
      {
        return offset
      }
      if byte == 0xC2 || byte == UInt8(ascii: "("), range.upperBound - offset > 3,
        Credit.matches(bytes[offset..<range.upperBound])
      {
        return offset
      }
      if before.isBlank, endsSentence(bytes[offset - 2]),
        case let rest = bytes[offset..<range.upperBound],
        Credit.hasPhotoLabel(rest) || Credit.matches(rest)
      {
        return offset
      }
    }
    return nil
  }

  /// The start of "Alexander Shcherbak/TASS" at the end of a line without a period.
  private static func nameBeforeAgency(in line: Line, bytes: [UInt8]) -> Int? {
    let text = bytes[line.range]
    guard let slash = text.firstIndex(of: UInt8(ascii: "/")), slash > line.range.lowerBound else {
      return nil
    }
    var start = slash
    var words = 0
    while words < 2, start > line.range.lowerBound {
      var wordStart = start
      while wordStart > line.range.lowerBound, !bytes[wordStart - 1].isBlank { wordStart -= 1 }
      guard bytes[wordStart].isCapital || bytes[wordStart] >= 0xC3 else { break }
      words += 1
      let name = wordStart
      start = wordStart
      while start > line.range.lowerBound, bytes[start - 1].isBlank { start -= 1 }
      if words == 2 || start == line.range.lowerBound {
        start = name
        break
      }
    }
    guard words > 0 else { return nil }
    while start < slash, bytes[start].isBlank { start += 1 }
    let before = bytes[line.range.lowerBound..<start].trimmed
    guard before.count >= 12, Credit.matches(bytes[start..<line.range.upperBound]) else {
      return nil
    }
    return start
  }

  /// The end of a caption that a neighbouring line repeats without its credit.
  private static func repeatedCaption(_ index: Int, in lines: [Line], bytes: [UInt8]) -> Int? {
    let line = lines[index]
    for neighbour in [index - 1, index + 1] where lines.indices.contains(neighbour) {
      let caption = lines[neighbour].range
      guard caption.count >= 15, caption.count + 3 < line.range.count,
        bytes[line.range.lowerBound] == bytes[caption.lowerBound],
        bytes[line.range].starts(with: bytes[caption])
      else { continue }
      var start = line.range.lowerBound + caption.count
      while start < line.range.upperBound, bytes[start].isBlank { start += 1 }
      let rest = bytes[start..<line.range.upperBound]
      if Credit.matches(rest, isTrusted: true) || Credit.isCapitalised(rest) { return start }
    }
    return nil
  }
}

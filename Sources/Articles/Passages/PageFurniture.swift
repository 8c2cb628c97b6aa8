/// Knows the phrases that pages put around articles.
enum PageFurniture {
  /// What a short passage is by its words alone; nil when it may be part of the article.
  static func role(of phrase: Phrase) -> Boilerplate? {
    if phrase.bytes.count <= longestPhrase {
      if advertisements.contains(phrase.key) { return .advertisement }
      if chrome.contains(phrase.key) || isCounter(phrase) { return .chrome }
      if let role = listTitles[phrase.key] { return role }
    }
    if let role = roleByBeginning(phrase) { return role }
    if isNewsletter(phrase) { return .newsletter }
    if isMasthead(phrase) { return .chrome }
    if isRowOfLinks(phrase) { return .chrome }
    return nil
  }

  /// The role of the short lines under a title such as "Related articles" or "Tags".
  static func listRole(under phrase: Phrase) -> Boilerplate? {
    phrase.bytes.count <= longestPhrase ? listTitles[phrase.key] : nil
  }

  /// The longest phrase that is looked up as a whole, in bytes.
  private static let longestPhrase =
    [advertisements, chrome, counters, Set(listTitles.keys)]
    .flatMap { $0.map(\.utf8.count) }.max() ?? 0

  /// "48 comments", "5 min read", "Page 1 of 1".
  private static func isCounter(_ phrase: Phrase) -> Bool {
    guard phrase.key.utf8.contains(UInt8(ascii: "#")) else { return false }
    return counters.contains(phrase.key)
  }

  private static func roleByBeginning(_ phrase: Phrase) -> Boilerplate? {
    for (beginning, role, longest) in beginnings[phrase.firstWord] ?? []
    where phrase.key.hasPrefix(beginning) && phrase.bytes.count <= longest {
      if role == .copyright, !phrase.bytes.contains(UInt8(ascii: "#")),
        !phrase.contains(rightsReserved)
      {
        continue
      }
      return role
    }
    return phrase.key.hasSuffix("all rights reserved") ? .copyright : nil
  }

  private static let rightsReserved = Array("rights reserved".utf8)

  /// An invitation to subscribe: it names the thing, asks for it, and speaks to the reader.
  private static func isNewsletter(_ phrase: Phrase) -> Bool {
    guard phrase.bytes.count <= 420, newsletterCues.isFound(in: phrase.bytes),
      !phrase.bytes.contains(UInt8(ascii: "\"")),
      newsletterThings.contains(where: phrase.contains)
    else { return false }
    if pleas.contains(where: phrase.bytes[...].hasPrefix) { return true }
    return addresses.contains(where: phrase.contains) && calls.contains(where: phrase.contains)
  }

  /// "Share · Print · 48 comments", "Home > Business > Energy", "Share Save".
  private static func isRowOfLinks(_ phrase: Phrase) -> Bool {
    guard phrase.bytes.count <= 160 else { return false }
    guard mayBeRowOfLinks(phrase) else { return false }
    let words = phrase.bytes.split(separator: .space, maxSplits: 12)
    if words.count <= 12, phrase.bytes.contains(where: \.isLetter) || words.isEmpty,
      words.allSatisfy({ buttons.contains($0.string) })
    {
      return true
    }
    guard words.contains(where: { $0.count <= 3 && $0.first.map { !$0.isLetter } ?? false }) else {
      return false
    }
    for separator in separators where phrase.contains(separator) {
      let parts = phrase.parts(separatedBy: separator)
      if parts.allSatisfy(isLinkName) { return true }
      if parts[0] == "home", parts.allSatisfy({ $0.utf8.count <= 40 }) { return true }
    }
    return false
  }

  /// A look that excludes nearly all: a row begins with a button or a lone mark, or holds a
  /// separator between two spaces.
  private static func mayBeRowOfLinks(_ phrase: Phrase) -> Bool {
    if buttons.contains(phrase.firstWord) { return true }
    let bytes = phrase.bytes
    for offset in bytes.indices.dropFirst() where bytes[offset - 1] == .space {
      if !bytes[offset].isLetter, !bytes[offset].isDigit { return true }
    }
    return bytes.isEmpty
  }

  private static func isLinkName(_ part: String) -> Bool {
    chrome.contains(part) || counters.contains(part) || buttons.contains(part)
      || listTitles[part] != nil
  }

  /// "CUTTINGS COURIER * LATE EDITION"
  private static func isMasthead(_ phrase: Phrase) -> Bool {
    guard phrase.bytes.count <= 60, phrase.bytes[...].hasSuffix(edition) else { return false }
    return phrase.bytes.contains { "*|-.".utf8.contains($0) }
  }

  private static let edition = Array(" edition".utf8)

  private static let separators = [" | ", " · ", " • ", " > ", " » ", " / ", " - "].map {
    Array($0.utf8)
  }
}

/// A short passage in the form its words are looked up in: lower case, straight quotation marks,
/// "#" for every number, without the marks at its ends.
struct Phrase {
  let bytes: [UInt8]
  let key: String

  var firstWord: String {
    bytes.prefix { $0 != .space && $0 != UInt8(ascii: ":") }.string
  }

  func contains(_ part: [UInt8]) -> Bool {
    guard let first = part.first, bytes.count >= part.count else { return false }
    var start = 0
    let last = bytes.count - part.count
    while start <= last {
      if bytes[start] == first, bytes[start...].hasPrefix(part) { return true }
      start += 1
    }
    return false
  }

  func parts(separatedBy separator: [UInt8]) -> [String] {
    var parts: [String] = []
    var start = 0
    var offset = 0
    while offset + separator.count <= bytes.count {
      if bytes[offset...].starts(with: separator) {
        parts.append(bytes[start..<offset].string)
        offset += separator.count
        start = offset
      } else {
        offset += 1
      }
    }
    parts.append(bytes[start...].string)
    return parts
  }

  init(_ bytes: ArraySlice<UInt8>) {
    var key: [UInt8] = []
    key.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0xE2, index + 2 < bytes.endIndex, bytes[index + 1] == 0x80 {
        if let plain = Self.plainForm(of: bytes[index + 2]) {
          key.append(plain)
          index += 3
          continue
        }
      }
      if byte.isDigit {
        if key.last != UInt8(ascii: "#") { key.append(UInt8(ascii: "#")) }
      } else {
        key.append(byte.lowercased)
      }
      index += 1
    }
    self.bytes = Array(Self.stripped(key[...]))
    self.key = self.bytes[...].string
  }

  /// The ASCII mark for a quotation mark or a dash of U+2010 to U+203F, by its last byte.
  private static func plainForm(of byte: UInt8) -> UInt8? {
    switch byte {
    case 0x98, 0x99: UInt8(ascii: "'")
    case 0x9C, 0x9D: UInt8(ascii: "\"")
    case 0x90...0x95: UInt8(ascii: "-")
    default: nil
    }
  }

  private static func stripped(_ key: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var key = key
    while let last = key.last, isMark[Int(last)] { key = key.dropLast() }
    while let first = key.first, isMark[Int(first)] { key = key.dropFirst() }
    guard let first = key.first, let last = key.last, first >= 0x80 || last >= 0x80 else {
      return key
    }
    for symbol in symbols {
      if key.hasSuffix(symbol) { key = stripped(key.dropLast(symbol.count)) }
      if key.hasPrefix(symbol) { key = stripped(key.dropFirst(symbol.count)) }
    }
    return key
  }

  private static let isMark: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for mark in " .:!*>|-+[](){}=~_\"".utf8 { table[Int(mark)] = true }
    return table
  }()

  private static let symbols = ["…", "→", "»", "›", "▼", "▶", "•", "·", "←", "«", "×", "✕", "↓"]
    .map { Array($0.utf8) }
}
